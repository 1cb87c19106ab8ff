import {nudgeRises} from "../explain/nudgeRises.js";
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
      `Unchanged it reads ${first}. At ε = ${epsilon} it still reads ${gradient} along the sign of the gradient, and ${chance} along coin tosses, which change each pixel by as much.`,
    clips: (
      epsilon: string,
      count: number,
      still: string,
      reached: string,
      coin: string,
      ratio: string,
      most: string
    ) =>
      `On average over ${count} digits at ε = ${epsilon}: ${still} of the pixels that have a slope cannot move along its sign, as paper cannot get less ink, and the sign reaches ${reached} of its bound. On paper a coin can only add ink: the mean of its sum is not 0 but ${coin} ε‖g‖, a grey veil. What the derivation says without bounds, Σ|g| against ‖g‖, is ${ratio} here, of at most ${most}.`
  },
  zh: {
    x: "每个像素的改动 ε",
    y: "认对的比例",
    gradient: "沿梯度的符号",
    chance: "抛硬币",
    chart: "认对数字的比例随每个像素改动的变化：沿梯度的符号，以及抛硬币",
    says: (epsilon: string, gradient: string, chance: string, first: string) =>
      `不改动时认对 ${first}。ε = ${epsilon} 时，沿梯度的符号改动，还认对 ${gradient}；抛硬币，每个像素改动同样多，仍认对 ${chance}。`,
    clips: (
      epsilon: string,
      count: number,
      still: string,
      reached: string,
      coin: string,
      ratio: string,
      most: string
    ) =>
      `ε = ${epsilon} 时，${count} 个数字平均：有斜率的像素中，${still} 不能沿它的符号移动，因为空白不能再减墨，沿符号的改动只达到上界的 ${reached}；空白处硬币只能加墨，和的均值不是 0，而是 ${coin} ε‖g‖，相当于蒙上一层灰。推导所说的、没有界限时 Σ|g| 与 ‖g‖ 之比，这里是 ${ratio}，最多是 ${most}。`
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

/** What the bounds of ink leave of both ways, on average over pictures with their slopes one after the other. */
export function clippingSays(
  pictures: readonly ArrayLike<number>[],
  slopes: Float32Array,
  epsilon: number,
  lang: Lang
): string {
  const size = pictures[0].length;
  const rises = pictures.map((x, n) => nudgeRises(x, slopes.subarray(n * size, (n + 1) * size), epsilon));
  const mean = (of: keyof (typeof rises)[number]) =>
    rises.reduce((sum, one) => sum + one[of], 0) / rises.length;
  const share = (value: number) => together(formatPercent(value, lang, 0));
  return words[lang].clips(
    formatNumber(epsilon),
    pictures.length,
    share(mean("still")),
    share(mean("reached")),
    formatNumber(mean("coin"), 2),
    formatNumber(mean("ratio"), 2),
    formatNumber(Math.sqrt(size), 2)
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
