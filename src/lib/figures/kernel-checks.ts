import {addStyle, html} from "./element.js";
import {formatCount, scientific} from "./number-format.js";

/** One kernel, run on the reader's device and compared with its reference loops. */
export interface KernelCheckRow {
  kernel: string;
  version: string;
  shapes: string;
  largestError: number;
  bound: number;
  ok: boolean;
  milliseconds: number;
  cost?: Record<string, number>;
}

export type KernelChecks = HTMLElement & {
  value: readonly KernelCheckRow[];
  /** Adds a row. */
  add(row: KernelCheckRow): void;
  /** Says that no more rows come. */
  finish(): void;
  /** Adds each row as it comes, with a pause in which it is seen, until there are no more or the cell has run anew. */
  follow(rows: AsyncIterable<KernelCheckRow>, options: {invalidation: Promise<unknown>}): Promise<void>;
};

const words = {
  en: {
    head: ["Operation", "Shapes", "Largest error", "Allowed", "", "Multiply-adds", "First run"],
    running: (n: number) => `${n} checks done …`,
    passed: (n: number) =>
      `All ${n} checks passed: on this device every operation computes what its loops compute.`,
    failed: (bad: number, n: number) =>
      `${bad} of ${n} checks failed. Numbers on this device cannot be trusted; the rows are marked.`,
    ok: "within the bound",
    bad: "off",
    ms: (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`
  },
  zh: {
    head: ["算子", "形状", "最大误差", "允许误差", "", "乘加次数", "首次运行"],
    running: (n: number) => `已完成 ${n} 项……`,
    passed: (n: number) => `${n} 项全部通过：在这台设备上，每个算子的结果都与参考循环一致。`,
    failed: (bad: number, n: number) =>
      `${n} 项中有 ${bad} 项未通过。这台设备的计算结果不可信，未通过的行已标出。`,
    ok: "在允许范围内",
    bad: "超出",
    ms: (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} 毫秒`
  }
};

const rules = `
.kernel-checks .summary { min-height: 1.6em; font-weight: 600; line-height: 1.6; }
.kernel-checks .summary.good { color: var(--cy, #00704f); }
.kernel-checks .summary.bad { color: var(--ct, #b03c00); }
/* Its height from the start: rows come one by one. */
.kernel-checks .table { height: min(36rem, 80vh); overflow: auto; }
.kernel-checks td, .kernel-checks th { white-space: nowrap; }
.kernel-checks thead th { position: sticky; top: 0; background: var(--paper, #fff); }
.kernel-checks td:nth-child(n + 3) { text-align: right; }
.kernel-checks tr.bad { color: var(--ct, #b03c00); }
.kernel-checks td.mark { text-align: center; color: var(--cy, #00704f); }
.kernel-checks tr.bad td.mark { color: inherit; }
.kernel-checks small { color: inherit; }
`;

/** A table that grows by a row with each check and sums them up in a sentence. `value` is its rows. */
export function kernelChecks({lang = "en"}: {lang?: string} = {}): KernelChecks {
  addStyle("kernel-checks", rules);
  const say = lang === "zh" ? words.zh : words.en;
  const summary = html("p", {class: "summary", role: "status"});
  const head = html(
    "tr",
    {},
    ...say.head.map(text => html(text ? "th" : "td", text ? {scope: "col"} : {}, text))
  );
  const body = html("tbody");
  const table = html("div", {class: "table", tabindex: 0}, html("table", {}, html("thead", {}, head), body));
  const rows: KernelCheckRow[] = [];
  const element = html("div", {class: "kernel-checks wide"}, summary, table) as unknown as KernelChecks;
  element.value = rows;
  element.add = row => {
    rows.push(row);
    const adds = row.cost?.multiplyAdds;
    const name = html("th", {scope: "row"}, html("code", {}, row.kernel));
    if (row.version) name.append(" ", html("small", {}, row.version));
    body.append(
      html(
        "tr",
        {class: row.ok ? "" : "bad"},
        name,
        html("td", {}, row.shapes),
        html("td", {}, scientific(row.largestError)),
        html("td", {}, scientific(row.bound)),
        html("td", {class: "mark", title: row.ok ? say.ok : say.bad}, row.ok ? "✓" : "✕"),
        html("td", {}, adds === undefined ? "" : formatCount(adds)),
        html("td", {}, say.ms(row.milliseconds))
      )
    );
    summary.textContent = say.running(rows.length);
  };
  element.finish = () => {
    const bad = rows.filter(row => !row.ok).length;
    summary.textContent = bad ? say.failed(bad, rows.length) : say.passed(rows.length);
    summary.classList.add(bad ? "bad" : "good");
  };
  element.follow = async (coming, {invalidation}) => {
    let wanted = true;
    void invalidation.then(() => (wanted = false));
    for await (const row of coming) {
      if (!wanted) return;
      element.add(row);
      await new Promise(resolve => setTimeout(resolve));
    }
    element.finish();
  };
  return element;
}
