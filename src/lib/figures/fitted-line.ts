import type {Range} from "./contour-lines.js";
import {addStyle, changed, html, svg} from "./element.js";
import {movablePoints, type PlanePoint} from "./movable-points.js";
import {formatNumber} from "./number-format.js";
import {planeFrame} from "./plane-frame.js";

const rules = `
.fitted-line svg { display: block; width: 100%; height: var(--map-height, 24rem); font: 14px var(--sans, sans-serif); font-variant-numeric: tabular-nums; touch-action: pan-y; }
.fitted-line text { fill: var(--ink-soft, #555); }
.fitted-line .grid { stroke: var(--rule, #ddd); }
.fitted-line .answer { stroke: var(--cy); stroke-width: 3; stroke-linecap: round; }
.fitted-line .error { stroke: var(--ct); stroke-width: 2; }
.fitted-line .given { fill: var(--cx); }
.fitted-line .answered { fill: var(--cy); }
.fitted-line text.name { font: italic 600 17px var(--serif, serif); }
`;

const words = {
  en: {
    label: "Points and the neuron’s line",
    point: (n: number, x: string, y: string) => `point ${n}: x ${x}, y ${y}`
  },
  zh: {
    label: "数据点与神经元的直线",
    point: (n: number, x: string, y: string) => `第 ${n} 点：x ${x}，y ${y}`
  }
};

export type FittedLine = HTMLElement & {
  value: PlanePoint[];
  /** Draws the line ŷ = w·x + b and how far it misses each point. */
  update(weights: {w: number; b: number}): void;
};

const margin = {top: 12, right: 12, bottom: 40, left: 36};

/** Points that the reader drags, and a straight line with its error at each of them. `value` holds the points. */
export function fittedLine(
  points: readonly PlanePoint[],
  {across, up, lang = "en"}: {across: Range; up: Range; lang?: "en" | "zh"}
): FittedLine {
  addStyle("fitted-line", rules);
  const say = words[lang];
  const chart = svg("svg", {role: "group", "aria-label": say.label});
  const frame = planeFrame(chart, {across, up, margin, ticks: 6, grid: true});
  const {x, y, axes} = frame;
  const drawn = svg("g", {"clip-path": frame.clipPath});
  const given = movablePoints(points, {
    ...{x, y, step: 0.1, letter: "y"},
    label: (n, [px, py]) => say.point(n + 1, formatNumber(px), formatNumber(py)),
    look: () => "given"
  });
  chart.append(frame.clip, axes, drawn, given);
  const element = html("div", {class: "figure fitted-line"}, chart) as unknown as FittedLine;
  let weights: {w: number; b: number} | undefined;
  const draw = () => {
    const {left, right, top, height} = frame.fit();
    axes.append(
      svg(
        "text",
        {
          ...{class: "name", "data-letter": "x", style: "fill:var(--cx)"},
          ...{x: right, y: height - 4, "text-anchor": "end"}
        },
        "x"
      ),
      svg("text", {class: "name", x: left + 8, y: top + 14, "data-letter": "y", style: "fill:var(--ct)"}, "y")
    );
    given.place();
    if (!weights || !Number.isFinite(weights.w + weights.b)) return drawn.replaceChildren();
    const answer = (at: number) => weights!.w * at + weights!.b;
    // Beyond the chart a line is not drawn: numbers of any size would be too large for it.
    const within = (value: number) => Math.max(-1e5, Math.min(1e5, y(value)));
    drawn.replaceChildren(
      ...given.value.map(([px, py]) =>
        svg("line", {
          class: "error",
          x1: x(px),
          x2: x(px),
          y1: y(py),
          y2: within(answer(px)),
          "data-letter": "L"
        })
      ),
      svg("line", {
        ...{class: "answer", x1: left, x2: right, "data-letter": "yHat"},
        y1: within(answer(across[0])),
        y2: within(answer(across[1]))
      }),
      ...given.value.map(([px]) =>
        svg("circle", {class: "answered", cx: x(px), cy: within(answer(px)), r: 4})
      )
    );
  };
  element.value = points.map(point => point);
  element.update = next => {
    weights = next;
    draw();
  };
  given.addEventListener("input", event => {
    event.stopPropagation();
    element.value = given.value;
    draw();
    changed(element);
  });
  new ResizeObserver(draw).observe(element);
  return element;
}
