import {forecastErrors} from "./forecast-errors.js";
import type {ForecastErrors} from "./forecast-errors.js";
import type {ChartLine} from "./line-chart.js";
import {formatNumber, formatPercent} from "./number-format.js";
import {resultTable} from "./result-table.js";

/** A rule that says what comes `h` steps after step `t`. */
export interface Rival {
  name: string;
  forecast: (t: number, h: number) => number;
  dashed?: boolean;
  meaning?: ChartLine["meaning"];
}

const words = {
  en: {
    before: "measured, before",
    came: "what came",
    network: "LSTM",
    afterEpoch: "the LSTM, after the last epoch",
    head: ["one step ahead", "MAE", "RMSE", "RMSE of persistence’s"]
  },
  zh: {
    before: "此前的实测值",
    came: "实际发生的",
    network: "LSTM",
    afterEpoch: "LSTM，最近一轮之后",
    head: ["向前一步", "MAE", "RMSE", "RMSE 与持续性预测之比"]
  }
};
const wordsOf = (lang?: string) => words[lang === "zh" ? "zh" : "en"];

const lineOf = ({name, dashed, meaning = "plain"}: Rival, points: ChartLine["points"]): ChartLine => ({
  ...{name, meaning, points},
  ...(dashed ? {dashed} : {})
});

/** What a network says: of each step ahead, first to last, one forecast for each beginning. */
export type NetworkForecasts = readonly (readonly number[])[];

/** A network as a rule, from what it has said of some beginnings. */
export const networkRival = (origins: readonly number[], forecasts: NetworkForecasts): Rival => ({
  ...{name: words.en.network, meaning: "y"},
  forecast: (t, h) => forecasts[h - 1][origins.indexOf(t + 1)]
});

/** Steps that are drawn before a forecast begins. */
const BEFORE = 45;

/** Lines of a series up to `origin`, of what came, of what the rivals say and of the network's forecast. */
export function forecastLines(
  values: readonly number[],
  {
    origin,
    network,
    rivals,
    lang
  }: {origin: number; network: readonly number[]; rivals: readonly Rival[]; lang?: string}
): ChartLine[] {
  const say = wordsOf(lang);
  const from = (first: number, list: readonly number[]) =>
    list.map((value, k) => [first + k, value] as const);
  const last = origin - 1;
  const onward = (list: readonly number[]) => from(last, [values[last], ...list]);
  const start = Math.max(0, origin - BEFORE);
  return [
    {name: say.before, meaning: "x", letter: "y", points: from(start, values.slice(start, origin))},
    {
      name: say.came,
      meaning: "t",
      letter: "y",
      points: onward(values.slice(origin, origin + network.length))
    },
    ...rivals.map(rival => ({
      ...lineOf(rival, onward(network.map((_, k) => rival.forecast(last, k + 1)))),
      letter: "y-hat"
    })),
    {name: say.network, meaning: "y", letter: "y-hat", points: onward(network)}
  ];
}

/** The mean absolute error 1, 2 … steps ahead, over beginnings whose whole future is known. */
export function errorsAhead(
  values: readonly number[],
  origins: readonly number[],
  steps: number,
  rival: Rival
): ChartLine {
  const error = (h: number) =>
    forecastErrors(
      origins.map(t => rival.forecast(t - 1, h)),
      origins.map(t => values[t - 1 + h])
    ).mae;
  return lineOf(
    rival,
    Array.from({length: steps}, (_, k) => [k + 1, error(k + 1)])
  );
}

/** Beginnings spread over some steps, about `most` of them, of which each is followed by so many known values. */
export function beginnings(
  steps: readonly number[],
  {ahead, values, most = 64}: {ahead: number; values: readonly number[]; most?: number}
): number[] {
  const every = Math.ceil(steps.length / most);
  return steps.filter((t, n) => n % every === 0 && t + ahead <= values.length);
}

/** Of several rules the one that is least wrong. */
export const leastWrong = <R extends {errors: ForecastErrors}>(rivals: readonly R[]): R =>
  rivals.reduce((best, one) => (one.errors.mae < best.errors.mae ? one : best));

/** Errors of the rivals and, below them, of the network, the first one's RMSE being 100 %; a dash for what is not there yet. */
export function forecastTable(
  rivals: readonly {name: string; errors: ForecastErrors}[],
  {network, unit, lang}: {network: ForecastErrors | null; unit: string; lang?: string}
): HTMLElement {
  const say = wordsOf(lang);
  const forecasts = [...rivals, {name: say.afterEpoch, errors: network}];
  const [first, mae, rmse, share] = say.head;
  const units = unit && (lang === "zh" ? `（${unit}）` : ` (${unit})`);
  const whole = rivals[0].errors.rmse;
  const row = ({name, errors}: {name: string; errors: ForecastErrors | null}) =>
    errors
      ? [
          name,
          formatNumber(errors.mae),
          formatNumber(errors.rmse),
          whole > 0 ? formatPercent(errors.rmse / whole, lang ?? "en", 0) : "–"
        ]
      : [name, "–", "–", "–"];
  return resultTable([first, mae + units, rmse + units, share], forecasts.map(row));
}
