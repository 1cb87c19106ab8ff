import {lineChart, type ChartLine, type LineChart} from "./line-chart.js";
import {formatNumber} from "./number-format.js";
import {bestOf, medianOf, type RateResult, searchRates, widthBelow} from "./rate-search.js";

/** Ways to turn gradients into steps. */
export type RuleName = "descent" | "momentum" | "rmsprop" | "adam";

export const ruleNames: Record<"en" | "zh", Record<RuleName, string>> = {
  en: {descent: "plain descent", momentum: "momentum", rmsprop: "RMSProp", adam: "Adam"},
  zh: {descent: "普通梯度下降", momentum: "动量", rmsprop: "RMSProp", adam: "Adam"}
};

/** A Latin name among Chinese words has a space before it. */
const spaced = (name: string) => (/^[A-Z]/.test(name) ? ` ${name}` : name);
/** One behind it. */
const followed = (name: string) => (/[A-Za-z]$/.test(name) ? `${name} ` : name);

const words = {
  en: {
    x: "learning rate η",
    y: "loss above the lowest",
    label: "The loss that each rule reaches, against the learning rate: median of all starts",
    best: (name: string, loss: string, low: string, high: string, eta: string) =>
      `${name} ${loss} (${low} to ${high}; η = ${eta})`,
    all: (mu: string, starts: number, rates: number, steps: number, list: string) =>
      `With μ = ${mu}, from ${starts} starts, each rule at the best of ${rates} rates, ${steps} steps; the most by which the loss of the last ten steps lies above the lowest, median (smallest to largest): ${list}.`,
    first: (list: string) => `The smallest of the four is ${list}.`,
    wins: (name: string, count: number) => `${name}’s from ${count} ${count === 1 ? "start" : "starts"}`,
    width: (name: string, width: string) => `${name} over ${width} powers of ten`,
    widths: (bound: string, list: string) => `The median stays below ${bound} for ${list}.`,
    once: (name: string) => `${name} at one rate only`,
    never: (name: string) => `${name} at no rate`,
    and: ", ",
    space: " "
  },
  zh: {
    x: "学习率 η",
    y: "损失高出最小值多少",
    label: "每种规则达到的损失随学习率的变化：各起点的中位数",
    best: (name: string, loss: string, low: string, high: string, eta: string) =>
      `${name} ${loss}（${low}～${high}；η = ${eta}）`,
    all: (mu: string, starts: number, rates: number, steps: number, list: string) =>
      `取 μ = ${mu}，从 ${starts} 个起点出发，每种规则取 ${rates} 个学习率中最好的一个，走 ${steps} 步。看最后十步里损失最多还比最小值高多少，取 ${starts} 个起点的中位数（括号里是最小～最大）：${list}。`,
    first: (list: string) => `高出最少的规则：${list}。`,
    wins: (name: string, count: number) => `${count} 个起点是${spaced(name)}`,
    width: (name: string, width: string) => `${followed(name)}跨 ${width} 个数量级`,
    widths: (bound: string, list: string) => `中位数低于 ${bound} 的学习率范围：${list}。`,
    once: (name: string) => `${followed(name)}只有一个学习率做得到`,
    never: (name: string) => `${followed(name)}没有一个学习率做得到`,
    and: "，",
    space: ""
  }
};

/** For each rule its results at each rate, one for each start. */
export type RuleSweep = Record<RuleName, readonly RateResult[]>;

const each = Object.keys(ruleNames.en) as RuleName[];

/**
 * Each rule at each rate, from each start.
 * @param losses those of the last steps, above the lowest: the largest counts, since what swings may be low by luck
 */
export async function sweepOf<Start>(
  losses: (rule: RuleName, eta: number, start: Start) => readonly number[],
  {etas, starts}: {etas: readonly number[]; starts: readonly Start[]},
  options: {wait?: number; invalidation?: Promise<unknown>} = {}
): Promise<RuleSweep> {
  const sweep: Partial<Record<RuleName, readonly RateResult[]>> = {};
  for (const [n, rule] of each.entries()) {
    sweep[rule] = await searchRates(
      (eta, k) => Math.max(...losses(rule, eta, starts[k])),
      {etas, count: starts.length, middle: medianOf},
      n > 0 ? {...options, wait: 0} : options
    );
  }
  return sweep as RuleSweep;
}

/** What each rule reaches at its best rate, the best first, and from how many starts it comes first. */
export function sweepSentence(
  sweep: RuleSweep,
  {steps, mu}: {steps: number; mu: number},
  lang: "en" | "zh"
): string {
  const say = words[lang];
  const best = each.map(rule => ({rule, ...bestOf(sweep[rule])}));
  const list = [...best]
    .sort((a, b) => a.middle - b.middle)
    .map(({rule, middle, each, eta}) => {
      const [m, low, high] = [middle, Math.min(...each), Math.max(...each)].map(x => formatNumber(x, 2));
      return say.best(ruleNames[lang][rule], m, low, high, formatNumber(eta));
    });
  const starts = best[0].each.map((_, k) => k);
  const first = starts.map(k => best.reduce((low, one) => (one.each[k] < low.each[k] ? one : low)).rule);
  const wins = each
    .map(rule => ({rule, count: first.filter(one => one === rule).length}))
    .filter(({count}) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({rule, count}) => say.wins(ruleNames[lang][rule], count));
  return [
    say.all(formatNumber(mu), starts.length, sweep.descent.length, steps, list.join(say.and)),
    say.first(wins.join(say.and))
  ].join(say.space);
}

/** Over how wide a range of rates each rule reaches a good loss, the widest first. */
export function widthSentence(sweep: RuleSweep, bound: number, lang: "en" | "zh"): string {
  const say = words[lang];
  const list = each
    .map(rule => ({
      name: ruleNames[lang][rule],
      width: widthBelow(sweep[rule], bound),
      good: sweep[rule].filter(({middle}) => middle < bound).length
    }))
    .sort((a, b) => b.width - a.width || b.good - a.good)
    .map(({name, width, good}) =>
      width > 0 ? say.width(name, formatNumber(width, 2)) : good > 0 ? say.once(name) : say.never(name)
    );
  return say.widths(formatNumber(bound), list.join(say.and));
}

const looks: Record<RuleName, Pick<ChartLine, "meaning" | "dashed">> = {
  descent: {meaning: "plain"},
  momentum: {meaning: "w"},
  rmsprop: {meaning: "g", dashed: true},
  adam: {meaning: "y"}
};

/** Where the axis of the loss ends. */
const [LOW, HIGH] = [1e-10, 1e3];

export type RuleChart = LineChart & {
  /** Draws a sweep, with the band of one rule. */
  show(sweep: RuleSweep, banded?: RuleName): void;
};

/** What ran away stands far above the frame, at which its line ends; 0 far below. */
const drawn = (loss: number) => Math.max(Math.min(loss, 1e30), 1e-30);

/** The lines of the chart: the median loss of each rule, and for one of them a band from the best to the worst start. */
export const linesOf = (sweep: RuleSweep, banded: RuleName | undefined, lang: "en" | "zh"): ChartLine[] =>
  each.map(rule => ({
    ...{name: ruleNames[lang][rule], ...looks[rule]},
    points: sweep[rule].map(({eta, middle}) => [Math.log10(eta), drawn(middle)] as const),
    band:
      rule === banded
        ? sweep[rule].map(
            ({eta, each}) => [Math.log10(eta), drawn(Math.min(...each)), drawn(Math.max(...each))] as const
          )
        : undefined
  }));

/**
 * The median loss of each rule against the learning rate, with a band from the best to the worst start for one of them; both
 * axes are logarithmic. It is empty until it is shown a sweep.
 */
export function ruleSweep({lang = "en"}: {lang?: "en" | "zh"} = {}): RuleChart {
  const say = words[lang];
  const chart = lineChart([], {
    ...{xLabel: say.x, yLabel: say.y, ariaLabel: say.label, xLetter: "eta"},
    ...{range: [LOW, HIGH], log: true, xFormat: exponent => formatNumber(10 ** exponent, 1)}
  });
  return Object.assign(chart, {
    show: (sweep: RuleSweep, banded?: RuleName) => chart.update(linesOf(sweep, banded, lang))
  });
}
