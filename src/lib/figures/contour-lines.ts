import {contours} from "d3-contour";

export type Range = readonly [low: number, high: number];

/** A closed line, or several, around all places where a function is at least `level`; as an SVG path in units of the plane's sides. */
export interface ContourLine {
  level: number;
  /** Path in coordinates from 0 to 1, the second one downwards. */
  path: string;
}

/** Places at which the function is computed along each side. */
const SIDE = 64;

/**
 * The contour lines of a function of two numbers. The levels' distances from the lowest value grow by squares, so that the
 * lines of a bowl ½ c r² lie at equal distances.
 */
export function contourLines(
  f: (across: number, up: number) => number,
  across: Range,
  up: Range,
  count = 14
): ContourLine[] {
  const at = ([low, high]: Range, share: number) => low + share * (high - low);
  const values = new Float64Array(SIDE * SIDE);
  for (let row = 0; row < SIDE; ++row) {
    for (let column = 0; column < SIDE; ++column) {
      values[row * SIDE + column] = f(at(across, (column + 0.5) / SIDE), at(up, 1 - (row + 0.5) / SIDE));
    }
  }
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (!(most > least) || !Number.isFinite(most)) return [];
  const levels = Array.from({length: count}, (_, k) => least + ((k + 1) / (count + 1)) ** 2 * (most - least));
  const place = (value: number) => (value / SIDE).toFixed(4);
  return contours()
    .size([SIDE, SIDE])
    .thresholds(levels)(Array.from(values))
    .map(({value, coordinates}) => ({
      level: value,
      path: coordinates
        .flat()
        .map(ring => `M${ring.map(([x, y]) => `${place(x)},${place(y)}`).join("L")}Z`)
        .join("")
    }));
}
