import {linearAxis, pathThrough, roundTicks} from "./axis.js";
import {addStyle, html, svg} from "./element.js";
import {piecesOfLine, type PieceLayer} from "./linear-pieces.js";
import type {PlanePoint} from "./movable-points.js";
import {formatNumber} from "./number-format.js";
import {sentence} from "./sentence.js";

const rules = `
.pieces-along svg { display: block; width: 100%; height: 13rem; overflow: visible; font: 14px var(--sans, sans-serif); font-variant-numeric: tabular-nums; }
.pieces-along text { fill: var(--ink-soft, #555); }
.pieces-along .end-name { font-weight: 700; fill: var(--ct); }
.pieces-along .zero { stroke: var(--ink-soft, #555); }
.pieces-along .kink { stroke: var(--rule, #ddd); }
.pieces-along path { fill: none; stroke: var(--cy); stroke-width: 2; stroke-linejoin: round; }
.pieces-along circle { fill: var(--cy); }
.pieces-along > p { min-height: 1.4em; }
`;

const words = {
  en: {
    label: "The network’s last sum along the line from A to B",
    y: "last sum, along A–B",
    told: (pieces: number, kinks: number) =>
      `From A to B it passes ${pieces} ${pieces === 1 ? "piece" : "pieces"} and has ${kinks} ${kinks === 1 ? "kink" : "kinks"}.`
  },
  zh: {
    label: "最后一个单元的加权和，沿着从 A 到 B 的线段",
    y: "最后的加权和，沿 A–B",
    told: (pieces: number, kinks: number) => `从 A 到 B 经过 ${pieces} 段，有 ${kinks} 个拐点。`
  }
};

export type PiecesAlong = HTMLElement & {
  update(layers: readonly PieceLayer[], way: {from: PlanePoint; to: PlanePoint}): void;
};

/** What a ReLU network's last sum is along a line of the plane, with its kinks, and how many pieces it passes. */
export function piecesAlong({lang = "en"}: {lang?: "en" | "zh"} = {}): PiecesAlong {
  addStyle("pieces-along", rules);
  const say = words[lang];
  const chart = svg("svg", {role: "img", "aria-label": say.label});
  const told = sentence("", {kind: "result"});
  const element = html("div", {class: "figure pieces-along"}, chart, told) as unknown as PiecesAlong;
  let [ends, sums]: [number[], number[]] = [[], []];
  const draw = () => {
    if (sums.length === 0 || !sums.every(Number.isFinite)) return chart.replaceChildren();
    const [width, height] = [chart.clientWidth || 400, chart.clientHeight || 208];
    const [low, high] = [Math.min(-1, ...sums), Math.max(1, ...sums)];
    const x = linearAxis([0, 1], [44, width - 8]);
    const y = linearAxis([low, high], [height - 24, 26]);
    const places = [0, ...ends].map((t, k) => [x(t), y(sums[k]!)] as const);
    chart.replaceChildren(
      svg("text", {x: 0, y: 13}, say.y),
      ...places
        .slice(1, -1)
        .map(([px]) => svg("line", {class: "kink", x1: px, x2: px, y1: 26, y2: height - 24})),
      ...roundTicks(low, high, 4).map(tick =>
        svg("text", {x: 38, y: y(tick) + 5, "text-anchor": "end"}, formatNumber(tick))
      ),
      svg("line", {class: "zero", x1: 44, x2: width - 8, y1: y(0), y2: y(0)}),
      svg("path", {d: pathThrough(places), "data-letter": "z"}),
      ...places.slice(1, -1).map(([cx, cy]) => svg("circle", {cx, cy, r: 2.5})),
      svg("text", {class: "end-name", x: 44, y: height - 4}, "A"),
      svg("text", {class: "end-name", x: width - 8, y: height - 4, "text-anchor": "end"}, "B")
    );
  };
  element.update = (layers, {from, to}) => {
    ({ends, sums} = layers.length ? piecesOfLine(layers, from, to) : {ends: [], sums: []});
    told.textContent = ends.length ? say.told(ends.length, ends.length - 1) : "";
    draw();
  };
  new ResizeObserver(draw).observe(element);
  return element;
}
