import {lineChart} from "./line-chart.js";
import type {LineChart} from "./line-chart.js";
import {meanAndRange} from "./mean-and-range.js";
import {formatCount} from "./number-format.js";

type Lang = "en" | "zh";

const words = {
  en: {
    x: "coalitions drawn, N",
    y: "error of φ",
    name: "Kernel SHAP",
    guide: "∝ N^{−1/2}",
    aria: "Error of Kernel SHAP against the number of coalitions, on logarithmic axes; band: lowest to highest of the seeds"
  },
  zh: {
    x: "询问的联盟个数 N",
    y: "φ 的误差",
    name: "Kernel SHAP",
    guide: "∝ N^{−1/2}",
    aria: "Kernel SHAP 的误差随联盟个数的变化，两轴都是对数；色带：各种子从最低到最高"
  }
};

export type SampledErrors = readonly {samples: number; errors: readonly number[]}[];

/** The slope of the logarithm of the mean error against that of N, by least squares. */
export function errorSlope(measured: SampledErrors): number {
  const [x, y] = [
    measured.map(({samples}) => Math.log(samples)),
    measured.map(({errors}) => Math.log(meanAndRange(errors).mean))
  ];
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const [xy, xx] = x.reduce(
    ([a, b], value, k) => [a + (value - mx) * (y[k] - my), b + (value - mx) ** 2],
    [0, 0]
  );
  return xy / xx;
}

/** The power of ten below or above a value. */
const powerOfTen = (round: (exponent: number) => number, value: number) => 10 ** round(Math.log10(value));

/** Errors against how many were asked about, both on logarithmic axes, beside a line of slope −½. */
export function samplingErrors(measured: SampledErrors, lang: Lang): LineChart {
  const say = words[lang];
  const of = measured.map(({samples, errors}) => ({
    at: Math.log2(samples),
    samples,
    ...meanAndRange(errors)
  }));
  const least = (value: number) => Math.max(value, 1e-9);
  const [first] = of;
  const guide = of.map(
    ({at, samples}) => [at, 1.6 * first.mean * Math.sqrt(first.samples / samples)] as const
  );
  const all = of.flatMap(({low, high}) => [least(low), least(high)]);
  return lineChart(
    [
      {name: say.guide, meaning: "plain", dashed: true, points: guide},
      {
        name: say.name,
        meaning: "t",
        points: of.map(({at, mean}) => [at, least(mean)] as const),
        band: of.map(({at, low, high}) => [at, least(low), least(high)] as const)
      }
    ],
    {
      ...{xLabel: say.x, yLabel: say.y, ariaLabel: say.aria, log: true},
      xFormat: power => formatCount(Math.round(2 ** power)),
      range: [powerOfTen(Math.floor, Math.min(...all)), powerOfTen(Math.ceil, Math.max(...all, guide[0][1]))]
    }
  );
}
