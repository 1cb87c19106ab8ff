import {choice, type Choice} from "./choice.js";
import {errorsAhead, forecastLines, networkRival} from "./forecast-comparison.js";
import type {NetworkForecasts, Rival} from "./forecast-comparison.js";
import {lineChart} from "./line-chart.js";
import type {ChartLine, LineChart} from "./line-chart.js";
import type {SeriesWords} from "./series-words.js";
import {slider} from "./slider.js";

const words = {
  en: {
    series: "series",
    temperature: "daily temperature",
    co2: "monthly CO₂",
    learns: "the network learns",
    values: "values",
    changes: "changes",
    horizon: "horizon in steps",
    back: "steps before the end",
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
    horizon: "预测的步数",
    back: "起点距末尾的步数",
    forecast: "序列、网络的预测和对手的预测",
    training: "训练",
    heldOut: "留出",
    whole: "整个序列",
    ahead: "向前的步数",
    errors: "平均绝对误差随向前步数的变化"
  }
};
const wordsOf = (lang: string) => (lang === "zh" ? words.zh : words.en);

interface Dated {
  dates: readonly string[];
  values: readonly number[];
}

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

/** How many steps ahead is forecast. */
export const horizonSlider = (lang: string) =>
  slider(wordsOf(lang).horizon, {low: 1, high: 60, step: 1, value: 14});

/** Where a forecast begins, in steps before the end of the series. */
export const beginningSlider = (lang: string) =>
  slider(wordsOf(lang).back, {low: 60, high: 120, step: 1, value: 100});

export type ForecastPlot = LineChart & {
  /** Shows what is forecast from step `origin` on, by the network and by its rivals. */
  show(origin: number, network: NetworkForecasts): void;
};

/** A chart for a forecast, empty at first; the steps are named by their dates. */
export function forecastPlot(
  {dates, values}: Dated,
  rivals: readonly Rival[],
  {step, unit}: Say,
  lang: string
): ForecastPlot {
  const chart = lineChart([], {
    ...{xLabel: step, yLabel: unit, ariaLabel: wordsOf(lang).forecast, xLetter: "t"},
    xFormat: t => dates[Math.round(t)] ?? ""
  });
  const show: ForecastPlot["show"] = (origin, network) =>
    chart.update(forecastLines(values, {origin, network: network.map(([value]) => value), rivals, lang}));
  return Object.assign(chart, {show});
}

/** The whole series, the part that is trained on and the part that is held out. */
export function wholeSeries(
  {dates, values}: Dated,
  trainedEnd: number,
  {step, unit}: Say,
  lang: string
): LineChart {
  const say = wordsOf(lang);
  return lineChart(partsOf(values, trainedEnd, [say.training, say.heldOut]), {
    ...{xLabel: step, yLabel: unit, ariaLabel: say.whole, xLetter: "t"},
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
    {name: training, meaning: "x", letter: "y", points: points(0, trainedEnd)},
    {name: heldOut, meaning: "t", letter: "y", points: points(trainedEnd - 1, values.length)}
  ];
}

export type ErrorsAheadPlot = LineChart & {
  /** Adds the network's errors, from its forecasts for the same beginnings; without them there is none. */
  show(network?: NetworkForecasts): void;
};

/** The rivals' errors, and the network's, against the number of steps ahead, over some beginnings. */
export function errorsAheadPlot(
  values: readonly number[],
  {origins, steps, rivals}: {origins: readonly number[]; steps: number; rivals: readonly Rival[]},
  {unit}: Pick<Say, "unit">,
  lang: string
): ErrorsAheadPlot {
  const line = (rival: Rival) => errorsAhead(values, origins, steps, rival);
  const lines = rivals.map(line);
  const chart = lineChart(lines, {
    ...{xLabel: wordsOf(lang).ahead, xLetter: "h"},
    yLabel: `MAE ${unit && `(${unit})`}`,
    ariaLabel: wordsOf(lang).errors
  });
  const show: ErrorsAheadPlot["show"] = network =>
    chart.update(network ? [...lines, line(networkRival(origins, network))] : lines);
  return Object.assign(chart, {show});
}
