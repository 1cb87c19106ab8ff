import type {SeriesFile} from "../data/ownSeries.js";
import type {Series} from "../data/series.js";
import {errorInWords} from "../refusals/inWords.js";
import {addStyle, changed, html} from "./element.js";
import {fileDrop} from "./file-drop.js";
import {formatCount} from "./number-format.js";

const words = {
  en: {
    open: "Open a file with a series …",
    back: "Back to the book’s data",
    reading: (file: string) => `Reading ${file} …`,
    used: (file: string, count: string) => `Your series: ${file}, ${count} values.`,
    drop: "Drop the file anywhere on this page"
  },
  zh: {
    open: "打开序列文件……",
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
.own-series > .series-preview { flex: 1 0 100%; }
`;

export interface OwnSeriesOptions {
  lang: string;
  /** Where a file may be dropped too. Default: anywhere on the page. */
  dropOn?: Document | HTMLElement;
}

/** A part of the page whose value is the reader's own series, null where there is none. */
export type OwnSeries = HTMLElement & {value: Series | null};

/**
 * A button that opens a file of the reader's with a series, which may also be dropped anywhere on the page. What was read
 * is shown before it is used; what does not fit is said beside the button, and the series before stays. Nothing is sent
 * anywhere.
 * @param read reads a file, and says in a `Refusal` what does not fit
 */
export function ownSeries(
  read: (file: File) => Promise<SeriesFile>,
  {lang, dropOn = document}: OwnSeriesOptions
): OwnSeries {
  addStyle("own-series", rules);
  const say = lang === "zh" ? words.zh : words.en;
  const input = html("input", {type: "file", accept: ".csv,.tsv,.tab,.txt,text/*", hidden: true});
  const button = html("button", {type: "button"}, say.open);
  const back = html("button", {type: "button", hidden: true}, say.back);
  const told = html("span", {role: "status"});
  const refused = html("span", {role: "alert"});
  const element = Object.assign(html("div", {class: "own-series"}, button, back, input, told, refused), {
    value: null as Series | null
  });
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
    } catch (error) {
      const sentence = await errorInWords(error, lang);
      if (turn === last) refused.textContent = sentence;
    }
    if (turn === last) told.textContent = used;
  };

  button.addEventListener("click", () => input.click());
  back.addEventListener("click", () => settle(null, ""));
  input.addEventListener("input", event => event.stopPropagation());
  input.addEventListener("change", () => {
    void take(input.files?.[0]);
    // The same file, mended, may be opened again.
    input.value = "";
  });
  fileDrop(dropOn, {
    label: say.drop,
    within: element,
    take(file) {
      element.scrollIntoView({block: "nearest"});
      void take(file);
    }
  });
  return element;
}
