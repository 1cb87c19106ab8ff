import {formatCount, formatError, formatNumber} from "./number-format.js";
import {sentence} from "./sentence.js";

const words = {
  en: (area: string, pairs: string, wins: string, difference: string) =>
    `Area by your loops: ${area}. Counted over ${pairs} pairs, the unseen one has the larger error in ${wins}: the same, to ${difference}.`,
  zh: (area: string, pairs: string, wins: string, difference: string) =>
    `用旁边的循环求面积：${area}。逐对计数，${pairs} 对中有 ${wins} 对是未见数字的误差更大：两者相同，相差 ${difference}。`
};
const part = {
  en: (area: string, counted: string) =>
    `Area by your loops: ${area}; counted over all pairs: ${counted}. They part.`,
  zh: (area: string, counted: string) => `用旁边的循环求面积：${area}；逐对计数：${counted}。两者不一致。`
};

/** Whether an area under the ROC curve is the share of pairs in which the unseen one has the larger error, as it is to be. */
export function areaCheck(
  area: number,
  {unseen, seen}: {unseen: readonly number[]; seen: readonly number[]},
  lang: "en" | "zh"
): HTMLElement {
  let wins = 0;
  for (const u of unseen) for (const s of seen) wins += u > s ? 1 : u === s ? 0.5 : 0;
  const pairs = unseen.length * seen.length;
  const difference = Math.abs(area - wins / pairs);
  const agrees = difference < 1e-9;
  return sentence(
    agrees
      ? words[lang](formatNumber(area, 4), formatCount(pairs), formatCount(wins), formatError(difference))
      : part[lang](formatNumber(area, 4), formatNumber(wins / pairs, 4)),
    {kind: "result"}
  );
}
