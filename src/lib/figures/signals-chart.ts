import type {Signals} from "./layer-signals.js";
import {lineChart, type ChartLine, type LineChart} from "./line-chart.js";
import {meanAndRange, meanAndRangeOfEach} from "./mean-and-range.js";
import {formatError, formatNumber, scientific} from "./number-format.js";

type Lang = "en" | "zh";

const words = {
  en: {
    x: "layer l",
    back: "layers back from the last",
    forwards: "variance of the sums z (log)",
    backwards: "variance of the gradient, last layer: 1 (log)",
    norm: "norm of the gradient, last layer: 1 (log)",
    chart: (what: string) => `${what}, layer by layer, in networks with random weights`,
    rules: {small: "v = 0.25/n", glorot: "Glorot: 1/n", he: "He: 2/n"},
    kinds: {sigmoid: "sigmoid", relu: "ReLU", sigmoidSkip: "sigmoid + skip", reluSkip: "ReLU + skip"},
    measured: "measured",
    derived: "derived"
  },
  zh: {
    x: "层 l",
    back: "从最后一层往回数的层数",
    forwards: "加权和 z 的方差（对数）",
    backwards: "梯度的方差，最后一层为 1（对数）",
    norm: "梯度的范数，最后一层为 1（对数）",
    chart: (what: string) => `随机权重的网络中，${what}，逐层画出`,
    rules: {small: "v = 0.25/n", glorot: "Glorot：1/n", he: "He：2/n"},
    kinds: {sigmoid: "sigmoid", relu: "ReLU", sigmoidSkip: "sigmoid＋跳跃", reluSkip: "ReLU＋跳跃"},
    measured: "实测",
    derived: "推导"
  }
};

/** What is drawn: one list for each network, with a number for each layer. */
export interface SignalLine extends Pick<ChartLine, "name" | "meaning" | "dashed" | "letter"> {
  runs: readonly (readonly number[])[];
}

export interface SignalsChartOptions {
  /** Gradients are drawn in the order in which they run, from the last layer back. */
  what: "forwards" | "backwards" | "norm";
  range: readonly [lowest: number, highest: number];
  lang?: Lang;
}

/** How large something is in each layer: the mean of several networks, and a band from the smallest to the largest. */
export function signalsChart(
  lines: readonly SignalLine[],
  {what, range, lang = "en"}: SignalsChartOptions
): LineChart {
  const say = words[lang];
  const forwards = what === "forwards";
  const within = (value: number) => Math.min(range[1], Math.max(range[0], value));
  const drawn = lines.map(({runs, ...look}): ChartLine => {
    const layers = meanAndRangeOfEach(runs);
    const [places, first] = forwards ? [layers, 1] : [layers.reverse(), 0];
    return {
      ...look,
      points: places.map(({mean}, k) => [k + first, within(mean)] as const),
      band: places.map(({low, high}, k) => [k + first, within(low), within(high)] as const)
    };
  });
  return lineChart(drawn, {
    ...{xLabel: forwards ? say.x : say.back, yLabel: say[what], ariaLabel: say.chart(say[what])},
    ...{log: true, range, xLetter: forwards ? "l" : undefined}
  });
}

type Rule = keyof (typeof words)["en"]["rules"];
type Kind = keyof (typeof words)["en"]["kinds"];

/** The variance of signals, or of gradients, layer by layer, for three rules of beginning. */
export function ruleChart(
  rules: Readonly<Record<Rule, Signals>>,
  {what, lang = "en"}: {what: "forwards" | "backwards"; lang?: Lang}
): LineChart {
  const {small, glorot, he} = words[lang].rules;
  return signalsChart(
    [
      {name: he, meaning: "y", runs: rules.he[what]},
      {name: glorot, meaning: "x", runs: rules.glorot[what]},
      {name: small, meaning: "plain", dashed: true, runs: rules.small[what]}
    ],
    {
      what,
      range: powersAround(
        Object.values(rules)
          .flatMap(one => one[what])
          .flat()
      ),
      lang
    }
  );
}

/** The variance of the gradient in normalised layers, as measured and as derived: one factor a layer, another at the first. */
export function normalisedChart(
  signals: Signals,
  {layer, first}: {layer: number; first: number},
  {lang = "en"}: {lang?: Lang} = {}
): LineChart {
  const say = words[lang];
  const last = signals.backwards[0]!.length - 1;
  const derived = Array.from({length: last + 1}, (_, l) =>
    l > 0 ? layer ** (last - l) : layer ** (last - 1) * first
  );
  return signalsChart(
    [
      {name: say.measured, meaning: "g", letter: "g", runs: signals.backwards},
      {name: say.derived, meaning: "plain", dashed: true, runs: [derived]}
    ],
    {what: "backwards", range: powersAround(signals.backwards.flat()), lang}
  );
}

/** The powers of ten between which some numbers lie; those that have become 0 are left out. */
function powersAround(values: readonly number[]): [lowest: number, highest: number] {
  const powers = values.filter(value => value > 0 && Number.isFinite(value)).map(Math.log10);
  return [10 ** Math.floor(Math.min(0, ...powers)), 10 ** Math.ceil(Math.max(1, ...powers))];
}

/** The norm of the gradient, layer by layer, in networks of two kinds of units, without skips and with them. */
export function gradientNorms(
  norms: Readonly<Record<Kind, readonly (readonly number[])[]>>,
  {lang = "en"}: {lang?: Lang} = {}
): LineChart {
  const {kinds} = words[lang];
  return signalsChart(
    [
      {name: kinds.reluSkip, meaning: "y", dashed: true, runs: norms.reluSkip},
      {name: kinds.sigmoidSkip, meaning: "w", dashed: true, runs: norms.sigmoidSkip},
      {name: kinds.relu, meaning: "y", runs: norms.relu},
      {name: kinds.sigmoid, meaning: "w", runs: norms.sigmoid}
    ],
    {what: "norm", range: powersAround(Object.values(norms).flat(2)), lang}
  );
}

/** The norm of the gradient by each layer from its mean square. */
export const normsOf = (backwards: readonly (readonly number[])[]): number[][] =>
  backwards.map(run => run.map(Math.sqrt));

/** "1.3·10⁻¹² (9.1·10⁻¹³ to 2.0·10⁻¹²)": what reaches the first layer of what the last one sends, over the networks. */
export function reachesFirst(norms: readonly (readonly number[])[], lang: Lang): string {
  const {mean, low, high} = meanAndRange(norms.map(run => run[0]!));
  const write = (value: number) =>
    value >= 1e4 ? scientific(value) : value < 1e-3 ? formatError(value) : formatNumber(value, 2);
  const [m, l, h] = [mean, low, high].map(write);
  return lang === "zh" ? `${m}（${l}～${h}）` : `${m} (${l} to ${h})`;
}
