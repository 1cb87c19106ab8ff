import {extent, format, line, scaleLog} from "d3";
import type {ProgramName, Sizes} from "./programs.js";

/** One curve: how the time of a step grows with one size, all others as in the program. */
export interface Growth {
  name: ProgramName;
  along: keyof Sizes;
  values: number[];
  /** The work grows with this power of the size: an LSTM's weights of h have as many rows as units, and columns too. */
  power?: number;
  milliseconds: number[];
}

/** Which sizes are tried. */
export const growths: Omit<Growth, "milliseconds">[] = [
  {name: "cnn", along: "batch", values: [8, 16, 32, 64, 128]},
  {name: "cnn", along: "width", values: [8, 16, 32, 64, 128]},
  {name: "lstm", along: "batch", values: [8, 16, 32, 64, 128]},
  {name: "lstm", along: "steps", values: [6, 12, 24, 48, 96]},
  {name: "lstm", along: "width", values: [13, 25, 50, 100, 200], power: 2},
  {name: "autoencoder", along: "batch", values: [32, 64, 128, 256, 512]},
  {name: "autoencoder", along: "width", values: [8, 16, 32, 64, 128]}
];

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [250, 220, 24, 24, 44, 48];
const COLUMNS = 4;

/**
 * The curves as small plots, an SVG. Both axes are logarithmic: where a time grows in proportion to the work it follows the
 * dashed line through its last point, and where it lies above that line, something else takes the time.
 */
export function growthPlot(curves: readonly Growth[]): string {
  const panels = curves.map(({name, along, values, power = 1, milliseconds}, i) => {
    const last = milliseconds[milliseconds.length - 1];
    const proportional = values.map(value => last * (value / values[values.length - 1]) ** power);
    const x = scaleLog(extent(values) as [number, number], [LEFT, WIDTH - RIGHT]);
    const y = scaleLog(extent([...milliseconds, ...proportional]) as [number, number], [
      HEIGHT - BOTTOM - 18,
      TOP
    ]);
    const path = (times: readonly number[]) =>
      line<number>(
        (_, k) => x(values[k]),
        time => y(time)
      )([...times]);
    const [column, row] = [i % COLUMNS, Math.floor(i / COLUMNS)];
    return `<g transform="translate(${column * WIDTH},${row * HEIGHT})">
      <text x="${WIDTH / 2}" y="18" text-anchor="middle" font-weight="600">${name}, along ${along}</text>
      <path d="M${LEFT},${HEIGHT - BOTTOM + 8}H${WIDTH - RIGHT}" stroke="#999"/>
      <path d="${path(proportional)}" fill="none" stroke="#767676" stroke-dasharray="4 3"/>
      <path d="${path(milliseconds)}" fill="none" stroke="#0072b2" stroke-width="2"/>
      ${values
        .map((value, k) => {
          // The number stands on that side of the curve where the dashed line does not.
          const above = milliseconds[k] >= proportional[k];
          return `<circle cx="${x(value)}" cy="${y(milliseconds[k])}" r="3" fill="#0072b2"/>
             <text x="${x(value)}" y="${HEIGHT - BOTTOM + 22}" text-anchor="middle">${value}</text>
             <text x="${x(value)}" y="${y(milliseconds[k]) + (above ? -8 : 17)}" text-anchor="middle" fill="#0072b2"
               stroke="#fff" stroke-width="3" paint-order="stroke">${format(",.3~r")(milliseconds[k])}</text>`;
        })
        .join("\n")}
      <text x="${WIDTH / 2}" y="${HEIGHT - 10}" text-anchor="middle">${along}</text>
    </g>`;
  });
  const [width, height] = [COLUMNS * WIDTH, Math.ceil(curves.length / COLUMNS) * HEIGHT + 28];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" font-family="sans-serif" font-size="12">
  <rect width="100%" height="100%" fill="#fff"/>
  ${panels.join("\n")}
  <text x="${LEFT}" y="${height - 10}">Milliseconds of a training step (blue), and what is in proportion to the work (dashed); both axes logarithmic.</text>
</svg>
`;
}
