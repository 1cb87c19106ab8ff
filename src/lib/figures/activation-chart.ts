import {lineChart, type LineChart} from "./line-chart.js";

const words = {
  en: {
    x: "weighted sum z",
    y: "f(z) and its slope",
    f: "f(z)",
    slope: "slope f′(z)",
    label: "An activation and its slope"
  },
  zh: {x: "加权和 z", y: "f(z) 及其斜率", f: "f(z)", slope: "斜率 f′(z)", label: "激活函数及其斜率"}
};

const REACH = 4;

/** An activation and its derivative from −4 to 4, over the same axis, which reaches as far as they do. */
export function activationChart(
  f: (z: number) => number,
  slope: (z: number) => number,
  {lang = "en"}: {lang?: "en" | "zh"} = {}
): LineChart {
  const say = words[lang];
  const points = (g: (z: number) => number) =>
    Array.from({length: 161}, (_, k) => (k / 80 - 1) * REACH).map(z => [z, g(z)] as const);
  return lineChart(
    [
      {name: say.f, meaning: "y", letter: "f", points: points(f)},
      {name: say.slope, meaning: "g", letter: "df", points: points(slope), dashed: true}
    ],
    {
      xLabel: say.x,
      yLabel: say.y,
      ariaLabel: say.label,
      xLetter: "z",
      range: [-1.25, Math.max(1.25, f(REACH))]
    }
  );
}
