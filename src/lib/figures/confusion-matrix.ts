import {addStyle, html} from "./element.js";
import {stepOf} from "./move-on-keys.js";

const words = {
  en: {
    actual: "written",
    predicted: "read as",
    caption: "How often each digit (row) was read as each digit (column)",
    cell: (label: string, predicted: string, count: number) => `${label} read as ${predicted}: ${count}`
  },
  zh: {
    actual: "实际",
    predicted: "识别为",
    caption: "每个数字（行）被识别为各个数字（列）的次数",
    cell: (label: string, predicted: string, count: number) => `${label} 识别为 ${predicted}：${count} 次`
  }
};

const rules = `
.confusion-matrix { border-collapse: separate; border-spacing: 2px; table-layout: fixed; width: min(100%, 44rem); font: 15px/1 var(--sans, sans-serif); font-variant-numeric: tabular-nums; margin: 0; }
.confusion-matrix caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.confusion-matrix :is(th, td) { border: 0; padding: 0; height: 2.5rem; text-align: center; vertical-align: middle; font-weight: 400; color: var(--ink-soft, #555); }
.confusion-matrix .corner { width: 4.4em; }
.confusion-matrix .side { float: none; margin: 0; padding: 0; font: inherit; text-align: left; }
.confusion-matrix td { cursor: pointer; color: var(--ink, #111); background: color-mix(in srgb, var(--tone) var(--share), var(--panel, #f5f4ef)); border-radius: 3px; --tone: var(--ct-soft, #fbdccb); }
.confusion-matrix td.right { --tone: var(--cy-soft, #cfeee3); }
.confusion-matrix td.none { color: transparent; }
.confusion-matrix td[aria-selected="true"] { box-shadow: 0 0 0 2px var(--accent, #00578f); }
.confusion-matrix td.many { box-shadow: inset 0 0 0 1.5px var(--ct, #b03c00); }
.confusion-matrix td.many[aria-selected="true"] { box-shadow: 0 0 0 2px var(--accent, #00578f); }
@media (max-width: 40rem) { .confusion-matrix { font-size: 13px; } .confusion-matrix :is(th, td) { height: 2.1rem; } }
`;

export interface Cell {
  label: number;
  predicted: number;
  count: number;
}

export type ConfusionTable = HTMLElement & {
  /** The chosen cell; null before one is chosen. */
  value: Cell | null;
  /** Shows counts[actual][predicted]. */
  update(counts: readonly (readonly number[])[]): void;
  /** Shows that there are no answers. */
  clear(): void;
};

/** The share of its row that a cell holds, 0 … 1; the mistakes' shares are stretched so that a few per cent show. */
export function toneOf(count: number, rowTotal: number, right: boolean): number {
  const share = rowTotal > 0 ? count / rowTotal : 0;
  return right ? share : Math.min(1, Math.sqrt(share * 10));
}

/**
 * A table of how often each class (row) was taken for each class (column): right answers green on the diagonal, mistakes
 * vermilion, the commonest ones framed. A cell can be chosen by click or arrow keys: `value` is it, "input" is dispatched.
 */
export function confusionTable(
  names: readonly string[],
  {lang = "en"}: {lang?: string} = {}
): ConfusionTable {
  addStyle("confusion-matrix", rules);
  const say = lang === "zh" ? words.zh : words.en;
  let counts: readonly (readonly number[])[] = [];
  const cells = names.map(() => names.map(() => html("td", {role: "gridcell", tabindex: -1})));
  const element = html(
    "table",
    {class: "confusion-matrix", role: "grid"},
    html("caption", {}, say.caption),
    html(
      "thead",
      {},
      html(
        "tr",
        {},
        html("td", {class: "corner none", style: "background:none;cursor:default"}),
        html("th", {class: "side", colspan: names.length, scope: "colgroup"}, say.predicted)
      ),
      html(
        "tr",
        {},
        html("th", {class: "side", scope: "col"}, say.actual),
        ...names.map(name => html("th", {scope: "col"}, name))
      )
    ),
    html("tbody", {}, ...cells.map((row, k) => html("tr", {}, html("th", {scope: "row"}, names[k]), ...row)))
  ) as unknown as ConfusionTable;

  const select = (chosen?: HTMLElement) =>
    cells.flat().forEach(cell => cell.setAttribute("aria-selected", String(cell === chosen)));
  const choose = (label: number, predicted: number) => {
    element.value = {label, predicted, count: counts[label][predicted]};
    select(cells[label][predicted]);
    tabTo(label, predicted);
    element.dispatchEvent(new Event("input", {bubbles: true}));
  };
  const tabTo = (row: number, column: number) =>
    cells.flat().forEach(cell => (cell.tabIndex = cell === cells[row][column] ? 0 : -1));
  cells.forEach((row, label) =>
    row.forEach((cell, predicted) => {
      cell.addEventListener("click", () => choose(label, predicted));
      cell.addEventListener("keydown", event => {
        const place = stepOf(event.key, [label, predicted], names.length, names.length);
        if (event.key === "Enter" || event.key === " ") choose(label, predicted);
        else if (!place) return;
        else {
          choose(...place);
          cells[place[0]][place[1]].focus();
        }
        event.preventDefault();
      });
    })
  );
  element.update = next => {
    counts = next;
    const commonest = Math.max(2, commonestMistakes(counts));
    cells.forEach((row, label) => {
      const total = counts[label].reduce((a, b) => a + b, 0);
      row.forEach((cell, predicted) => {
        const count = counts[label][predicted];
        const right = label === predicted;
        cell.textContent = String(count);
        cell.className = right ? "right" : count === 0 ? "none" : count >= commonest ? "many" : "";
        cell.style.setProperty("--share", `${(100 * toneOf(count, total, right)).toFixed(1)}%`);
        cell.setAttribute("aria-label", say.cell(names[label], names[predicted], count));
      });
    });
    if (element.value) {
      const {label, predicted} = element.value;
      element.value = {label, predicted, count: counts[label][predicted]};
    }
  };
  element.clear = () => element.update(names.map(() => names.map(() => 0)));
  element.value = null;
  element.clear();
  select();
  tabTo(0, 0);
  return element;
}

/** The count from which a mistake belongs to the three commonest. */
export function commonestMistakes(counts: readonly (readonly number[])[]): number {
  const mistakes = counts.flatMap((row, label) => row.filter((_, predicted) => predicted !== label));
  return mistakes.sort((a, b) => b - a)[2] ?? 0;
}
