import {scaleLinear} from "d3-scale";
import {codeLineSentence} from "./code-line-sentence.js";
import {addStyle, html, svg} from "./element.js";
import {principalSubspace} from "./principal-subspace.js";
import {sentence} from "./sentence.js";

const rules = `
.code-line svg { display: block; width: min(100%, 32rem); aspect-ratio: 1; font: 13px var(--sans, sans-serif); overflow: visible; }
.code-line .axis { stroke: var(--rule, #ddd); }
.code-line .point { fill: var(--cx); }
.code-line .image { fill: var(--cy); }
.code-line .error { stroke: var(--ct); stroke-width: 1; opacity: 0.7; }
.code-line .weights { stroke: var(--cw); stroke-width: 2.5; }
.code-line .principal { stroke: var(--ink-soft); stroke-dasharray: 5 4; }
.code-line text.w { fill: var(--cw); } .code-line text.p { fill: var(--ink-soft); }
`;

const words = {
  en: {
    principal: "principal axis",
    label: "Points of the plane, the direction of the weights and the principal axis"
  },
  zh: {principal: "主轴", label: "平面上的点、权重的方向和主轴"}
};

type Pair = readonly number[];

/** Where a descent stands, and what the autoencoder makes of a point there. */
export interface CodeLineStep {
  step: number;
  w: Pair;
  reconstruct: (point: Pair) => Pair;
  /** Half the squared distance of a point and its reconstruction. */
  lossOf: (point: Pair, image: Pair) => number;
}

export type CodeLine = HTMLElement & {
  /** Shows the weights, as an arrow from the origin, and where the points come out; gives a sentence that says how it stands. */
  show(now: CodeLineStep): HTMLElement;
};

/**
 * Points of the plane, the one direction to which an autoencoder with one code unit leads them back, and the direction of
 * their principal axis.
 */
export function codeLine(
  points: readonly Pair[],
  {limit, lang = "en"}: {limit: number; lang?: "en" | "zh"}
): CodeLine {
  addStyle("code-line", rules);
  const say = words[lang];
  const {basis: axis, total, captured} = principalSubspace(points.flat(), {size: 2, components: 1});
  const size = 320;
  const x = scaleLinear([-limit, limit], [0, size]);
  const y = scaleLinear([-limit, limit], [size, 0]);
  const dot = (kind: string, r: number) => (point: Pair) =>
    svg("circle", {class: kind, cx: x(point[0]), cy: y(point[1]), r});
  const moving = svg("g");
  const end = (name: string, [dx, dy]: readonly [number, number], kind: string) =>
    svg("text", {class: kind, x: x(dx) + 6, y: y(dy) - 6}, name);
  const reach = (0.92 * limit) / Math.hypot(axis[0], axis[1]);
  const [px, py] = [axis[0] * reach, axis[1] * reach];
  const chart = svg(
    "svg",
    {viewBox: `0 0 ${size} ${size}`, role: "img", "aria-label": say.label},
    svg("line", {class: "axis", x1: 0, x2: size, y1: y(0), y2: y(0)}),
    svg("line", {class: "axis", x1: x(0), x2: x(0), y1: 0, y2: size}),
    svg("line", {class: "principal", x1: x(-px), y1: y(-py), x2: x(px), y2: y(py)}),
    end(say.principal, [px, py], "p"),
    moving,
    ...points.map(dot("point", 4))
  );
  const element = html("div", {class: "figure code-line"}, chart) as unknown as CodeLine;
  element.show = ({step, w, reconstruct, lossOf}) => {
    const images = points.map(reconstruct);
    const lost = images.map(([u, v], n) => {
      const [x1, y1] = points[n];
      return svg("line", {class: "error", x1: x(x1), y1: y(y1), x2: x(u), y2: y(v)});
    });
    moving.replaceChildren(
      ...lost,
      svg("line", {class: "weights", x1: x(0), y1: y(0), x2: x(w[0]), y2: y(w[1])}),
      end("W", [w[0], w[1]], "w"),
      ...images.map(dot("image", 3))
    );
    const loss = images.reduce((sum, image, n) => sum + lossOf(points[n], image) / points.length, 0);
    const state = {step, w, axis, loss, least: (total - captured) / 2};
    return sentence(codeLineSentence(state, lang), {kind: "result"});
  };
  return element;
}
