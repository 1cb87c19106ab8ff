import {formatNumber} from "./number-format.js";

/**
 * How much a code holds, as a sentence: what is left of the error that one picture makes for all digits.
 * @param error mean squared error of the reconstructions; nothing if it was not measured
 * @param baseline that of the mean digit for every digit
 */
export function codeAnswer(error: number | undefined, baseline: number, lang: "en" | "zh"): string {
  if (error === undefined) return {en: "Training will show.", zh: "训练之后便知。"}[lang];
  const kept = 1 - error / baseline;
  if (!(kept > 0)) return {en: "Not so far.", zh: "目前还不行。"}[lang];
  const percent = formatNumber(100 * kept, 2);
  return {
    en: `Against one mean digit for all of them, the error is ${percent} % smaller.`,
    zh: `与总是回答平均数字相比，误差少了 ${percent}%。`
  }[lang];
}
