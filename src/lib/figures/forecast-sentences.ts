import type {ForecastErrors} from "./forecast-errors.js";
import {formatCount, formatQuantity} from "./number-format.js";

type Lang = "en" | "zh";

/** What a forecast one step ahead is off by, beside its rivals. */
export interface OneStepAhead {
  /** Of the rule that says “as now”. */
  persistence: ForecastErrors;
  /** Of a straight line over so many values. */
  line: ForecastErrors;
  order: number;
  /** Of the network, if it has learned anything, and how many numbers it is. */
  network: ForecastErrors | null;
  parameters: number;
  unit: string;
}

/** How far off the rules and the network are on average. */
export function oneStepInWords(
  {persistence, line, order, network, parameters, unit}: OneStepAhead,
  lang: Lang
): string {
  const by = ({mae}: ForecastErrors) => formatQuantity(mae, unit);
  const count = formatCount(parameters);
  return {
    en:
      `“As now” is wrong by ${by(persistence)} on average (mean absolute error); a weighted sum of the same ${order} ${order === 1 ? "value" : "values"}, ${order + 1} numbers in all (the linear forecast), by ${by(line)}. ` +
      (network
        ? `The network below, ${count} numbers, is wrong by ${by(network)} at this moment.`
        : "The network below has learned nothing yet."),
    zh:
      `“和现在一样”平均相差 ${by(persistence)}（平均绝对误差）；对同样 ${order} 个值做线性预测，一共 ${order + 1} 个数，平均相差 ${by(line)}。` +
      (network ? `下面的网络有 ${count} 个数，此刻平均相差 ${by(network)}。` : "下面的网络还什么都没有学到。")
  }[lang];
}

/** What the lines of a forecast are, and what the network knows when the page `opened` with weights trained beforehand. */
export const forecastNote = (opened: boolean, lang: Lang): string =>
  ({
    en:
      "Orange: what came, none of which the network was trained on. Green: its forecast; dashed: the linear one. " +
      (opened
        ? "The network opens with weights that were trained beforehand; train it yourself and it begins with random ones. "
        : "At first its weights are random. ") +
      "Move the horizon and the beginning. Change a setting and the training starts afresh.",
    zh:
      "橙色：实际发生的值，都没有用于训练。绿色：网络的预测；绿色虚线：线性预测。" +
      (opened ? "打开时用的是事先训练好的权重；自己训练时，网络从随机权重开始。" : "一开始权重是随机的。") +
      "移动步数和起点看看。改动任何一项设置，训练就从头开始。"
  })[lang];
