import {lineChart, type LineChart} from "./line-chart.js";
import {meanAndRangeOfEach, together} from "./mean-and-range.js";
import {formatNumber, formatPercent} from "./number-format.js";

type Lang = "en" | "zh";

/** The share of pictures read rightly at each ε: along the gradient's sign, and for each of some seeds along coin tosses. */
export interface NudgedAccuracy {
  gradient: readonly number[];
  chance: readonly (readonly number[])[];
}

const words = {
  en: {
    x: "change of each pixel, ε",
    y: "digits read rightly",
    gradient: "along the sign of the gradient",
    chance: "along coin tosses",
    chart:
      "Share of digits read rightly against the change of each pixel, along the gradient's sign and along coin tosses",
    says: (epsilon: string, gradient: string, chance: string, first: string) =>
      `Unchanged it reads ${first}. At ε = ${epsilon} it still reads ${gradient} along the sign of the gradient, and ${chance} along coin tosses, which change each pixel by as much.`
  },
  zh: {
    x: "每个像素的改动 ε",
    y: "认对的比例",
    gradient: "沿梯度的符号",
    chance: "抛硬币",
    chart: "认对数字的比例随每个像素改动的变化：沿梯度的符号，以及抛硬币",
    says: (epsilon: string, gradient: string, chance: string, first: string) =>
      `不改动时认对 ${first}。ε = ${epsilon} 时，沿梯度的符号改动，还认对 ${gradient}；抛硬币，每个像素改动同样多，仍认对 ${chance}。`
  }
};

/** Right answers against ε, for the two ways to change a picture. */
export function nudgedChart(
  epsilons: readonly number[],
  {gradient, chance}: NudgedAccuracy,
  {lang = "en"}: {lang?: Lang} = {}
): LineChart {
  const say = words[lang];
  const places = meanAndRangeOfEach(chance);
  return lineChart(
    [
      {
        ...{name: say.chance, meaning: "plain"},
        points: places.map(({mean}, k) => [epsilons[k], mean] as const),
        band: places.map(({low, high}, k) => [epsilons[k], low, high] as const)
      },
      {name: say.gradient, meaning: "t", points: gradient.map((share, k) => [epsilons[k], share] as const)}
    ],
    {xLabel: say.x, yLabel: say.y, ariaLabel: say.chart, xLetter: "epsilon", range: [0, 1]}
  );
}

/** What the chart says at one ε, as a sentence. */
export function nudgedSays(
  epsilons: readonly number[],
  {gradient, chance}: NudgedAccuracy,
  epsilon: number,
  lang: Lang
): string {
  const at = epsilons.indexOf(epsilon);
  const share = (value: number) => together(formatPercent(value, lang, 0));
  const mean = meanAndRangeOfEach(chance)[at].mean;
  return words[lang].says(formatNumber(epsilon), share(gradient[at]), share(mean), share(gradient[0]));
}
