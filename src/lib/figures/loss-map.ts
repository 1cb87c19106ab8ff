import {line} from "d3-shape";
import {contourLines, type Range} from "./contour-lines.js";
import {addStyle, changed, html, svg} from "./element.js";
import {mathLabel} from "./math-label.js";
import {movablePoints, type PlanePoint} from "./movable-points.js";
import {formatNumber} from "./number-format.js";
import {planeFrame} from "./plane-frame.js";

const rules = `
.loss-map svg { display: block; width: 100%; height: var(--map-height, 24rem); font: 14px var(--sans, sans-serif); font-variant-numeric: tabular-nums; touch-action: pan-y; }
.loss-map text { fill: var(--ink-soft, #555); }
.loss-map text.name { font: italic 600 17px var(--serif, serif); }
.loss-map .contour { fill: var(--ct); fill-opacity: 0.032; stroke: var(--ct); stroke-opacity: 0.3; vector-effect: non-scaling-stroke; }
.loss-map .frame { fill: none; stroke: var(--rule, #ddd); }
.loss-map .way { fill: none; stroke: currentColor; stroke-width: 2; stroke-linejoin: round; }
.loss-map .way.dashed { stroke-dasharray: 5 4; }
.loss-map circle.step { fill: currentColor; }
.loss-map .plain { color: var(--ink-soft, #555); }
.loss-map .least { stroke: var(--ink, #222); stroke-width: 2; }
.loss-map .dot { fill: var(--cw); }
.loss-map .now { fill: var(--cw); stroke: var(--paper, #fff); stroke-width: 2; }
.loss-map .start .dot { fill: var(--paper, #fff); stroke: var(--cw); stroke-width: 2.5; }
.loss-map text.direct { font-weight: 600; fill: currentColor; paint-order: stroke; stroke: var(--paper, #fff); stroke-width: 4px; }
`;

const words = {
  en: {
    start: (w: string, b: string) => `start: ${w}, ${b}`,
    least: "lowest point",
    outside: "the weights are outside the map",
    map: (name: string) => `Map of the loss over ${name}`
  },
  zh: {
    start: (w: string, b: string) => `起点：${w}，${b}`,
    least: "最低点",
    outside: "权重在地图之外",
    map: (name: string) => `损失在 ${name} 平面上的地图`
  }
};

/** A way over the map, from its beginning. */
export interface MapPath {
  name?: string;
  meaning: "w" | "x" | "y" | "g" | "plain";
  points: readonly PlanePoint[];
  dashed?: boolean;
}

export interface MapShown {
  loss: (across: number, up: number) => number;
  paths: readonly MapPath[];
  /** The place of the lowest loss, if it is to be marked. */
  least?: PlanePoint;
  /** How far the first way has been gone: a ball lies there. Without it, none. */
  ball?: PlanePoint;
}

export interface LossMapOptions {
  across: Range;
  up: Range;
  /** What the two numbers are called. Default w and b. */
  names?: readonly [across: string, up: string];
  /** A start that the reader moves; `value` holds it. */
  start: PlanePoint;
  /** Distance of the places where the start can lie. Default 0.1. */
  step?: number;
  lang?: "en" | "zh";
}

/** `value` is the start. */
export type LossMap = HTMLElement & {value: PlanePoint; update(shown: MapShown): void};

const margin = {top: 8, right: 8, bottom: 40, left: 44};

const within = (value: number, [low, high]: Range) => value >= low && value <= high;

/**
 * A loss of two numbers seen from above, with contour lines as on a hiker's map, the darker the higher, and the ways that
 * gradient descent takes on it. The start is dragged, or moved by the arrow keys; a click on the map puts it there.
 */
export function lossMap({
  across,
  up,
  names = ["w", "b"],
  start,
  step = 0.1,
  lang = "en"
}: LossMapOptions): LossMap {
  addStyle("loss-map", rules);
  const say = words[lang];
  const chart = svg("svg", {role: "group", "aria-label": say.map(`${names[0]}, ${names[1]}`)});
  const frame = planeFrame(chart, {across, up, margin, ticks: 6});
  const {x, y, axes} = frame;
  const ground = svg("g");
  const ways = svg("g", {"clip-path": frame.clipPath});
  const begin = movablePoints([start], {
    ...{x, y, step},
    label: (_, [w, b]) => say.start(`${names[0]} ${formatNumber(w)}`, `${names[1]} ${formatNumber(b)}`)
  });
  begin.classList.add("start");
  chart.append(frame.clip, ground, axes, ways, begin);
  const element = html("div", {class: "figure loss-map", "data-letter": "L"}, chart) as unknown as LossMap;
  let shown: MapShown | undefined;
  let lossDrawn: MapShown["loss"] | undefined;

  const draw = () => {
    const {left, right, top, bottom, height} = frame.fit();
    ground.setAttribute("transform", `translate(${left},${top}) scale(${right - left},${bottom - top})`);
    axes.append(
      svg(
        "text",
        {class: "name", x: right, y: height - 4, "text-anchor": "end", style: "fill:var(--cw)"},
        ...mathLabel(names[0])
      ),
      svg("text", {class: "name", x: 2, y: top + 14, style: "fill:var(--cw)"}, ...mathLabel(names[1]))
    );
    begin.place();
    if (!shown) return;
    const {paths, least, ball} = shown;
    if (shown.loss !== lossDrawn) {
      lossDrawn = shown.loss;
      ground.replaceChildren(
        ...contourLines(lossDrawn, across, up).map(({path}) => svg("path", {class: "contour", d: path}))
      );
    }
    // A way that has left the map by far would be drawn with numbers no browser takes.
    const near = (value: number, [low, high]: Range) =>
      Math.max(2 * low - high, Math.min(2 * high - low, value));
    const path = line<PlanePoint>(
      p => x(near(p[0], across)),
      p => y(near(p[1], up))
    );
    const dots = (points: readonly PlanePoint[]) =>
      points.length > 60
        ? []
        : points
            .filter(p => p.every(Number.isFinite))
            .map(p => svg("circle", {class: "step", cx: x(near(p[0], across)), cy: y(near(p[1], up)), r: 3}));
    ways.replaceChildren(
      ...(least
        ? [
            svg(
              "path",
              {
                class: "least",
                d: `M${x(least[0]) - 6},${y(least[1]) - 6}l12,12m0,-12l-12,12`
              },
              svg("title", {}, say.least)
            )
          ]
        : []),
      ...paths.map(({meaning, points, dashed}) =>
        svg(
          "g",
          {class: meaning === "plain" ? "plain" : `c${meaning}`},
          svg("path", {
            class: dashed ? "way dashed" : "way",
            d: path(points.filter(p => p.every(Number.isFinite))) ?? ""
          }),
          ...(dashed ? [] : dots(points))
        )
      ),
      ...(ball && !(within(ball[0], across) && within(ball[1], up))
        ? [svg("text", {class: "direct cw", x: left + 12, y: bottom - 12}, say.outside)]
        : []),
      ...(ball && ball.every(Number.isFinite)
        ? [svg("circle", {class: "now", cx: x(near(ball[0], across)), cy: y(near(ball[1], up)), r: 9})]
        : [])
    );
  };
  element.value = start;
  element.update = next => {
    shown = next;
    draw();
  };
  begin.addEventListener("input", event => {
    event.stopPropagation();
    element.value = begin.value[0];
    changed(element);
  });
  chart.addEventListener("click", event => {
    if ((event.target as Element).closest(".movable-point")) return;
    const {left, top} = chart.getBoundingClientRect();
    const near = (value: number, [low, high]: Range) =>
      Number(Math.max(low, Math.min(high, Math.round(value / step) * step)).toFixed(6));
    begin.set([[near(x.invert(event.clientX - left), across), near(y.invert(event.clientY - top), up)]]);
    element.value = begin.value[0];
    changed(element);
  });
  new ResizeObserver(draw).observe(element);
  return element;
}
