/** Red, green, blue and opacity, each 0 … 255. */
export type Rgba = readonly [red: number, green: number, blue: number, opacity: number];

/**
 * - `signed`: zero is the paper, positive values orange, negative ones blue, more opaque the larger;
 * - `magnitude`: 0 … limit on a perceptually uniform scale (viridis), dark to bright;
 * - `output`: 0 is the paper, the limit is the green of outputs (the style sheet brightens it on dark paper);
 * - `ink`: 0 is the paper, the limit is ink (the style sheet turns it round on dark paper).
 */
export type Scale = "signed" | "magnitude" | "output" | "ink";

const positive = [213, 94, 0] as const;
const negative = [0, 114, 178] as const;
const output = [0, 112, 79] as const;

/** Nine points of matplotlib's viridis, of evenly growing lightness. */
const viridis = [
  [68, 1, 84],
  [71, 44, 122],
  [59, 81, 139],
  [44, 113, 142],
  [33, 144, 141],
  [39, 173, 129],
  [92, 200, 99],
  [170, 220, 50],
  [253, 231, 37]
] as const;

const clamp = (t: number) => Math.max(0, Math.min(1, t));

/** The colour of `value` where `limit` is the largest magnitude shown. Not a number has its own colour: vermilion. */
export function colourOf(value: number, limit: number, scale: Scale): Rgba {
  if (Number.isNaN(value)) return [255, 60, 0, 255];
  const t = limit > 0 ? value / limit : 0;
  if (scale === "signed") {
    return [...(t < 0 ? negative : positive), Math.round(255 * clamp(Math.abs(t)))];
  }
  if (scale === "output") return [...output, Math.round(255 * clamp(t))];
  if (scale === "ink") return [0, 0, 0, Math.round(255 * clamp(t))];
  const at = clamp(t) * (viridis.length - 1);
  const k = Math.min(viridis.length - 2, Math.floor(at));
  const mix = (from: number, to: number) => Math.round(from + (at - k) * (to - from));
  const [from, to] = [viridis[k], viridis[k + 1]];
  return [mix(from[0], to[0]), mix(from[1], to[1]), mix(from[2], to[2]), 255];
}

/** The largest magnitude of finite values, what a scale ends at; 1 where all are zero. */
export function largestMagnitude(values: ArrayLike<number>): number {
  let largest = 0;
  for (let k = 0; k < values.length; ++k) {
    if (Number.isFinite(values[k])) largest = Math.max(largest, Math.abs(values[k]));
  }
  return largest || 1;
}
