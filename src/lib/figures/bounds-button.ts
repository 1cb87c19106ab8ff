import {loadButton} from "./load-button.js";
import {formatCount} from "./number-format.js";
import {reconstructionBounds, type ReconstructionBounds} from "./reconstruction-bounds.js";

const words = {
  en: {
    label: "Compute the bounds",
    done: (count: string) =>
      `The dotted lines: no subspace of K dimensions does better on all ${count} digits.`
  },
  zh: {
    label: "计算下限",
    done: (count: string) => `点线：对这 ${count} 个数字，任何 K 维子空间都不会更好。`
  }
};

/** A button that computes what no code of so many numbers can do better on some pictures. `value` is null before. */
export function boundsButton(
  {pixels, shape: [count, size]}: {pixels: ArrayLike<number>; shape: readonly number[]},
  {components, lang = "en"}: {components: number; lang?: "en" | "zh"}
): HTMLElement & {value: ReconstructionBounds | null} {
  const {label, done} = words[lang];
  const compute = () => reconstructionBounds(pixels, {size, components, scale: 1 / 255});
  return loadButton(async () => compute(), {lang, label, done: done(formatCount(count))});
}
