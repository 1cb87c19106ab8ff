import {html} from "./element.js";
import {formatError, formatNumber, scientific} from "./number-format.js";
import {resultTable} from "./result-table.js";

/** One version of an operation, run on the reader's device and compared with its reference loops. */
export interface VersionRow {
  version: string;
  largestError: number;
  bound: number;
  ok: boolean;
  milliseconds: number;
}

const words = {
  en: {
    head: ["version", "largest error", "rounding allows", "run and read back"],
    ideas: {
      direct: "one fragment for each value, running the loops",
      patches: "every patch is copied into a row of a matrix; the rest is one fast matrix product",
      blocks: "one fragment for each block of 4×4 values: what it reads serves four times"
    } as Record<string, string>,
    colon: ": ",
    ms: (value: string) => `${value} ms`
  },
  zh: {
    head: ["版本", "最大误差", "允许误差", "算一次并读回"],
    ideas: {
      direct: "每个输出值一个片元，各自运行循环",
      patches: "把每个窗口抄成矩阵的一行，剩下的是一次快速的矩阵乘法",
      blocks: "每个 4×4 的块一个片元：读一次，用四次"
    } as Record<string, string>,
    colon: "：",
    ms: (value: string) => `${value}\u00a0毫秒`
  }
};

/**
 * A row for each version: the idea that sets it apart, whether it computes what the loops compute, and its time. It is there
 * when all have run.
 */
export async function versionsTable(
  versions: Iterable<VersionRow> | AsyncIterable<VersionRow>,
  {lang = "en"}: {lang?: string} = {}
): Promise<HTMLElement & {value: readonly VersionRow[]}> {
  const say = lang === "zh" ? words.zh : words.en;
  const rows: VersionRow[] = [];
  for await (const row of versions) rows.push(row);
  const table = resultTable(
    say.head,
    rows.map(({version, largestError, bound, ok, milliseconds}) => [
      html("span", {}, html("b", {}, version), `${say.colon}${say.ideas[version] ?? ""}`),
      `${ok ? "✓" : "✕"}\u00a0${formatError(largestError)}`,
      scientific(bound),
      // A Chinese unit could end its line within itself.
      html("span", {style: "white-space: nowrap"}, say.ms(formatNumber(milliseconds, 2)))
    ])
  );
  return Object.assign(table, {value: rows});
}
