import type {SeriesFile} from "../data/ownSeries.js";
import type {Series} from "../data/series.js";
import {html} from "./element.js";
import {fileOpener} from "./file-opener.js";

/** Reads a file; what does not fit is said in a `Refusal`. */
export type ReadSeries = (file: File) => Promise<SeriesFile>;

export interface OwnSeriesOptions {
  lang: string;
  /** Where a file may be dropped too. Default: anywhere on the page. */
  dropOn?: Document | HTMLElement;
}

/** A part of the page whose value is the reader's own series, null where there is none. */
export type OwnSeries = HTMLElement & {value: Series | null};

/**
 * A button that opens a file of the reader's with a series, which may also be dropped anywhere on the page. Nothing is sent
 * anywhere. What happens to the file is loaded when the first one comes: see `receiveSeries`.
 */
export function ownSeries(read: ReadSeries, {lang, dropOn = document}: OwnSeriesOptions): OwnSeries {
  const button = html(
    "button",
    {type: "button"},
    lang === "zh" ? "打开序列文件……" : "Open a file with a series …"
  );
  const element = Object.assign(html("div", {class: "own-series"}, button), {value: null as Series | null});
  fileOpener({
    button,
    accept: ".csv,.tsv,.tab,.txt,text/*",
    ...{dropOn, within: element},
    async load() {
      const {receiveSeries} = await import("./series-reception.js");
      const {take} = receiveSeries(element, {read, lang, dropOn, button});
      return file => void take(file);
    }
  });
  return element;
}
