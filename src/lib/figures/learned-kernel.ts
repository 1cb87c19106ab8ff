import {largestDifference} from "./central-differences.js";
import {html} from "./element.js";
import {formatNumber} from "./number-format.js";
import {numberGrid} from "./number-grid.js";

const words = {
  en: {
    kernel: "kernel learned",
    told: (step: number, difference: string) => `Step ${step}, largest difference from wanted: ${difference}`
  },
  zh: {
    kernel: "学到的卷积核",
    told: (step: number, difference: string) => `第 ${step} 步，与 wanted 的最大差：${difference}`
  }
};

export type LearnedKernel = HTMLElement & {
  /** Shows the kernel after a step, and how far it is from the one that is wanted. */
  show(learned: {step: number; w: ArrayLike<number>}, wanted: ArrayLike<number>): void;
};

/** A square kernel while it is learned; all zeros at first. */
export function learnedKernel(side: number, {lang = "en"}: {lang?: "en" | "zh"} = {}): LearnedKernel {
  const say = words[lang];
  const zeros = new Array<number>(side * side).fill(0);
  const grid = numberGrid(zeros, {rows: side, columns: side, meaning: "w", label: say.kernel});
  const told = html("p", {class: "verdict open"});
  const show: LearnedKernel["show"] = ({step, w}, wanted) => {
    grid.set(Array.from(w, weight => Number(weight.toFixed(2))));
    told.textContent = say.told(step, formatNumber(largestDifference(w, wanted), 2));
  };
  return Object.assign(html("div", {}, grid, told), {show});
}
