import {choice, type Choice} from "./choice.js";
import {lineChart} from "./line-chart.js";
import type {ChartLine, LineChart} from "./line-chart.js";
import type {SeriesWords} from "./series-words.js";

const words = {
  en: {
    series: "series",
    temperature: "daily temperature",
    co2: "monthly CO₂",
    learns: "the network learns",
    values: "values",
    changes: "changes",
    forecast: "The series, its forecast by the network, and its rivals'",
    training: "training",
    heldOut: "held out",
    whole: "The whole series",
    ahead: "steps ahead",
    errors: "Mean absolute error against the number of steps ahead"
  },
  zh: {
    series: "序列",
    temperature: "每日气温",
    co2: "每月 CO₂",
    learns: "网络学习",
    values: "数值",
    changes: "变化量",
    forecast: "序列、网络的预测和对手的预测",
    training: "训练",
    heldOut: "留出",
    whole: "整个序列",
    ahead: "向前的步数",
    errors: "平均绝对误差随向前步数的变化"
  }
};
const wordsOf = (lang: string) => (lang === "zh" ? words.zh : words.en);

type Say = Pick<SeriesWords, "step" | "unit">;

/** Which of the book's series is shown. */
export function seriesChoice(lang: string): Choice<"temperature" | "co2"> {
  const say = wordsOf(lang);
  const options = (["temperature", "co2"] as const).map(value => ({value, text: say[value]}));
  return choice<"temperature" | "co2">(say.series, options, "temperature");
}

/** Whether the network learns the values of the series or their changes. */
export function learnedChoice(lang: string): Choice<"values" | "changes"> {
  const say = wordsOf(lang);
  const options = (["values", "changes"] as const).map(value => ({value, text: say[value]}));
  return choice<"values" | "changes">(say.learns, options, "values");
}

/** A chart for a forecast, empty at first; the steps are named by their dates. */
export const forecastPlot = (dates: readonly string[], {step, unit}: Say, lang: string): LineChart =>
  lineChart([], {
    ...{xLabel: step, yLabel: unit, ariaLabel: wordsOf(lang).forecast},
    xFormat: t => dates[Math.round(t)] ?? ""
  });

/** The whole series, the part that is trained on and the part that is held out. */
export function wholeSeries(
  {dates, values}: {dates: readonly string[]; values: readonly number[]},
  trainedEnd: number,
  {step, unit}: Say,
  lang: string
): LineChart {
  const say = wordsOf(lang);
  return lineChart(partsOf(values, trainedEnd, [say.training, say.heldOut]), {
    ...{xLabel: step, yLabel: unit, ariaLabel: say.whole},
    xFormat: t => dates[Math.round(t)]?.slice(0, 7) ?? ""
  });
}

/** The two parts of a series as lines; the second begins where the first ends. */
export function partsOf(
  values: readonly number[],
  trainedEnd: number,
  [training, heldOut]: readonly [string, string]
): ChartLine[] {
  const points = (from: number, to: number) =>
    values.slice(from, to).map((value, k) => [from + k, value] as const);
  return [
    {name: training, meaning: "x", points: points(0, trainedEnd)},
    {name: heldOut, meaning: "t", points: points(trainedEnd - 1, values.length)}
  ];
}

/** Errors against the number of steps ahead. */
export const errorsAheadPlot = (
  lines: readonly ChartLine[],
  {unit}: Pick<Say, "unit">,
  lang: string
): LineChart =>
  lineChart(lines, {
    xLabel: wordsOf(lang).ahead,
    yLabel: `MAE ${unit && `(${unit})`}`,
    ariaLabel: wordsOf(lang).errors
  });
