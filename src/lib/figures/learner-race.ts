import {scaleLog} from "d3-scale";
import {line} from "d3-shape";
import {choice} from "./choice.js";
import {addStyle, changed, html, svg} from "./element.js";
import {labelsApart} from "./labels-apart.js";
import type {ChartLine} from "./line-chart.js";
import {meanAndRange} from "./mean-and-range.js";
import {formatCount, formatPercent, nearestPower} from "./number-format.js";
import {slider} from "./slider.js";

type Lang = "en" | "zh";

/** What a learner costs and reaches after so many digits: its errors, one for each seed. */
export interface RacePoint extends Record<RaceAxis, number> {
  errors: readonly number[];
}

/** What lies along the chart. */
export const raceAxes = ["digits", "training", "reading", "parameters"] as const;
export type RaceAxis = (typeof raceAxes)[number];

export interface Racer extends Pick<ChartLine, "name" | "meaning" | "dashed"> {
  key: string;
  points: readonly RacePoint[];
}

const rules = `
.learner-race svg { display: block; width: 100%; height: 25rem; overflow: visible; font: 14px var(--sans, sans-serif); font-variant-numeric: tabular-nums; }
.learner-race text { fill: var(--ink-soft, #555); }
.learner-race .grid { stroke: var(--rule, #ddd); }
.learner-race path { fill: none; stroke: currentColor; stroke-width: 2; stroke-linejoin: round; opacity: 0.3; }
.learner-race .dashed path { stroke-dasharray: 6 4; }
.learner-race circle { fill: currentColor; opacity: 0.3; }
.learner-race circle.now { opacity: 1; stroke: var(--paper, #fff); stroke-width: 2; }
.learner-race line.range { stroke: currentColor; stroke-width: 3; opacity: 0.45; stroke-linecap: round; }
.learner-race line.leader { stroke: currentColor; opacity: 0.5; stroke-dasharray: 1 4; stroke-linecap: round; }
.learner-race text.direct { fill: currentColor; font-weight: 600; }
.learner-race .plain { color: var(--ink-soft, #555); }
.learner-race .controls { display: flex; flex-wrap: wrap; gap: 0.25rem 2rem; align-items: center; }
.learner-race .controls .slider { flex: 1 1 18rem; }
.learner-race .names[hidden] { display: none; }
.learner-race .names { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0.25rem 0; font: var(--small, 15px)/1.4 var(--sans, sans-serif); font-weight: 600; }
.learner-race .told { margin: 0.25rem 0 0; min-height: 2.8em; font: var(--small, 15px)/1.4 var(--sans, sans-serif); font-variant-numeric: tabular-nums; }
@media (max-width: 48rem) { .learner-race svg { height: 21rem; } .learner-race .told { min-height: 4.2em; } }
`;

const words = {
  en: {
    aria: "Error of seven learners against what they cost, both axes logarithmic",
    axis: "along the chart",
    axes: {
      digits: "digits learned from",
      training: "multiply-adds of the training",
      reading: "multiply-adds to read a digit",
      parameters: "numbers that are kept"
    },
    size: "digits learned from",
    y: "error, share of test digits read wrongly",
    told: (n: string, first: string, second: string, last: string) =>
      `With ${n} digits: ${first} least, then ${second}; most: ${last}.`,
    error: (name: string, share: string) => `${name} ${share}`,
    free: "Nearest neighbours learn without arithmetic: they stand at the left edge."
  },
  zh: {
    aria: "七种方法的错误率与代价，两轴都是对数刻度",
    axis: "横轴",
    axes: {
      digits: "学习的数字个数",
      training: "训练的乘加次数",
      reading: "认一个数字的乘加次数",
      parameters: "要保存的数"
    },
    size: "学习的数字个数",
    y: "错误率（测试数字中认错的比例）",
    told: (n: string, first: string, second: string, last: string) =>
      `学习 ${n} 个数字：最低的是${first}，其次是${second}；最高的是${last}。`,
    error: (name: string, share: string) => `${name}（${share}）`,
    free: "k 近邻学习时不作运算，画在最左边。"
  }
};

const margin = {top: 26, right: 14, bottom: 44, left: 54};
const ROOM_FOR_NAMES = 640;
const LETTER = 8.2;
const yTicks = [0.5, 0.2, 0.1, 0.05, 0.02, 0.01];
const slide = 500;

const widthOf = (name: string) =>
  LETTER * [...name].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? 2 : 1), 0);
const classOf = (meaning: ChartLine["meaning"]) => (meaning === "plain" ? "plain" : `c${meaning}`);
const power = (value: number) => (value < 1e5 ? formatCount(value) : nearestPower(value));
const clamp = (value: number, low: number) => (value > 0 ? value : low);

export type LearnerRace = HTMLElement & {value: {axis: RaceAxis; size: number}};

/**
 * What learners reach and what it costs: error against the digits learned from, the arithmetic or the numbers kept. A slider says
 * from how many digits they have learned (first `size`); the points go there, and to their new places when another cost is asked for.
 */
export function learnerRace(
  racers: readonly Racer[],
  {sizes, size = sizes[0], lang = "en"}: {sizes: readonly number[]; size?: number; lang?: Lang}
): LearnerRace {
  addStyle("learner-race", rules);
  const say = words[lang];
  const along = choice(
    say.axis,
    raceAxes.map(value => ({value, text: say.axes[value]})),
    "digits"
  );
  const far = slider(say.size, {
    ...{low: 0, high: sizes.length - 1, step: 1, value: Math.max(0, sizes.indexOf(size))},
    format: k => formatCount(sizes[k])
  });
  const chart = svg("svg", {role: "img", "aria-label": say.aria});
  const names = html("p", {class: "names"});
  const told = html("p", {class: "told", role: "status"});
  const element = html(
    "div",
    {class: "figure learner-race", role: "group", "aria-label": say.aria},
    html("div", {class: "controls"}, far, along),
    names,
    chart,
    told
  ) as unknown as LearnerRace;
  const E = (point: RacePoint) => meanAndRange(point.errors).mean;
  const all = racers.flatMap(({points}) => points);
  const y = scaleLog().domain([
    Math.min(...all.flatMap(({errors}) => errors)) * 0.85,
    Math.max(...all.flatMap(({errors}) => errors)) * 1.1
  ]);

  /** Where every point stands along the chart, 0 … 1. */
  const placesOf = (axis: RaceAxis) => {
    const positive = all.map(point => point[axis]).filter(value => value > 0);
    const [low, high] = [Math.min(...positive) / 1.6, Math.max(...positive) * 1.25];
    const x = scaleLog().domain([low, high]);
    return {x, at: racers.map(({points}) => points.map(point => x(clamp(point[axis], low))))};
  };
  let from = placesOf("digits");
  let to = from;
  let share = 1;
  let turn = 0;

  const draw = () => {
    const width = chart.clientWidth || 400;
    const height = chart.clientHeight || 400;
    const bottom = height - margin.bottom;
    const longest = Math.max(...racers.map(({name}) => widthOf(name)));
    const direct = width >= ROOM_FOR_NAMES;
    const right = width - margin.right - (direct ? longest + 30 : 0);
    const span = right - margin.left;
    y.range([bottom, margin.top]);
    const eased = share < 1 ? share * share * (3 - 2 * share) : 1;
    const placeOf = (r: number, k: number) =>
      margin.left + span * (from.at[r][k] + (to.at[r][k] - from.at[r][k]) * eased);
    const now = far.value;
    const [low, high] = to.x.domain();
    const decades = [];
    for (let d = Math.ceil(Math.log10(low)); d <= Math.log10(high); ++d) decades.push(10 ** d);
    const ticks = along.value === "digits" ? sizes : decades;
    const room = span / ticks.length < 48 ? 2 : 1;
    const heights = labelsApart(
      racers.map(({points}) => y(E(points[now])) + 5),
      {low: margin.top, high: bottom}
    );
    chart.replaceChildren(
      svg("text", {x: 0, y: 13}, say.y),
      ...yTicks
        .filter(tick => tick >= y.domain()[0] && tick <= y.domain()[1])
        .flatMap(tick => [
          svg("line", {class: "grid", x1: margin.left, x2: right, y1: y(tick), y2: y(tick)}),
          svg(
            "text",
            {x: margin.left - 6, y: y(tick) + 5, "text-anchor": "end"},
            formatPercent(tick, lang, 0)
          )
        ]),
      ...ticks
        .filter((_, k) => k % room === 0)
        .map(tick =>
          svg(
            "text",
            {x: margin.left + span * to.x(tick), y: height - 24, "text-anchor": "middle"},
            along.value === "digits" ? formatCount(tick) : power(tick)
          )
        ),
      svg("text", {x: right, y: height - 5, "text-anchor": "end"}, say.axes[along.value]),
      ...racers.map(({points, meaning, dashed, name}, r) => {
        const at = points.map((point, k) => ({x: placeOf(r, k), y: y(E(point))}));
        const path = line<{x: number; y: number}>(
          p => p.x,
          p => p.y
        );
        const range = meanAndRange(points[now].errors);
        const here = at[now];
        return svg(
          "g",
          {class: `${classOf(meaning)}${dashed ? " dashed" : ""}`, "data-learner": name},
          svg("path", {d: path(at) ?? ""}),
          ...at.map(p => svg("circle", {cx: p.x, cy: p.y, r: 3})),
          svg("line", {class: "range", x1: here.x, x2: here.x, y1: y(range.low), y2: y(range.high)}),
          svg("circle", {class: "now", cx: here.x, cy: here.y, r: 8}),
          ...(direct
            ? [
                svg("line", {
                  class: "leader",
                  x1: here.x + 11,
                  y1: here.y,
                  x2: right + 24,
                  y2: heights[r] - 5
                }),
                svg("text", {class: "direct", x: right + 28, y: heights[r]}, name)
              ]
            : [])
        );
      })
    );
    names.hidden = direct;
    names.replaceChildren(
      ...racers.map(({name, meaning, dashed}) =>
        html("span", {class: classOf(meaning)}, `${dashed ? "○" : "●"} ${name}`)
      )
    );
  };

  const tell = () => {
    const now = far.value;
    const ranked = [...racers].sort((a, b) => E(a.points[now]) - E(b.points[now]));
    const inWords = ({name, points}: Racer) => say.error(name, formatPercent(E(points[now]), lang));
    const [first, second] = ranked.map(inWords);
    const sentence = say.told(formatCount(sizes[now]), first, second, inWords(ranked.at(-1)!));
    told.textContent = along.value === "training" ? `${sentence} ${say.free}` : sentence;
  };

  const show = () => {
    element.value = {axis: along.value, size: sizes[far.value]};
    tell();
    draw();
  };
  far.addEventListener("input", event => {
    event.stopPropagation();
    show();
    changed(element);
  });
  along.addEventListener("input", event => {
    event.stopPropagation();
    from = to;
    to = placesOf(along.value);
    const own = ++turn;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const begun = performance.now();
    const step = () => {
      if (own !== turn) return;
      share = still ? 1 : Math.min(1, (performance.now() - begun) / slide);
      draw();
      if (share < 1) requestAnimationFrame(step);
    };
    share = 0;
    show();
    step();
    changed(element);
  });
  show();
  new ResizeObserver(draw).observe(element);
  return element;
}
