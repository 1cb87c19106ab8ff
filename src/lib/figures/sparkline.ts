import {addStyle, svg} from "./element.js";

const rules = `
.sparkline { display: block; width: min(100%, 20rem); height: 2.5rem; margin: 0.2rem 0; }
.sparkline path { fill: none; stroke: var(--cx, #005f9e); stroke-width: 1.25; vector-effect: non-scaling-stroke; stroke-linejoin: round; }
`;

/** So many parts of a longer series are drawn, each from its lowest to its highest value. */
const PARTS = 160;

/** A series as a small line without axes, for its shape; whoever does not see it has the numbers beside it. */
export function sparkline(values: readonly number[]): SVGSVGElement {
  addStyle("sparkline", rules);
  const size = Math.max(1, Math.ceil(values.length / PARTS));
  const ends = Array.from({length: Math.ceil(values.length / size)}, (_, k) => {
    const part = values.slice(k * size, (k + 1) * size);
    return size === 1 ? part : [Math.min(...part), Math.max(...part)];
  });
  const low = ends.flat().reduce((least, value) => Math.min(least, value), Infinity);
  const high = ends.flat().reduce((most, value) => Math.max(most, value), -Infinity);
  const y = (value: number) => (98 - (96 * (value - low)) / (high - low || 1)).toFixed(1);
  const d = ends.flatMap((part, k) => part.map(value => `${k},${y(value)}`)).join("L");
  return svg(
    "svg",
    {
      class: "sparkline",
      viewBox: `0 0 ${Math.max(1, ends.length - 1)} 100`,
      preserveAspectRatio: "none",
      "aria-hidden": "true"
    },
    svg("path", {d: `M${d}`})
  );
}
