import type {Setting} from "./settings.js";

/** A menu for the digit that a detector is not shown. */
export const leftOutSetting = (value: number, lang: string): Setting => ({
  name: lang === "zh" ? "留出的数字" : "digit left out",
  values: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  value
});

/** The errors of the digit that was left out, and of all others. */
export function apart(
  errors: ArrayLike<number>,
  labels: ArrayLike<number>,
  leftOut: number
): {unseen: number[]; seen: number[]} {
  const all = Array.from(errors);
  return {
    unseen: all.filter((_, n) => labels[n] === leftOut),
    seen: all.filter((_, n) => labels[n] !== leftOut)
  };
}
