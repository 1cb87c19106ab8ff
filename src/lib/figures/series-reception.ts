import type {Series} from "../data/series.js";
import {errorInWords} from "../refusals/inWords.js";
import {addStyle, changed, html} from "./element.js";
import {fileDrop} from "./file-drop.js";
import {formatCount} from "./number-format.js";
import type {OwnSeries, OwnSeriesOptions, ReadSeries} from "./own-series.js";

const words = {
  en: {
    back: "Back to the book’s data",
    reading: (file: string) => `Reading ${file} …`,
    used: (file: string, count: string) => `Your series: ${file}, ${count} values.`,
    drop: "Drop the file anywhere on this page"
  },
  zh: {
    back: "换回书中的数据",
    reading: (file: string) => `正在读取 ${file}……`,
    used: (file: string, count: string) => `现在用的是你的序列：${file}，${count} 个值。`,
    drop: "在本页任意位置松开即可"
  }
};

const rules = `
.own-series { display: flex; flex-wrap: wrap; gap: 0.4rem 0.75rem; align-items: center; font: var(--small, 15px)/1.45 var(--sans, sans-serif); }
.own-series > :is([role="status"], [role="alert"]):empty { display: none; }
.own-series > [role="alert"] { flex: 1 1 16rem; color: var(--ct, #b03c00); overflow-wrap: anywhere; }
.own-series > .series-preview { flex: 1 1 100%; }
`;

export interface Reception {
  /** Reads a file, shows what was read, and lets the reader decide. */
  take(file: File | undefined): Promise<void>;
}

/**
 * Receives the reader's files for a part of the page: what was read is shown before it is used; what does not fit is said
 * beside the button, and the series before stays.
 */
export function receiveSeries(
  element: OwnSeries,
  {read, lang, dropOn, button}: Required<OwnSeriesOptions> & {read: ReadSeries; button: HTMLElement}
): Reception {
  addStyle("own-series", rules);
  const say = lang === "zh" ? words.zh : words.en;
  const back = html("button", {type: "button", hidden: true}, say.back);
  const told = html("span", {role: "status"});
  const refused = html("span", {role: "alert"});
  button.after(back);
  element.append(told, refused);
  let preview: HTMLElement | undefined;
  let last = 0;
  let used = "";

  const show = (shown?: HTMLElement) => {
    preview?.remove();
    preview = shown;
    if (shown) element.append(shown);
  };
  const settle = (series: Series | null, file: string) => {
    used = series ? say.used(file, formatCount(series.values.length)) : "";
    told.textContent = used;
    refused.textContent = "";
    back.hidden = series === null;
    element.value = series;
    show();
    // The button that had the focus is gone.
    (series ? back : button).focus();
    changed(element);
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    const turn = ++last;
    // It may have been dropped far away.
    element.scrollIntoView({block: "nearest"});
    show();
    refused.textContent = "";
    told.textContent = say.reading(file.name);
    try {
      const [found, {seriesPreview}] = await Promise.all([read(file), import("./series-preview.js")]);
      if (turn !== last) return;
      show(
        seriesPreview(found, {
          ...{lang, file: file.name},
          use: series => settle(series, file.name),
          leave() {
            show();
            button.focus();
          }
        })
      );
      // Where the reader goes on, by eye, by keyboard or by ear.
      preview?.focus();
    } catch (error) {
      const sentence = await errorInWords(error, lang);
      if (turn === last) refused.textContent = sentence;
    }
    if (turn === last) told.textContent = used;
  };

  back.addEventListener("click", () => settle(null, ""));
  fileDrop(dropOn, {label: say.drop, within: element, take: file => void take(file)});
  return {take};
}
