import {lineChart, type LineChart} from "./line-chart.js";
import {formatNumber} from "./number-format.js";

const words = {
  en: {
    x: "batch size B",
    y: "spread of the gradient",
    label: "How far the gradient of a batch lies from that of all examples, against the size of the batch",
    measured: "measured, 400 draws",
    formula: "by the formula"
  },
  zh: {
    x: "批量大小 B",
    y: "梯度的离散程度",
    label: "一个批量的梯度与全部样本的梯度相差多少，随批量大小的变化",
    measured: "抽 400 次测得",
    formula: "用公式"
  }
};

/** One example's gradient in each weight. */
type Gradient = readonly number[];

const mean = (gradients: readonly Gradient[]): number[] =>
  gradients[0].map((_, k) => gradients.reduce((sum, g) => sum + g[k], 0) / gradients.length);

const squaredDistance = (a: Gradient, b: Gradient) =>
  a.reduce((sum, value, k) => sum + (value - b[k]) ** 2, 0);

/** The root of the mean squared distance of each example's gradient to that of all. */
export function exampleSpread(gradients: readonly Gradient[]): number {
  const all = mean(gradients);
  return Math.sqrt(gradients.reduce((sum, g) => sum + squaredDistance(g, all), 0) / gradients.length);
}

/**
 * What is expected of a batch of B examples drawn without putting back from N: s/√B · √((N − B)/(N − 1)), where s is the
 * spread of the examples.
 */
export const expectedSpread = (spread: number, batch: number, count: number): number =>
  (spread / Math.sqrt(batch)) * Math.sqrt((count - batch) / (count - 1));

/** The same measured: batches are drawn, and the distances of their gradients to that of all taken together. */
export function measuredSpread(
  gradients: readonly Gradient[],
  batch: number,
  order: () => ArrayLike<number>,
  draws = 400
): number {
  const all = mean(gradients);
  let sum = 0;
  for (let draw = 0; draw < draws; ++draw) {
    const drawn = Array.from(order()).slice(0, batch);
    sum += squaredDistance(mean(drawn.map(n => gradients[n])), all);
  }
  return Math.sqrt(sum / draws);
}

/**
 * The spread of a batch's gradient against the batch's size, measured and by the formula; the axis goes by doublings.
 * @param order a new random order of all examples each time
 */
export function batchSpread(
  gradients: readonly Gradient[],
  order: () => ArrayLike<number>,
  {lang = "en"}: {lang?: "en" | "zh"} = {}
): LineChart {
  const say = words[lang];
  const count = gradients.length;
  const spread = exampleSpread(gradients);
  const sizes = Array.from({length: 11}, (_, k) => 2 ** k)
    .filter(size => size < count)
    .concat(count);
  const all = Array.from({length: count}, (_, k) => k + 1);
  return lineChart(
    [
      {
        name: say.formula,
        meaning: "plain",
        dashed: true,
        points: all.map(b => [Math.log2(b), expectedSpread(spread, b, count)])
      },
      {
        name: say.measured,
        meaning: "g",
        letter: "g",
        points: sizes.map(b => [Math.log2(b), measuredSpread(gradients, b, order)])
      }
    ],
    {
      ...{xLabel: say.x, yLabel: say.y, ariaLabel: say.label, xLetter: "B"},
      xFormat: doublings => formatNumber(2 ** doublings)
    }
  );
}
