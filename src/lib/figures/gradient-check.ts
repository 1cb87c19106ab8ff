import {largestDifference} from "./central-differences.js";
import {largestMagnitude} from "./colour-scale.js";
import {html} from "./element.js";
import {formatError, formatNumber} from "./number-format.js";
import {numberGrid} from "./number-grid.js";

type Lang = "en" | "zh";

const words = {
  en: {
    analytic: "by the formula",
    numeric: "by central differences",
    equal: (d: string) => `They agree: the largest difference is ${d}.`,
    different: (d: string) => `They differ by up to ${d}.`,
    where: (k: number, a: string, n: string) => ` Number ${k}: ${a} against ${n}.`
  },
  zh: {
    analytic: "用公式",
    numeric: "用中心差分",
    equal: (d: string) => `两者一致：最大差为 ${d}。`,
    different: (d: string) => `两者不同，最多相差 ${d}。`,
    where: (k: number, a: string, n: string) => `第 ${k} 个数：${a} 对 ${n}。`
  }
};

export interface GradientCheckOptions {
  /** The gradient's name, such as "∂L/∂w". */
  name: string;
  analytic: ArrayLike<number>;
  numeric: ArrayLike<number>;
  rows: number;
  columns: number;
  /** The largest difference that rounding explains. Default 10⁻⁶ times the largest gradient, at least 10⁻⁶. */
  tolerance?: number;
  lang?: Lang;
}

/** Two gradients side by side and whether they agree; `value` is their largest difference. */
export function gradientCheck(options: GradientCheckOptions): HTMLElement & {value: number} {
  const {name, analytic, numeric, rows, columns, lang = "en"} = options;
  const {tolerance = 1e-6 * Math.max(1, largestMagnitude(analytic))} = options;
  const t = words[lang];
  const difference = largestDifference(analytic, numeric);
  const agree = difference <= tolerance;
  const grid = (values: ArrayLike<number>, caption: string) => {
    const shown = numberGrid(values, {rows, columns, meaning: "g", label: `${name} ${caption}`});
    return html("div", {class: "part"}, html("span", {class: "name cg"}, `${name} ${caption}`), shown);
  };
  const worst = Array.from(analytic).findIndex((a, k) => !(Math.abs(a - numeric[k]) <= tolerance));
  const verdict = agree
    ? `✓ ${t.equal(formatError(difference))}`
    : `✕ ${t.different(formatError(difference))}` +
      (worst >= 0 ? t.where(worst + 1, formatNumber(analytic[worst]), formatNumber(numeric[worst])) : "");
  const element = html(
    "div",
    {class: "figure gradient-check"},
    html("div", {class: "stage"}, grid(analytic, t.analytic), grid(numeric, t.numeric)),
    html("p", {class: `verdict ${agree ? "right" : "wrong"}`, role: "status"}, verdict)
  ) as unknown as HTMLElement & {value: number};
  element.value = difference;
  return element;
}
