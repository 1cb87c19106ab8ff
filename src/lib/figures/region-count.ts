import {CODE_BITS} from "./letter-codes.js";
import {formatPercent} from "./number-format.js";

/** Into how many regions m hyperplanes cut a space of K dimensions at most: Σ C(m, i) over i = 0 … K. */
export function regionCount(m: number, K: number): number {
  let [sum, choices] = [0, 1];
  for (let i = 0; i <= Math.min(m, K); ++i) {
    sum += choices;
    choices = (choices * (m - i)) / (i + 1);
  }
  return sum;
}

const words = {
  en: (units: number, letters: number, bits: number, share: string, whole: number) =>
    `a state of ${units} units can have room for ${whole} letters of five bits, but not for ${letters}: of all texts of ${letters} letters (${bits} bits) at most ${share} can be read without a mistake by such a linear read-out, whatever the network and its training.`,
  zh: (units: number, letters: number, bits: number, share: string, whole: number) =>
    `${units} 个单元的状态可以装下 ${whole} 个五位的字符，却装不下 ${letters} 个：在所有由 ${letters} 个字符（${bits} 位）组成的文字中，不论什么网络、怎样训练，用这样的线性读出，至多有 ${share} 能一字不错地读出。`
};

/** What the limit says of so many letters in a state of so many units, as part of a sentence. */
export function countingFacts({units, letters}: {units: number; letters: number}, lang: "en" | "zh"): string {
  const bits = CODE_BITS * letters;
  const share = formatPercent(regionCount(bits, units) / 2 ** bits, lang, 0);
  return words[lang](units, letters, bits, share, Math.floor(units / CODE_BITS));
}
