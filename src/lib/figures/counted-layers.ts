import {verdict} from "./verdict.js";

const words = {
  en: {
    right: "As in the table.",
    other: "The table says otherwise: the program is no longer the one these formulas count."
  },
  zh: {right: "与表中一致。", other: "与表中不同：现在的程序已不是这两个公式所数的那个。"}
};

/** Whether what a reader's formulas count is what a table of layers has. */
export function countedLayers(
  byHand: readonly number[],
  layers: readonly ({parameters: number} | undefined)[],
  {lang = "en"}: {lang?: string} = {}
): HTMLElement {
  const say = lang === "zh" ? words.zh : words.en;
  const same = byHand.every((count, k) => count === layers[k]?.parameters);
  return same ? verdict("right", say.right) : verdict("open", say.other);
}
