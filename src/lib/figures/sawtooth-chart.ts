import {lineChart, type LineChart} from "./line-chart.js";

const words = {
  en: {
    x: "x",
    y: "what comes out",
    label: "A tent put into itself, as a sawtooth",
    name: (L: number) => `${L} ${L === 1 ? "layer" : "layers"}`
  },
  zh: {x: "x", y: "输出", label: "把帐篷函数代入自身得到的锯齿", name: (L: number) => `${L} 层`}
};

const PLACES = 1024;

/** A function on 0 … 1 whose kinks lie at multiples of 1/1024. */
export function sawtoothChart(
  f: (x: number) => number,
  L: number,
  {lang = "en"}: {lang?: "en" | "zh"} = {}
): LineChart {
  const say = words[lang];
  const points = Array.from({length: PLACES + 1}, (_, k) => [k / PLACES, f(k / PLACES)] as const);
  return lineChart([{name: say.name(L), meaning: "y", letter: "yHat", points}], {
    ...{xLabel: say.x, yLabel: say.y, ariaLabel: say.label, xLetter: "x", range: [0, 1]}
  });
}
