import {formatCount} from "../figures/number-format.js";
import {wilsonInterval} from "./wilson-interval.js";

const inPercent = (share: number) => (100 * share).toFixed(1);

const words = {
  en: {
    untrained: "Train it, and see how many it reads that it has never seen.",
    reads: (count: string, share: string) => `Of ${count} digits it has never seen it now reads ${share} %.`,
    before: (share: string) =>
      `Measured beforehand: it reads ${share} % of the test digits, which it has never seen.`,
    nothing: "Nothing to judge yet: train the network first.",
    judged: (right: number, count: number, share: string, low: string, high: string) =>
      `${right} of ${count} right: ${share} %; 95 % interval ${low} % to ${high} %`
  },
  zh: {
    untrained: "训练它，看看它能认对多少从未见过的数字。",
    reads: (count: string, share: string) => `从未见过的 ${count} 个数字，它现在认对 ${share}%。`,
    before: (share: string) => `事先测得：测试数字它从未见过，认对 ${share}%。`,
    nothing: "还没有可评判的：请先训练网络。",
    judged: (right: number, count: number, share: string, low: string, high: string) =>
      `${count} 个中认对 ${right} 个：${share}%；95% 区间为 ${low}% 到 ${high}%`
  }
};

const wordsOf = (lang: string) => (lang === "zh" ? words.zh : words.en);

/** What is known of weights that were trained beforehand. */
interface Measured {
  /** The share of the test digits that are read rightly. */
  accuracy?: number;
}

/**
 * How many of so many digits a network reads rightly, told at the beginning of a page. None: only what was `measured`
 * beforehand is known, or it has not learned yet.
 */
export function readsInWords(right: number, count: number, lang = "en", {accuracy}: Measured = {}): string {
  const say = wordsOf(lang);
  if (count) return say.reads(formatCount(count), inPercent(right / count));
  return accuracy === undefined ? say.untrained : say.before(inPercent(accuracy));
}

/** The same with the interval that holds the true share for 95 of 100 samples. */
export function judgedInWords(right: number, count: number, lang = "en", {accuracy}: Measured = {}): string {
  const say = wordsOf(lang);
  if (!count) return accuracy === undefined ? say.nothing : say.before(inPercent(accuracy));
  const [low, high] = wilsonInterval(right, count);
  return say.judged(right, count, inPercent(right / count), inPercent(low), inPercent(high));
}
