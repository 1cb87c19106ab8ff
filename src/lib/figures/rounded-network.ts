import {scaleLinear} from "d3-scale";
import {isKernel} from "../training/pruned-weights.js";
import {
  gridRules,
  largestCode,
  roundedKernel,
  roundedWeights,
  stepsOf,
  type GridRule
} from "../training/rounded-weights.js";
import {choice, type Choice} from "./choice.js";
import type {CompressedNetwork, CompressedReading} from "./compressed-network.js";
import {addStyle, changed, html, svg} from "./element.js";
import {formatCount, formatNumber} from "./number-format.js";
import {oneAtATime} from "./one-at-a-time.js";
import {lineChart, type ChartLine} from "./line-chart.js";
import {slider} from "./slider.js";

type Lang = "en" | "zh";

/** Bits that were tried, and what the network read. */
export interface RoundingPoint extends CompressedReading {
  bits: number;
  rule: GridRule;
}

const words = {
  en: {
    bits: "bits of a weight, b",
    rule: "a grid for",
    rules: {layer: "each layer", channel: "each output channel (the first is drawn)"},
    kernel: "shown",
    x: "bits of a weight",
    y: "share of the test digits read rightly",
    weight: "weight w",
    aria: "Share of test digits read rightly against bits of a weight, as tried here",
    picture: "How the weights of a layer are spread, and the grid to which they are rounded",
    waiting: "The network comes when this figure is near.",
    told: (bits: number, levels: string, right: string, count: string, before: string) =>
      `${bits} bits, ${levels} values: ${right} of ${count} digits right; with all 32 bits ${before}.`,
    error: (name: string, delta: string, measured: string, predicted: string) =>
      `${name}: Δ = ${delta}; the roots of the mean squared rounding error and of Δ²/12 are ${measured} and ${predicted}.`,
    saved: (bytes: string, before: string, took: string, then: string) =>
      `All weights: ${bytes} bytes in place of ${before}. Reading took ${took} ms; with 32 bits ${then} ms.`,
    to: "to"
  },
  zh: {
    bits: "每个权重的位数 b",
    rule: "一个网格用于",
    rules: {layer: "每层", channel: "每个输出通道（画的是第一个）"},
    kernel: "显示",
    x: "每个权重的位数",
    y: "认对的测试数字所占比例",
    weight: "权重 w",
    aria: "在这里试得的：认对的比例随权重位数的变化",
    picture: "一层权重的分布，以及舍入所用的网格",
    waiting: "滚动到附近时载入网络。",
    told: (bits: number, levels: string, right: string, count: string, before: string) =>
      `${bits} 位，${levels} 个值：${count} 个数字认对 ${right} 个；用 32 位时 ${before} 个。`,
    error: (name: string, delta: string, measured: string, predicted: string) =>
      `${name}：Δ = ${delta}；舍入误差的均方根是 ${measured}，由 Δ²/12 得出的是 ${predicted}。`,
    saved: (bytes: string, before: string, took: string, then: string) =>
      `全部权重：${bytes} 字节，原来 ${before} 字节。认一遍用了 ${took} 毫秒；用 32 位时 ${then} 毫秒。`,
    to: "到"
  }
};

const rules = `
.rounded-network .controls { display: grid; gap: 0.5rem; margin: 0; }
.rounded-network .controls .slider input { max-width: 34rem; }
.rounded-network .controls .row { display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; min-height: 2rem; }
.rounded-network .two { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.5rem 2.5rem; align-items: center; }
.rounded-network .told { margin: 0.5rem 0; min-height: 4.5em; white-space: pre-line; }
.rounded-network .spread-of { display: block; width: 100%; height: 17rem; overflow: visible; font: 14px var(--sans, sans-serif); font-variant-numeric: tabular-nums; color: var(--cw); }
.rounded-network .spread-of text { fill: var(--ink-soft, #555); }
.rounded-network .spread-of .bar { fill: currentColor; opacity: 0.28; }
.rounded-network .spread-of .grid-line { stroke: currentColor; stroke-width: 2.5; }
.rounded-network .spread-of .grid-line.thin { stroke-width: 1; }
.rounded-network .spread-of .base { stroke: var(--ink-soft, #555); }
@media (min-width: 70rem) { .rounded-network .two { grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr); } }
@media (max-width: 48rem) { .rounded-network .told { min-height: 10.5em; } .rounded-network .controls .row { min-height: 4.5rem; } }
`;

/** The colours of the rules. */
export const gridLines: Record<GridRule, Pick<ChartLine, "meaning" | "dashed">> = {
  layer: {meaning: "w"},
  channel: {meaning: "x", dashed: true}
};
export const gridNames = (lang: Lang): Record<GridRule, string> => words[lang].rules;

const lowest = 2;
const highest = 8;
const bins = 80;
const inMs = (value: number) => formatNumber(value, 2);
const root = (values: Float32Array) =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

/** How a kernel's weights are spread, and where they lie when they are rounded; heights are counts for a bin's width. */
export function spreadOf(
  w: Float32Array,
  rounded: Float32Array,
  delta: number
): {
  most: number;
  counts: number[];
  grid: {at: number; height: number}[];
} {
  const most = w.reduce((a, value) => Math.max(a, Math.abs(value)), 0) || 1;
  const counts = new Array<number>(bins).fill(0);
  for (const value of w) ++counts[Math.min(bins - 1, Math.floor(((value + most) / (2 * most)) * bins))]!;
  const at = new Map<number, number>();
  for (const value of rounded) {
    const code = Math.round(value / delta);
    at.set(code, (at.get(code) ?? 0) + 1);
  }
  const width = (2 * most) / bins;
  const grid = [...at]
    .sort(([a], [b]) => a - b)
    .map(([code, count]) => ({at: code * delta, height: (count * width) / delta}));
  return {most, counts, grid};
}

export type RoundedNetwork = HTMLElement & {
  value: readonly RoundingPoint[];
  use(network: CompressedNetwork): void;
};

/**
 * A network whose weights the reader rounds to so many bits: the spread of a layer's weights with the grid they are put on, and what
 * the network reads then. Every number of bits that was tried stays as a point.
 */
export function roundedNetwork({
  lang = "en",
  invalidation
}: {
  lang?: Lang;
  invalidation: Promise<unknown>;
}): RoundedNetwork {
  addStyle("rounded-network", rules);
  const say = words[lang];
  const far = slider(say.bits, {low: lowest, high: highest, step: 1, value: highest});
  const rule = choice<GridRule>(
    say.rule,
    gridRules.map(value => ({value, text: say.rules[value]})),
    "layer"
  );
  const row = html("div", {class: "row"}, rule);
  const told = html("p", {class: "told", role: "status"}, say.waiting);
  const picture = svg("svg", {class: "spread-of", role: "img", "aria-label": say.picture});
  const chart = lineChart([], {
    ...{xLabel: say.x, yLabel: say.y, ariaLabel: say.aria, xRange: [lowest, highest], range: [0, 1]}
  });
  let network: CompressedNetwork | undefined;
  let which: Choice<number> | undefined;
  let whole: CompressedReading | undefined;

  const draw = () => {
    if (!network || !which) return;
    const [w, {shape}] = [network.values[which.value]!, network.weights[which.value]!];
    const steps = stepsOf(w, shape, {bits: far.value, rule: rule.value});
    const width = picture.clientWidth || 400;
    const height = picture.clientHeight || 272;
    const bottom = height - 40;
    // Where each channel has its own grid, what is drawn is that of the first.
    const own = rule.value === "layer" ? w : w.filter((_, k) => k % steps.length === 0);
    const {most, counts, grid} = spreadOf(own, roundedKernel(own, [steps[0]!]), steps[0]!);
    const x = scaleLinear([-most, most], [12, width - 12]);
    const y = scaleLinear([0, Math.max(...counts) * 1.05], [bottom, 12]).clamp(true);
    const bar = (width - 24) / bins;
    picture.replaceChildren(
      ...counts.map((count, k) =>
        svg("rect", {class: "bar", x: 12 + k * bar, y: y(count), width: bar, height: bottom - y(count)})
      ),
      ...grid.map(({at, height}) =>
        svg("line", {
          class: grid.length > 40 ? "grid-line thin" : "grid-line",
          ...{x1: x(at), x2: x(at), y1: bottom, y2: y(height)}
        })
      ),
      svg("line", {class: "base", x1: 0, x2: width, y1: bottom, y2: bottom}),
      ...x
        .ticks(5)
        .map(tick => svg("text", {x: x(tick), y: bottom + 18, "text-anchor": "middle"}, formatNumber(tick))),
      svg("text", {x: width - 12, y: height - 3, "text-anchor": "end"}, say.weight)
    );
  };
  const show = () => {
    draw();
    const tried = element.value;
    const last = tried.at(-1);
    const lines = gridRules.flatMap((value): ChartLine[] => {
      const points = tried
        .filter(point => point.rule === value)
        .map(({bits, right, count}) => [bits, right / count] as const)
        .sort(([a], [b]) => a - b);
      return points.length ? [{name: say.rules[value], ...gridLines[value], points}] : [];
    });
    // What was tried itself, as dots.
    const dots = tried.map(({bits, rule, right, count}): ChartLine => ({
      ...{name: "", meaning: gridLines[rule].meaning},
      points: [[bits, right / count]]
    }));
    chart.update([...lines.filter(({points}) => points.length > 1), ...dots]);
    if (!last || !whole || !network || !which) return;
    const [w, {name, shape}] = [network.values[which.value]!, network.weights[which.value]!];
    const steps = stepsOf(w, shape, last);
    const rounded = roundedKernel(w, steps);
    const ends = [Math.min(...steps), Math.max(...steps)].map(step => formatNumber(step, 2));
    const predicted = Math.sqrt(steps.reduce((sum, step) => sum + step * step, 0) / steps.length / 12);
    const numbers = network.values.reduce((sum, values) => sum + values.length, 0);
    const kernels = network.values.reduce(
      (sum, values, k) => sum + (isKernel(network!.weights[k]!) ? values.length : 0),
      0
    );
    const bytes = Math.ceil((kernels * last.bits) / 8) + 4 * (numbers - kernels);
    told.textContent = [
      say.told(
        last.bits,
        formatCount(2 * largestCode(last.bits) + 1),
        ...([formatCount(last.right), formatCount(last.count), formatCount(whole.right)] as const)
      ),
      say.error(
        name,
        ends[0] === ends[1] ? ends[0]! : `${ends[0]} ${say.to} ${ends[1]}`,
        formatNumber(root(w.map((value, k) => rounded[k]! - value)), 3),
        formatNumber(predicted, 3)
      ),
      say.saved(
        formatCount(bytes),
        formatCount(4 * numbers),
        inMs(last.milliseconds),
        inMs(whole.milliseconds)
      )
    ].join("\n");
  };
  const ask = oneAtATime(
    async () => {
      if (!network) return;
      const asked = network;
      draw();
      // Both times are taken one after the other, without what is done once only, as translating shaders.
      if (!whole) await asked.read(asked.values);
      const before = await asked.read(asked.values);
      if (network !== asked) return;
      whole = before;
      const given = {bits: far.value, rule: rule.value};
      const reading = await asked.read(roundedWeights(asked.values, asked.weights, given));
      if (network !== asked) return;
      const others = element.value.filter(point => point.bits !== given.bits || point.rule !== given.rule);
      element.value = [...others, {...given, ...reading}];
      show();
      changed(element);
    },
    {rest: 20, invalidation}
  );
  const element = Object.assign(
    html(
      "div",
      {class: "figure rounded-network", role: "group", "aria-label": say.aria},
      html("div", {class: "controls"}, far, row),
      told,
      html("div", {class: "two"}, picture, chart)
    ),
    {
      value: [] as readonly RoundingPoint[],
      use(next: CompressedNetwork) {
        network = next;
        whole = undefined;
        element.value = [];
        if (!which) {
          const kernels = next.weights.flatMap(({name, shape}, value) =>
            isKernel({shape}) ? [{value, text: name}] : []
          );
          which = choice(say.kernel, kernels, kernels[Math.min(1, kernels.length - 1)]!.value);
          which.addEventListener("input", event => {
            event.stopPropagation();
            show();
          });
          row.append(which);
        }
        ask();
      }
    }
  );
  for (const control of [far, rule]) {
    control.addEventListener("input", event => {
      event.stopPropagation();
      ask();
    });
  }
  new ResizeObserver(draw).observe(picture);
  return element;
}
