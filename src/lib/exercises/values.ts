import {formatNumber} from "../figures/number-format.js";
import type {Bilingual} from "./exercise.js";

/** A list of longer than this is shortened in a sentence. */
const mostShown = 8;

/** Lists and the browser's arrays of numbers. */
export function listOf(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value as unknown[];
  if (ArrayBuffer.isView(value) && !(value instanceof DataView))
    return Array.from(value as unknown as ArrayLike<unknown>);
  return undefined;
}

/** A value as it would be written in code: `[1, -0.5, …]`. */
export function inCode(value: unknown): string {
  const list = listOf(value);
  if (list) {
    const shown = list.slice(0, list.length > mostShown ? mostShown / 2 : mostShown).map(inCode);
    return `[${[...shown, ...(list.length > mostShown ? ["…"] : [])].join(", ")}]`;
  }
  if (typeof value === "number") return String(Number(value.toPrecision(6)));
  if (typeof value === "string") return JSON.stringify(shortened(value));
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value).map(([name, field]) => `${name}: ${inCode(field)}`);
    return `{${fields.join(", ")}}`;
  }
  return String(value);
}

const shortened = (text: string) => (text.length > 24 ? `${text.slice(0, 23)}…` : text);

/** Two different numbers with as many digits as it takes to tell them apart. */
export function apart(a: number, b: number): [string, string] {
  for (let digits = 3; digits < 16; ++digits) {
    const [x, y] = [formatNumber(a, digits), formatNumber(b, digits)];
    if (x !== y) return [x, y];
  }
  return [formatNumber(a, 17), formatNumber(b, 17)];
}

/** What kind of thing a value is that should have been a number or a list, and is not. */
export function kindOf(value: unknown): Bilingual {
  const list = listOf(value);
  if (list) return {en: "a list", zh: "一个列表"};
  switch (typeof value) {
    case "number":
      if (Number.isNaN(value)) return {en: "a calculation without a result", zh: "一个没有结果的计算"};
      return {en: formatNumber(value, 6), zh: formatNumber(value, 6)};
    case "string":
      return {en: `the text \`${inCode(value)}\``, zh: `文字 \`${inCode(value)}\``};
    case "boolean":
      return {en: `\`${value}\``, zh: `\`${value}\``};
    case "bigint":
      return {en: `the big integer \`${value}n\``, zh: `大整数 \`${value}n\``};
    case "function":
      return {en: "a function", zh: "一个函数"};
    case "symbol":
      return {en: "a symbol", zh: "一个符号"};
    case "undefined":
      return {en: "nothing", zh: "空"};
    default:
      if (value === null) return {en: "`null`", zh: "`null`"};
      return {en: "an object", zh: "一个对象"};
  }
}
