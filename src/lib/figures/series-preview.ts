import type {SeriesColumn, SeriesFile} from "../data/ownSeries.js";
import type {Series} from "../data/series.js";
import {errorInWords} from "../refusals/inWords.js";
import {addStyle, html} from "./element.js";
import {formatCount, formatNumber} from "./number-format.js";
import {sparkline} from "./sparkline.js";

const words = {
  en: {
    title: (file: string) => `Read from ${file}`,
    rows: "Rows",
    rowsRead: (count: string, [first, last]: readonly [number, number]) =>
      `${count}, lines ${first} to ${last}`,
    newest: (taken: string, count: string) => `the newest ${taken} of ${count}`,
    column: "Column",
    unnamed: (place: number, width: number) => `${place} of ${width}, without a name`,
    only: "the only one, without a name",
    values: "Values",
    from: (low: string, high: string) => `${low} to ${high}`,
    dates: "Dates",
    noDates: "none; the steps are counted",
    newestFirst: ", turned round, as the file has the newest first",
    written: "Written with",
    decimal: {",": "decimal comma", ".": "decimal point"},
    separators: {",": "commas", "，": "wide commas", ";": "semicolons", "\t": "tabs", "|": "bars"},
    between: (separator: string) => `${separator} between the columns`,
    names: ["no line of names", "a line of names"],
    comma: ", ",
    use: "Use it",
    leave: "Not this one"
  },
  zh: {
    title: (file: string) => `从 ${file} 读到的内容`,
    rows: "行数",
    rowsRead: (count: string, [first, last]: readonly [number, number]) =>
      `${count} 行（文件第 ${formatCount(first)} 至 ${formatCount(last)} 行）`,
    newest: (taken: string, count: string) => `${count} 行，取最新的 ${taken}`,
    column: "列",
    unnamed: (place: number, width: number) => `第 ${place} 列（共 ${width} 列），没有列名`,
    only: "只有一列，没有列名",
    values: "数值",
    from: (low: string, high: string) => `${low} 至 ${high}`,
    dates: "日期",
    noDates: "没有日期，按步计数",
    newestFirst: "；文件从新到旧，已倒过来",
    written: "写法",
    decimal: {",": "小数用逗号", ".": "小数用点"},
    separators: {",": "逗号", "，": "全角逗号", ";": "分号", "\t": "制表符", "|": "竖线"},
    between: (separator: string) => `各列以${separator}分隔`,
    names: ["没有列名行", "有列名行"],
    comma: "，",
    use: "用这个序列",
    leave: "不用这个"
  }
};

const rules = `
.series-preview { box-sizing: border-box; min-width: 0; margin: 0.25rem 0; padding: 0.6rem 0.9rem; border: 1px solid var(--rule, #ddd); border-radius: 6px; background: var(--panel, #f5f4ef); }
.series-preview p { margin: 0 0 0.4rem; overflow-wrap: anywhere; }
.series-preview .title { font-weight: 600; }
.series-preview dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.15rem 1rem; margin: 0 0 0.5rem; font-variant-numeric: tabular-nums; }
.series-preview dt { color: var(--ink-soft, #555); }
.series-preview dd { margin: 0; overflow-wrap: anywhere; }
.series-preview select { max-width: 100%; }
.series-preview .buttons { display: flex; flex-wrap: wrap; gap: 0.5rem; }
.series-preview [role="alert"] { color: var(--ct, #b03c00); }
.series-preview [role="alert"]:empty { display: none; }
`;

export interface SeriesPreviewOptions {
  lang: string;
  /** The file's name. */
  file: string;
  use: (series: Series) => void;
  leave: () => void;
}

/** What was read from a file, before it is used: rows, column, range, dates, a small picture, and two buttons. */
export function seriesPreview(
  found: SeriesFile,
  {lang, file, use, leave}: SeriesPreviewOptions
): HTMLElement {
  addStyle("series-preview", rules);
  const say = lang === "zh" ? words.zh : words.en;
  const facts = html("dl");
  const refused = html("p", {role: "alert"});
  const useIt = html("button", {type: "button", class: "primary"}, say.use);
  const another = html("button", {type: "button"}, say.leave);
  const nameOf = ({name, place}: SeriesColumn) =>
    name ?? (found.width === 1 ? say.only : say.unnamed(place, found.width));
  const menu = html(
    "select",
    {"aria-label": say.column},
    ...found.columns.map((column, k) =>
      html("option", {value: k, selected: k === found.proposed}, nameOf(column))
    )
  );
  let chosen = found.columns[found.proposed];

  const show = async () => {
    const {series, decimal} = chosen;
    const [count, taken] = [found.rows, found.rows - found.leftOut].map(formatCount);
    const written = [
      ...(found.width > 1 ? [say.between(say.separators[found.separator])] : []),
      say.decimal[decimal],
      say.names[found.hasNames ? 1 : 0],
      found.encoding
    ];
    const entries: [string, string | Node, ...Node[]][] = [
      [say.rows, say.rowsRead(found.leftOut > 0 ? say.newest(taken, count) : count, found.lines)],
      [say.column, found.columns.length > 1 ? menu : nameOf(chosen)],
      ...(series
        ? ([
            [say.values, rangeInWords(series.values, say.from), sparkline(series.values)],
            [say.dates, datesInWords(series.dates)]
          ] as [string, string, ...Node[]][])
        : []),
      [say.written, written.join(say.comma)]
    ];
    facts.replaceChildren(
      ...entries.flatMap(([term, ...told]) => [html("dt", {}, term), html("dd", {}, ...told)])
    );
    useIt.disabled = !series;
    const column = chosen;
    const sentence = column.refused ? await errorInWords(column.refused, lang) : "";
    if (column === chosen) refused.textContent = sentence;
  };
  const datesInWords = (dates: readonly string[]) =>
    found.hasDates
      ? say.from(dates[0], dates[dates.length - 1]) + (found.newestFirst ? say.newestFirst : "")
      : say.noDates;

  menu.addEventListener("input", event => event.stopPropagation());
  menu.addEventListener("change", () => {
    chosen = found.columns[Number(menu.value)];
    void show();
    menu.focus();
  });
  useIt.addEventListener("click", () => chosen.series && use(chosen.series));
  another.addEventListener("click", leave);
  void show();
  const title = say.title(file);
  return html(
    "div",
    {class: "series-preview", role: "group", tabindex: -1, "aria-label": title},
    ...[html("p", {class: "title"}, title), facts, refused, html("div", {class: "buttons"}, useIt, another)]
  );
}

function rangeInWords(values: readonly number[], from: (low: string, high: string) => string): string {
  const low = values.reduce((least, value) => Math.min(least, value));
  const high = values.reduce((most, value) => Math.max(most, value));
  return from(formatNumber(low), formatNumber(high));
}
