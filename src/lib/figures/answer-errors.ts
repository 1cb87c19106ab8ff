import {formatNumber, withPercentSign} from "./number-format.js";
import {resultTable} from "./result-table.js";

const words = {
  en: {
    head: ["answer", "error on the test digits", "of the mean digit's"],
    mean: "always the mean digit",
    components: (count: number) => `${count} principal components`,
    network: "the autoencoder, after the last epoch"
  },
  zh: {
    head: ["回答", "测试数字上的误差", "与平均数字之比"],
    mean: "总是平均数字",
    components: (count: number) => `${count} 个主成分`,
    network: "自编码器，最近一轮之后"
  }
};

/** What each answer leaves, beside the mean digit for every digit; nothing where it was not measured. */
export interface AnswerErrors {
  mean: number;
  components?: number | null;
  network?: number;
}

/** A table of the errors of an autoencoder and of its rivals: the mean digit, and as many principal components as its code has numbers. */
export function answerErrors(
  {mean, components, network}: AnswerErrors,
  {units, lang = "en"}: {units: number; lang?: string}
): HTMLElement {
  const say = lang === "zh" ? words.zh : words.en;
  const row = (name: string, error?: number | null) => [
    name,
    error ? formatNumber(error) : "–",
    error ? withPercentSign(formatNumber((100 * error) / mean), lang) : "–"
  ];
  return resultTable(say.head, [
    row(say.mean, mean),
    row(say.components(units), components),
    row(say.network, network)
  ]);
}
