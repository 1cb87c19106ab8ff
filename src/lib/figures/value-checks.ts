import type {KernelCheckRow} from "./kernel-checks.js";
import {scientific} from "./number-format.js";
import {resultTable} from "./result-table.js";

const words = {
  en: ["numbers", "largest error", "rounding allows"],
  zh: ["数值", "最大误差", "允许误差"]
};

/**
 * A table of the numbers that an operation and its gradient give on the reader's device, each compared with what the loops
 * give. It is there when all are checked.
 */
export async function valueChecks(
  checks: AsyncIterable<Pick<KernelCheckRow, "kernel" | "ok" | "largestError" | "bound">>,
  {lang = "en"}: {lang?: "en" | "zh"} = {}
): Promise<HTMLElement> {
  const rows: string[][] = [];
  for await (const {kernel, ok, largestError, bound} of checks) {
    // "dense (y)" checks y.
    const checked = kernel.replace(/.*\((.*)\)/, "$1");
    rows.push([checked, `${ok ? "✓" : "✕"} ${scientific(largestError)}`, scientific(bound)]);
  }
  return resultTable(words[lang], rows);
}
