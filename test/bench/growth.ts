import {extent, format, line, scaleLog} from "d3";
import type {ProgramName, Sizes} from "./programs.js";

/** One curve: how the time of a step grows with one size, all others as in the program. */
export interface Growth {
  name: ProgramName;
  along: keyof Sizes;
  values: number[];
  milliseconds: number[];
}

/** Which sizes are tried. */
export const growths: Omit<Growth, "milliseconds">[] = [
  {name: "cnn", along: "batch", values: [8, 16, 32, 64, 128]},
  {name: "cnn", along: "width", values: [8, 16, 32, 64, 128]},
  {name: "lstm", along: "batch", values: [8, 16, 32, 64, 128]},
  {name: "lstm", along: "steps", values: [6, 12, 24, 48, 96]},
  {name: "lstm", along: "width", values: [13, 25, 50, 100, 200]},
  {name: "autoencoder", along: "batch", values: [32, 64, 128, 256, 512]},
  {name: "autoencoder", along: "width", values: [8, 16, 32, 64, 128]}
];

const [WIDTH, HEIGHT, LEFT, BOTTOM, GAP] = [220, 200, 46, 36, 24];

/**
 * The curves as small plots side by side, an SVG. Both axes are logarithmic: where a time grows in proportion to a size it
 * follows the dashed line through its last point, and where it lies above that line, something else takes the time.
 */
export function growthPlot(curves: readonly Growth[]): string {
  const panels = curves.map(({name, along, values, milliseconds}, i) => {
    const x = scaleLog(extent(values) as [number, number], [LEFT, WIDTH - 8]);
    const [low, high] = extent(milliseconds) as [number, number];
    const y = scaleLog(
      [Math.min(low, (high * values[0]) / values[values.length - 1]), high],
      [HEIGHT - BOTTOM, 26]
    );
    const path = (times: readonly number[]) =>
      line<number>(
        (_, k) => x(values[k]),
        time => y(time)
      )([...times]);
    const proportional = values.map(value => (high * value) / values[values.length - 1]);
    return `<g transform="translate(${i * (WIDTH + GAP)},0)">
      <text x="${LEFT}" y="14" font-weight="600">${name}</text>
      <path d="${path(proportional)}" fill="none" stroke="#888" stroke-dasharray="3 3"/>
      <path d="${path(milliseconds)}" fill="none" stroke="#0072b2" stroke-width="2"/>
      ${values
        .map(
          (value, k) =>
            `<circle cx="${x(value)}" cy="${y(milliseconds[k])}" r="3" fill="#0072b2"/>
             <text x="${x(value)}" y="${HEIGHT - BOTTOM + 16}" text-anchor="middle">${value}</text>
             <text x="${x(value) - 6}" y="${y(milliseconds[k]) - 6}" text-anchor="end" fill="#0072b2">${format(".3~g")(milliseconds[k])}</text>`
        )
        .join("\n")}
      <text x="${(LEFT + WIDTH) / 2}" y="${HEIGHT - 4}" text-anchor="middle">${along}</text>
    </g>`;
  });
  const width = curves.length * (WIDTH + GAP);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${HEIGHT}" width="${width}" font-family="sans-serif" font-size="11">
  <rect width="100%" height="100%" fill="#fff"/>
  ${panels.join("\n")}
  <text x="4" y="26" fill="#555">ms</text>
</svg>
`;
}
