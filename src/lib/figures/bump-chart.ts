import {lineChart, type LineChart} from "./line-chart.js";

const words = {
  en: {
    x: "x",
    y: "y",
    target: "what is wanted",
    sum: "sum of the bumps",
    one: "one bump",
    trained: "found by training",
    label: "A curve, and the sum of bumps that stands for it"
  },
  zh: {
    x: "x",
    y: "y",
    target: "要逼近的曲线",
    sum: "凸起之和",
    one: "单个凸起",
    trained: "训练找到的",
    label: "一条曲线，以及用来逼近它的凸起之和"
  }
};

type Curve = (x: number) => number;

/** A wanted curve on 0 … 1, what stands for it, one of the bumps, and what a training has found, if anything. */
export function bumpChart(
  {
    target,
    sum,
    one,
    trained
  }: {target: Curve; sum: Curve; one: Curve; trained?: readonly (readonly [number, number])[]},
  {lang = "en"}: {lang?: "en" | "zh"} = {}
): LineChart {
  const say = words[lang];
  const points = (f: Curve) => Array.from({length: 241}, (_, k) => [k / 240, f(k / 240)] as const);
  return lineChart(
    [
      {name: say.target, meaning: "t", letter: "y", points: points(target), dashed: true},
      {name: say.one, meaning: "plain", points: points(one)},
      {name: say.sum, meaning: "y", letter: "yHat", points: points(sum)},
      ...(trained ? [{name: say.trained, meaning: "w" as const, points: trained}] : [])
    ],
    {xLabel: say.x, yLabel: say.y, ariaLabel: say.label, xLetter: "x"}
  );
}
