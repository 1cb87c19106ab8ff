import {formatCount} from "../figures/number-format.js";
import {wilsonInterval} from "./wilson-interval.js";

const inPercent = (share: number) => (100 * share).toFixed(1);

const words = {
  en: {
    untrained: "Train it, and see how many it reads that it has never seen.",
    reads: (count: string, share: string) => `Of ${count} digits it has never seen it now reads ${share} %.`,
    nothing: "Nothing to judge yet: train the network first.",
    judged: (right: number, count: number, share: string, low: string, high: string) =>
      `${right} of ${count} right: ${share} %; 95 % interval ${low} % to ${high} %`
  },
  zh: {
    untrained: "训练它，看看它能认对多少从未见过的数字。",
    reads: (count: string, share: string) => `从未见过的 ${count} 个数字，它现在认对 ${share}%。`,
    nothing: "还没有可评判的：请先训练网络。",
    judged: (right: number, count: number, share: string, low: string, high: string) =>
      `${count} 个中认对 ${right} 个：${share}%；95% 区间为 ${low}% 到 ${high}%`
  }
};

const wordsOf = (lang: string) => (lang === "zh" ? words.zh : words.en);

/** How many of so many digits a network reads rightly, told at the beginning of a page; none: it has not learned yet. */
export function readsInWords(right: number, count: number, lang = "en"): string {
  const say = wordsOf(lang);
  return count ? say.reads(formatCount(count), inPercent(right / count)) : say.untrained;
}

/** The same with the interval that holds the true share for 95 of 100 samples. */
export function judgedInWords(right: number, count: number, lang = "en"): string {
  const say = wordsOf(lang);
  if (!count) return say.nothing;
  const [low, high] = wilsonInterval(right, count);
  return say.judged(right, count, inPercent(right / count), inPercent(low), inPercent(high));
}
