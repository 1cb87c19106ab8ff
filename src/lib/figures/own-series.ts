import type {SeriesFile} from "../data/ownSeries.js";
import type {Series} from "../data/series.js";
import {html} from "./element.js";

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
  const input = html("input", {type: "file", accept: ".csv,.tsv,.tab,.txt,text/*", hidden: true});
  const element = Object.assign(html("div", {class: "own-series"}, button, input), {
    value: null as Series | null
  });
  const sleeping = new AbortController();
  const wake = async () => {
    const {receiveSeries} = await import("./series-reception.js");
    sleeping.abort();
    return receiveSeries(element, {read, lang, dropOn, button});
  };
  let awake: ReturnType<typeof wake> | undefined;
  const take = async (file?: File) => (await (awake ??= wake())).take(file);

  button.addEventListener("click", () => input.click());
  input.addEventListener("input", event => event.stopPropagation());
  input.addEventListener("change", () => {
    void take(input.files?.[0]);
    // The same file, mended, may be opened again.
    input.value = "";
  });
  // Until then the browser would leave the page to show what is dropped.
  for (const type of ["dragover", "drop"] as const) {
    const caught = (event: Event) => {
      const {dataTransfer} = event as DragEvent;
      if (!element.isConnected || event.defaultPrevented || !dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      void take(dataTransfer.files[0]);
    };
    dropOn.addEventListener(type, caught, {signal: sleeping.signal});
  }
  return element;
}
