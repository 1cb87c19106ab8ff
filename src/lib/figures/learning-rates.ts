import {lineChart, type ChartLine, type LineChart} from "./line-chart.js";
import {formatNumber} from "./number-format.js";

const words = {
  en: {
    x: "steps",
    y: "loss above the lowest",
    label: "How far the loss is above its lowest value, step by step, at several learning rates",
    yours: (eta: string) => `yours, η = ${eta}`,
    best: (eta: string) => `best, η = ${eta}`,
    small: (eta: string) => `a tenth of the best, η = ${eta}`,
    diverges: (limit: string) => `Above the limit of ${limit}: each step lands farther away than it began.`,
    converges: (limit: string, factor: string) =>
      `Below the limit of ${limit}: each step leaves at most ${factor} of the distance to the lowest point.`,
    crosses: " It jumps across the valley, from one slope to the other.",
    edge: (limit: string) => `Exactly at the limit of ${limit}: it jumps to and fro for ever.`
  },
  zh: {
    x: "步数",
    y: "损失高出最小值多少",
    label: "在几个学习率下，损失逐步高出最小值多少",
    yours: (eta: string) => `你的，η = ${eta}`,
    best: (eta: string) => `最佳，η = ${eta}`,
    small: (eta: string) => `最佳的十分之一，η = ${eta}`,
    diverges: (limit: string) => `超过上限 ${limit}：每走一步，反而离最低点更远。`,
    converges: (limit: string, factor: string) =>
      `低于上限 ${limit}：每走一步，与最低点的距离至多为原来的 ${factor} 倍。`,
    crosses: "它越过谷底，在两侧的坡上来回跳。",
    edge: (limit: string) => `恰好等于上限 ${limit}：永远来回跳。`
  }
};

/** The largest and the smallest curvature of a bowl. */
export type Curvatures = readonly [largest: number, smallest: number];

/** The factor by which a step of length η shortens, at worst, the way to the lowest point of a bowl. */
export const worstFactor = (eta: number, [largest, smallest]: Curvatures): number =>
  Math.max(Math.abs(1 - eta * largest), Math.abs(1 - eta * smallest));

/** What a learning rate does to a bowl with these curvatures, as computed. */
export function rateSentence(eta: number, curvatures: Curvatures, lang: "en" | "zh"): string {
  const say = words[lang];
  const limit = formatNumber(2 / curvatures[0]);
  const factor = worstFactor(eta, curvatures);
  if (Math.abs(factor - 1) < 1e-9) return say.edge(limit);
  if (factor > 1) return say.diverges(limit);
  return say.converges(limit, formatNumber(factor)) + (eta * curvatures[0] > 1 ? say.crosses : "");
}

/**
 * Losses above the lowest one at three learning rates: the reader's, the best, and a tenth of the best.
 * @param losses those after each step at a learning rate
 */
export function learningRates(
  losses: (eta: number) => readonly number[],
  eta: number,
  [largest, smallest]: Curvatures,
  {lang = "en"}: {lang?: "en" | "zh"} = {}
): LineChart {
  const say = words[lang];
  const best = 2 / (largest + smallest);
  const line = (name: string, rate: number, rest: Pick<ChartLine, "meaning" | "dashed">): ChartLine => ({
    ...{name, ...rest, letter: "L"},
    points: losses(rate).map((loss, step) => [step, Number.isFinite(loss) ? Math.max(loss, 1e-16) : 1e30])
  });
  return lineChart(
    [
      line(say.best(formatNumber(best)), best, {meaning: "y", dashed: true}),
      line(say.small(formatNumber(best / 10)), best / 10, {meaning: "plain", dashed: true}),
      line(say.yours(formatNumber(eta)), eta, {meaning: "t"})
    ],
    {xLabel: say.x, yLabel: say.y, ariaLabel: say.label, range: [1e-8, 1e4], log: true}
  );
}
