import {formatCount, formatNumber} from "./number-format.js";

type Lang = "en" | "zh";

const units = [
  {seconds: 365.25 * 86400, en: ["year", "years"], zh: "年"},
  {seconds: 86400, en: ["day", "days"], zh: "天"},
  {seconds: 3600, en: ["hour", "hours"], zh: "小时"},
  {seconds: 60, en: ["minute", "minutes"], zh: "分钟"},
  {seconds: 1, en: ["second", "seconds"], zh: "秒"},
  {seconds: 0.001, en: ["ms", "ms"], zh: "毫秒"}
] as const;

/** A time in the unit that suits it: "2.1 hours". */
export function timeInWords(seconds: number, lang: Lang): string {
  const unit = units.find(one => seconds >= one.seconds) ?? units[units.length - 1];
  const count = seconds / unit.seconds;
  const number = count >= 1000 ? formatCount(Number(count.toPrecision(2))) : formatNumber(count, 2);
  if (lang === "zh") return `${number} ${unit.zh}`;
  return `${number} ${unit.en[number === "1" ? 0 : 1]}`;
}

/** How long the answers to all coalitions took, and what more parts would take. */
export function answerTimes(milliseconds: number, M: number, lang: Lang): string {
  const each = milliseconds / 1000 / 2 ** M;
  const count = formatCount(2 ** M);
  const [whole, one, twenty, forty] = [each * 2 ** M, each, each * 2 ** 20, each * 2 ** 40].map(seconds =>
    timeInWords(seconds, lang)
  );
  return lang === "zh"
    ? `你的数字的 ${count} 个答案，在这台设备上用了 ${whole}，每个 ${one}。每多一块，就要加倍：20 块要 ${twenty}，40 块要 ${forty}。`
    : `The ${count} answers for your digit took ${whole} on this device, ${one} each. Every further part doubles that: 20 parts would take ${twenty}, 40 parts ${forty}.`;
}
