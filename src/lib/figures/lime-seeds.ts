import {scaleLinear} from "d3-scale";
import {addStyle, html, svg} from "./element.js";
import {meanAndRange} from "./mean-and-range.js";
import {formatNumber} from "./number-format.js";
import {points} from "./part-map.js";
import {resultTable} from "./result-table.js";

type Lang = "en" | "zh";

const rules = `
.lime-seeds { font: var(--small, 15px)/1.35 var(--sans, sans-serif); }
.lime-seeds svg { display: block; width: 100%; height: 15rem; overflow: visible; font: 13px var(--sans, sans-serif); font-variant-numeric: tabular-nums; }
.lime-seeds svg text { fill: var(--ink-soft); }
.lime-seeds .grid { stroke: var(--rule); }
.lime-seeds .zero { stroke: var(--ink-soft); }
.lime-seeds .range { stroke: var(--cw); stroke-width: 4; stroke-linecap: butt; }
.lime-seeds .range.n0 { opacity: 0.35; }
.lime-seeds .range.n1 { opacity: 0.65; }
.lime-seeds .mean { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5; }
.lime-seeds .all { stroke: var(--ink); stroke-width: 2; }
`;

const words = {
  en: {
    y: "β × 100",
    x: "part",
    aria: (text: string) => `Mean and range of LIME’s weight of each part. ${text}`,
    head: ["N", "ρ of two", "same first", "widest range"],
    of: (some: number, all: number) => `${some}\u00a0of\u00a0${all}`
  },
  zh: {
    y: "β × 100",
    x: "块",
    aria: (text: string) => `各块的 LIME 权重的平均与范围。${text}`,
    head: ["N", "两次的 ρ", "最大块相同", "最宽的范围"],
    of: (some: number, all: number) => `${some}/${all}`
  }
};

/** What several seeds gave with N coalitions each. */
export interface SeedsOf {
  samples: number;
  weights: readonly (readonly number[])[];
  agreement: number;
  sameFirst: number;
}

export type LimeSeedsChart = HTMLElement & {update(runs: readonly SeedsOf[], all: ArrayLike<number>): void};

/** For each part the mean and range of its weight over the seeds, one bar for each N; a line where all coalitions put it. */
export function limeSeeds({lang = "en"}: {lang?: Lang} = {}): LimeSeedsChart {
  addStyle("lime-seeds", rules);
  const say = words[lang];
  const chart = svg("svg", {role: "img"});
  const element = html("div", {class: "figure lime-seeds"}, chart) as unknown as LimeSeedsChart;
  let shown: {runs: readonly SeedsOf[]; all: ArrayLike<number>} | undefined;
  const draw = () => {
    if (!shown) return;
    const {runs, all} = shown;
    const of = (run: SeedsOf, m: number) => meanAndRange(run.weights.map(one => one[m]));
    const [width, height] = [chart.clientWidth || 400, chart.clientHeight || 240];
    const ends = runs.flatMap(({weights}) => weights.flat());
    const x = scaleLinear([-0.5, all.length - 0.5], [46, width - 4]);
    const y = scaleLinear([Math.min(0, ...ends), Math.max(0, ...ends)], [height - 38, 22]).nice(4);
    const apart = Math.min(14, (x(1) - x(0)) / (runs.length + 1));
    chart.replaceChildren(
      svg("text", {x: 0, y: 12}, say.y),
      ...y
        .ticks(5)
        .flatMap(tick => [
          svg("line", {class: tick === 0 ? "zero" : "grid", x1: 46, x2: width - 4, y1: y(tick), y2: y(tick)}),
          svg("text", {x: 40, y: y(tick) + 4, "text-anchor": "end"}, points(tick, 0))
        ]),
      ...Array.from(all, (value, m) => [
        svg("text", {x: x(m), y: height - 22, "text-anchor": "middle"}, String(m + 1)),
        ...runs.flatMap((run, k) => {
          const {mean, low, high} = of(run, m);
          const at = x(m) + (k - (runs.length - 1) / 2) * apart;
          return [
            svg("line", {class: `range n${k}`, x1: at, x2: at, y1: y(low), y2: y(high)}),
            svg("circle", {class: "mean", cx: at, cy: y(mean), r: 3})
          ];
        }),
        svg("line", {
          class: "all",
          x1: x(m) - (runs.length * apart) / 2,
          x2: x(m) + (runs.length * apart) / 2,
          y1: y(value),
          y2: y(value)
        })
      ]).flat(),
      svg("text", {x: width - 4, y: height - 4, "text-anchor": "end"}, say.x)
    );
    chart.setAttribute(
      "aria-label",
      say.aria(
        Array.from(all, (_, m) => [m + 1, ...runs.map(run => points(of(run, m).mean))].join(" ")).join("; ")
      )
    );
  };
  element.update = (runs, all) => {
    shown = {runs, all};
    draw();
  };
  new ResizeObserver(draw).observe(element);
  return element;
}

/** The same in numbers: how alike two seeds order the parts, how often the first part is the same, and the widest range. */
export function limeSeedsTable(runs: readonly SeedsOf[], {lang = "en"}: {lang?: Lang} = {}): HTMLElement {
  const say = words[lang];
  const widest = ({weights}: SeedsOf) =>
    Math.max(
      ...weights[0].map((_, m) => {
        const {low, high} = meanAndRange(weights.map(one => one[m]));
        return high - low;
      })
    );
  return resultTable(
    say.head,
    runs.map(run => [
      String(run.samples),
      formatNumber(run.agreement, 2),
      say.of(run.sameFirst, run.weights.length),
      formatNumber(100 * widest(run), 2)
    ])
  );
}
