import {scaleLinear, scalePoint} from "d3-scale";
import {addStyle, svg} from "./element.js";
import {formatNumber} from "./number-format.js";

type Lang = "en" | "zh";

const rules = `
.two-part-fit { display: block; width: 100%; max-width: 34rem; height: 11rem; margin: 0.5rem 0; overflow: visible; font: 13px var(--sans, sans-serif); font-variant-numeric: tabular-nums; }
.two-part-fit text { fill: var(--ink-soft); }
.two-part-fit .grid { stroke: var(--rule); }
.two-part-fit .v { fill: var(--cy); }
.two-part-fit .g { stroke: var(--cw); stroke-width: 3; }
.two-part-fit .error { stroke: var(--ct); stroke-width: 2; }
.two-part-fit text.v { fill: var(--cy); font-weight: 600; }
.two-part-fit text.g { fill: var(--cw); stroke: none; font-weight: 600; }
`;

const words = {
  en: {
    aria: (text: string) => `The four answers (dots) and what the fitted line says of them (bars). ${text}`,
    r: "R²"
  },
  zh: {aria: (text: string) => `四个答案（点）与拟合的线性模型给出的值（横线）。${text}`, r: "R²"}
};

const names = ["∅", "{1}", "{2}", "{1, 2}"];

/** R² of a fit with weights. */
export function fidelityOf(v: readonly number[], g: readonly number[], pi: readonly number[]): number {
  const all = pi.reduce((a, b) => a + b, 0);
  const mean = v.reduce((sum, value, n) => sum + pi[n] * value, 0) / all;
  const varied = v.reduce((sum, value, n) => sum + pi[n] * (value - mean) ** 2, 0);
  const missed = v.reduce((sum, value, n) => sum + pi[n] * (value - g[n]) ** 2, 0);
  return varied > 0 ? 1 - missed / varied : 1;
}

/** The four coalitions of two parts: the answers, a dot the larger the nearer, and the line that was fitted to them. */
export function twoPartFit(
  {v, pi, beta}: {v: readonly number[]; pi: readonly number[]; beta: readonly number[]},
  {lang = "en"}: {lang?: Lang} = {}
): SVGSVGElement {
  addStyle("two-part-fit", rules);
  const say = words[lang];
  const g = [beta[0], beta[0] + beta[1], beta[0] + beta[2], beta[0] + beta[1] + beta[2]];
  const list = names
    .map((name, n) => `${name}: v = ${formatNumber(v[n])}, g = ${formatNumber(g[n])}`)
    .join("; ");
  const element = svg("svg", {class: "figure two-part-fit", role: "img", "aria-label": say.aria(list)});
  const draw = () => {
    const [width, height] = [element.clientWidth || 400, element.clientHeight || 176];
    const x = scalePoint(names, [30, width - 30]).padding(0.5);
    const ends = [...v, ...g, 0];
    const y = scaleLinear([Math.min(...ends), Math.max(...ends)], [height - 40, 14]);
    const heaviest = Math.max(...pi);
    element.replaceChildren(
      svg("line", {class: "grid", x1: 0, x2: width, y1: y(0), y2: y(0)}),
      ...names.flatMap((name, n) => {
        const at = x(name)!;
        const radius = Math.max(1.5, 6 * Math.sqrt(Math.max(0, pi[n]) / heaviest));
        return [
          svg("line", {class: "error", x1: at, x2: at, y1: y(v[n]), y2: y(g[n])}),
          svg("line", {class: "g", x1: at - 14, x2: at + 14, y1: y(g[n]), y2: y(g[n])}),
          svg("circle", {class: "v", cx: at, cy: y(v[n]), r: radius}),
          svg("text", {class: "v", x: at - 18, y: y(v[n]) + 4, "text-anchor": "end"}, formatNumber(v[n])),
          svg("text", {class: "g", x: at + 18, y: y(g[n]) + 4}, formatNumber(Number(g[n].toFixed(4)))),
          svg("text", {x: at, y: height - 20, "text-anchor": "middle"}, name)
        ];
      }),
      svg("text", {x: 0, y: height - 2}, `${say.r} = ${formatNumber(fidelityOf(v, g, pi))}`)
    );
  };
  new ResizeObserver(draw).observe(element);
  return element;
}
