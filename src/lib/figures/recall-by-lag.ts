import {lineChart, type LineChart} from "./line-chart.js";
import {meanAndRange, type MeanAndRange} from "./mean-and-range.js";
import {formatPercent} from "./number-format.js";
import {resultTable} from "./result-table.js";

export type RecallLayer = "rnn" | "rnnGlorot" | "lstm1" | "lstm5";

/** Of one layer and one lag: the share of unseen sequences answered right at the end, for each seed. */
export interface RecallResult {
  layer: RecallLayer;
  lag: number;
  shares: readonly number[];
}

const words = {
  en: {
    x: "lag, in steps",
    y: "unseen sequences answered right",
    label: "Share answered right against the lag, four layers",
    rnn: "tanh, U orthogonal",
    rnnGlorot: "tanh, U Glorot",
    lstm1: "LSTM, bias 1",
    lstm5: "LSTM, bias 5",
    head: "mean (lowest to highest)",
    lag: (lag: number) => `lag ${lag}`,
    range: (mean: string, low: string, high: string) => `${mean} (${low} to ${high})`
  },
  zh: {
    x: "时滞（步）",
    y: "答对没见过的序列",
    label: "答对的比例随时滞的变化，四种层",
    rnn: "tanh，U 正交",
    rnnGlorot: "tanh，U 用 Glorot",
    lstm1: "LSTM（偏置 1）",
    lstm5: "LSTM（偏置 5）",
    head: "平均（最低～最高）",
    lag: (lag: number) => `时滞 ${lag}`,
    range: (mean: string, low: string, high: string) => `${mean}（${low}～${high}）`
  }
};

const layers = [
  ["rnn", "w"],
  ["rnnGlorot", "plain"],
  ["lstm1", "y"],
  ["lstm5", "g"]
] as const;

/** Mean, lowest and highest in words; where all are alike, once. */
function rangeOf(shares: readonly number[], lang: "en" | "zh"): string {
  const share = (value: number) => formatPercent(value, lang, 0);
  const {mean, ...ends} = meanAndRange(shares);
  const [low, high] = [share(ends.low), share(ends.high)];
  return low === high ? low : words[lang].range(share(mean), low, high);
}

/** Mean, lowest and highest share of several seeds against the lag, for a plain layer and two LSTMs. */
export function recallByLag(
  results: readonly RecallResult[],
  {lang = "en"}: {lang?: "en" | "zh"} = {}
): LineChart {
  const say = words[lang];
  const lines = layers.flatMap(([layer, meaning]) => {
    const own = results.filter(result => result.layer === layer);
    const points = (of: keyof MeanAndRange) =>
      own.map(({lag, shares}) => [lag, meanAndRange(shares)[of]] as const);
    return [
      {name: say[layer], meaning, points: points("mean")},
      {name: "", meaning, dashed: true, points: points("low")},
      {name: "", meaning, dashed: true, points: points("high")}
    ];
  });
  return lineChart(lines, {xLabel: say.x, yLabel: say.y, ariaLabel: say.label, range: [0.4, 1]});
}

/** The same as numbers. */
export function recallByLagTable(
  results: readonly RecallResult[],
  {lang = "en"}: {lang?: "en" | "zh"} = {}
): HTMLElement {
  const say = words[lang];
  const lags = [...new Set(results.map(({lag}) => lag))];
  const rows = layers.map(([layer]) => [
    say[layer],
    ...lags.map(lag => {
      const shares = results.find(result => result.layer === layer && result.lag === lag)?.shares ?? [];
      return rangeOf(shares, lang);
    })
  ]);
  return resultTable([say.head, ...lags.map(say.lag)], rows);
}

/** What each seed of a layer gave at a lag: "100 %, 44 %, 49 %". */
export const recallOfSeeds = (
  results: readonly RecallResult[],
  {layer, lag}: Pick<RecallResult, "layer" | "lag">,
  lang: "en" | "zh"
): string =>
  results
    .find(result => result.layer === layer && result.lag === lag)!
    .shares.map(share => formatPercent(share, lang, 0))
    .join(lang === "en" ? ", " : "、");

const says = {
  en: (lag: number, parts: string) => `At lag ${lag} – ${parts}.`,
  zh: (lag: number, parts: string) => `时滞 ${lag} 时——${parts}。`
};

/** What the two longest lags gave, in two sentences: means of the seeds, with the range where they part. */
export function recallSentence(results: readonly RecallResult[], lang: "en" | "zh"): string {
  const lags = [...new Set(results.map(({lag}) => lag))].sort((a, b) => a - b).slice(-2);
  const sentences = lags.map(lag => {
    const parts = layers.map(([layer]) => {
      const {shares} = results.find(result => result.layer === layer && result.lag === lag)!;
      return `${words[lang][layer]}${lang === "en" ? ": " : "："}${rangeOf(shares, lang)}`;
    });
    return says[lang](lag, parts.join(lang === "en" ? "; " : "；"));
  });
  return sentences.join(lang === "en" ? " " : "");
}
