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
    head: ["one step ahead", "MAE", "RMSE", "RMSE of persistence’s"]
  },
  zh: {
    before: "此前的实测值",
    came: "实际发生的",
    network: "LSTM",
    head: ["向前一步", "MAE", "RMSE", "RMSE 与持续性预测之比"]
  }
};
const wordsOf = (lang?: string) => words[lang === "zh" ? "zh" : "en"];

const lineOf = ({name, dashed, meaning = "plain"}: Rival, points: ChartLine["points"]): ChartLine => ({
  ...{name, meaning, points},
  ...(dashed ? {dashed} : {})
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
    {name: say.before, meaning: "x", points: from(start, values.slice(start, origin))},
    {name: say.came, meaning: "t", points: onward(values.slice(origin, origin + network.length))},
    ...rivals.map(rival => lineOf(rival, onward(network.map((_, k) => rival.forecast(last, k + 1))))),
    {name: say.network, meaning: "y", points: onward(network)}
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

/** Of several rules the one that is least wrong. */
export const leastWrong = <R extends {errors: ForecastErrors}>(rivals: readonly R[]): R =>
  rivals.reduce((best, one) => (one.errors.mae < best.errors.mae ? one : best));

/** Errors of several forecasts one below the other, the first one's RMSE being 100 %; a dash for one that is not there yet. */
export function forecastTable(
  forecasts: readonly {name: string; errors: ForecastErrors | null}[],
  {unit, lang}: {unit: string; lang?: string}
): HTMLElement {
  const [first, mae, rmse, share] = wordsOf(lang).head;
  const units = unit && (lang === "zh" ? `（${unit}）` : ` (${unit})`);
  const whole = forecasts[0].errors?.rmse ?? 0;
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
