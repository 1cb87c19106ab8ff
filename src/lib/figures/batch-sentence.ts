import {meanAndRange} from "./mean-and-range.js";
import {formatCount, formatNumber} from "./number-format.js";
import type {RateResult} from "./rate-search.js";

const words = {
  en: {
    same: (epochs: number, eta: string, exact: string) =>
      `Here the batch holds all examples: ${epochs} exact steps, which at their best rate, η = ${eta}, come within ${exact} of the lowest loss.`,
    both: (
      given: Record<"epochs" | "steps" | "rough" | "low" | "high" | "exact" | "etaR" | "etaE", string>
    ) =>
      `After ${given.epochs} passes ${given.steps} rough steps with η = ${given.etaR} have come within ${given.rough} of the lowest loss (mean of ten orders; ${given.low} to ${given.high}), ${given.epochs} exact ones with η = ${given.etaE} within ${given.exact}.`,
    rough: " Here the rough steps get further, in every order.",
    exact: " Here the exact steps get further than the rough ones in every order.",
    mostly: " Here the rough steps get further on average, but not in every order.",
    hardly: " Here the exact steps get further than the rough ones on average, but not in every order."
  },
  zh: {
    same: (epochs: number, eta: string, exact: string) =>
      `现在一个批量就是全部样本：走的是 ${epochs} 个精确的步子，用其最佳学习率 η = ${eta}，损失离最小值还差 ${exact}。`,
    both: (
      given: Record<"epochs" | "steps" | "rough" | "low" | "high" | "exact" | "etaR" | "etaE", string>
    ) =>
      `看过 ${given.epochs} 遍之后，${given.steps} 个粗略的步子（η = ${given.etaR}）使损失离最小值只差 ${given.rough}（十种顺序的平均，${given.low}～${given.high}），${given.epochs} 个精确的步子（η = ${given.etaE}）则差 ${given.exact}。`,
    rough: "这里不论哪种顺序，都是粗略的步子走得更近。",
    exact: "这里不论哪种顺序，都是精确的步子走得更近。",
    mostly: "这里平均而言粗略的步子走得更近，但并非每种顺序都如此。",
    hardly: "这里平均而言精确的步子走得更近，但并非每种顺序都如此。"
  }
};

/** What rough and exact steps have reached, each at its best rate, as computed. */
export interface BatchWays {
  epochs: number;
  /** Steps of the rough way; as many as epochs if each batch holds all examples. */
  steps: number;
  /** One result for each order of the examples. */
  rough: RateResult;
  exact: RateResult;
}

/** How far small batches came in the same number of passes over the data, beside the exact gradient. */
export function batchSentence({epochs, steps, rough, exact}: BatchWays, lang: "en" | "zh"): string {
  const say = words[lang];
  const number = (value: number) => formatNumber(value, 2);
  const reached = exact.middle;
  if (steps <= epochs) return say.same(epochs, formatNumber(exact.eta), number(reached));
  const {mean, low, high} = meanAndRange(rough.each);
  const verdict =
    high < reached ? say.rough : low > reached ? say.exact : mean < reached ? say.mostly : say.hardly;
  return (
    say.both({
      ...{epochs: String(epochs), steps: formatCount(steps), rough: number(mean), low: number(low)},
      ...{high: number(high), exact: number(reached)},
      ...{etaR: formatNumber(rough.eta), etaE: formatNumber(exact.eta)}
    }) + verdict
  );
}
