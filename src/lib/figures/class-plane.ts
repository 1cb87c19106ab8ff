import {contours} from "d3-contour";
import {addStyle, changed, html, svg} from "./element.js";
import {movablePoints, type PlanePoint} from "./movable-points.js";
import {formatNumber} from "./number-format.js";
import {planeFrame} from "./plane-frame.js";

const rules = `
.class-plane svg { display: block; width: 100%; height: var(--map-height, 30rem); font: 14px var(--sans, sans-serif); font-variant-numeric: tabular-nums; touch-action: pan-y; }
.class-plane text { fill: var(--ink-soft, #555); }
.class-plane text.name { font: italic 600 17px var(--serif, serif); fill: var(--cx); }
.class-plane .frame { fill: none; stroke: var(--rule, #ddd); }
.class-plane .answer { fill: var(--cy); fill-opacity: 0.11; stroke: none; }
.class-plane .boundary { fill: none; stroke: var(--cy); stroke-width: 3; vector-effect: non-scaling-stroke; }
.class-plane .fold { stroke: var(--cw); stroke-width: 1.5; stroke-dasharray: 6 5; }
.class-plane .dot.one { fill: var(--ct); }
.class-plane .dot.zero { fill: var(--paper, #fff); stroke: var(--ct); stroke-width: 2.5; }
`;

const words = {
  en: {
    label: "Points of two classes in the plane, and where the network’s answer changes",
    point: (n: number, label: number, x: string, y: string) => `point ${n}, class ${label}: ${x}, ${y}`
  },
  zh: {
    label: "平面上的两类点，以及网络的输出在哪里改变",
    point: (n: number, label: number, x: string, y: string) => `第 ${n} 点，类别 ${label}：${x}，${y}`
  }
};

/** A straight line w₁·x₁ + w₂·x₂ + b = 0 of the plane. */
export interface PlaneLine {
  w: readonly [number, number];
  b: number;
}

export type ClassPlane = HTMLElement & {
  value: PlanePoint[];
  /** The places at which a network is to be asked, row by row from above, `side` in each row. */
  places: {values: Float32Array; shape: [number, number]};
  /**
   * Shows a network's answers at these places, between 0 and 1, and the lines on which its first units' sums are 0.
   */
  update(answers: ArrayLike<number>, lines?: readonly PlaneLine[]): void;
};

const LIMIT = 2.2;
const SIDE = 48;
const margin = {top: 8, right: 8, bottom: 36, left: 36};

/** Points of two classes that the reader drags, over the answers of a network: `value` holds the points. */
export function classPlane(
  points: readonly PlanePoint[],
  labels: readonly number[],
  {lang = "en"}: {lang?: "en" | "zh"} = {}
): ClassPlane {
  addStyle("class-plane", rules);
  const say = words[lang];
  const chart = svg("svg", {role: "group", "aria-label": say.label});
  const ends = [-LIMIT, LIMIT] as const;
  const frame = planeFrame(chart, {across: ends, up: ends, margin, ticks: 5});
  const {x, y, axes} = frame;
  const ground = svg("g");
  const folds = svg("g", {"data-letter": "W1", "clip-path": frame.clipPath});
  const given = movablePoints(points, {
    ...{x, y, step: 0.1, letter: "y"},
    label: (n, [px, py]) => say.point(n + 1, labels[n], formatNumber(px), formatNumber(py)),
    look: n => (labels[n] ? "one" : "zero")
  });
  chart.append(frame.clip, ground, axes, folds, given);
  const element = html("div", {class: "figure class-plane"}, chart) as unknown as ClassPlane;
  const at = (k: number) => -LIMIT + (2 * LIMIT * (k + 0.5)) / SIDE;
  element.places = {
    values: Float32Array.from({length: 2 * SIDE * SIDE}, (_, k) => {
      const place = k >> 1;
      return k % 2 ? at(SIDE - 1 - Math.floor(place / SIDE)) : at(place % SIDE);
    }),
    shape: [SIDE * SIDE, 2]
  };
  let answers: ArrayLike<number> = [];
  let lines: readonly PlaneLine[] = [];
  const draw = () => {
    const {left, right, top, bottom} = frame.fit();
    ground.setAttribute(
      "transform",
      `translate(${left},${top}) scale(${(right - left) / SIDE},${(bottom - top) / SIDE})`
    );
    axes.append(
      svg("text", {class: "name", x: right, y: bottom + 32, "text-anchor": "end", "data-letter": "x"}, "x₁"),
      svg("text", {class: "name", x: left + 8, y: top + 18, "data-letter": "x"}, "x₂")
    );
    given.place();
    ground.replaceChildren();
    if (answers.length === SIDE * SIDE && Array.from(answers).every(Number.isFinite)) {
      const levels = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
      for (const {value, coordinates} of contours().size([SIDE, SIDE]).thresholds(levels)(
        Array.from(answers)
      )) {
        const rings = coordinates.flat();
        const closed = (ring: readonly number[][]) =>
          `M${ring.map(([px, py]) => `${px.toFixed(2)},${py.toFixed(2)}`).join("L")}Z`;
        ground.append(svg("path", {class: "answer", d: rings.map(closed).join("")}));
        if (value === 0.5)
          ground.append(
            svg("path", {class: "boundary", "data-letter": "yHat", d: rings.map(openAtEdge).join("")})
          );
      }
    }
    folds.replaceChildren(...lines.flatMap(fold));
  };
  /** The piece of a line that lies about the plane; nothing where it is none. */
  function fold({w: [w1, w2], b}: PlaneLine): SVGLineElement[] {
    const length = Math.hypot(w1, w2);
    if (!(length > 1e-6)) return [];
    const [px, py] = [(-w1 * b) / length ** 2, (-w2 * b) / length ** 2];
    const [dx, dy] = [(-w2 / length) * 10, (w1 / length) * 10];
    if (Math.hypot(px, py) > 10) return [];
    return [svg("line", {class: "fold", x1: x(px - dx), y1: y(py - dy), x2: x(px + dx), y2: y(py + dy)})];
  }
  element.value = points.map(point => point);
  element.update = (next, nextLines = []) => {
    answers = next;
    lines = nextLines;
    draw();
  };
  given.addEventListener("input", event => {
    event.stopPropagation();
    element.value = given.value;
    changed(element);
  });
  new ResizeObserver(draw).observe(element);
  return element;
}

/** A ring as a path without the parts that run along the edge of the plane: there is no boundary. */
function openAtEdge(ring: readonly number[][]): string {
  const onEdge = ([px, py]: readonly number[]) => Math.min(px, py) < 0.51 || Math.max(px, py) > SIDE - 0.51;
  let pen = false;
  let path = "";
  for (const point of ring) {
    const [px, py] = point;
    if (onEdge(point)) pen = false;
    else {
      path += `${pen ? "L" : "M"}${px.toFixed(2)},${py.toFixed(2)}`;
      pen = true;
    }
  }
  return path;
}
