import {html} from "./element.js";

/** Does something at the first call, and gives what came of it at each. */
export function once<T>(act: () => T): () => T {
  let done: {value: T} | undefined;
  return () => (done ??= {value: act()}).value;
}

export interface TakeDroppedOptions {
  /** Where a file may be dropped. */
  dropOn: Document | HTMLElement;
  /** What is dropped is taken as long as this is on the page. */
  within: HTMLElement;
  /** Loads what takes files, which from then on hears for itself what is dropped. */
  load: () => Promise<(file: File) => void>;
}

/** Takes a file that is dropped, once what happens to it is loaded; until then the browser would leave the page to show it. */
export function takeDropped({dropOn, within, load}: TakeDroppedOptions): (file?: File) => Promise<void> {
  const sleeping = new AbortController();
  const awake = once(load);
  const take = async (file?: File) => {
    const act = await awake();
    sleeping.abort();
    if (file) act(file);
  };
  for (const type of ["dragover", "drop"] as const) {
    const caught = (event: Event) => {
      const {dataTransfer} = event as DragEvent;
      if (!within.isConnected || event.defaultPrevented || !dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      void take(dataTransfer.files[0]);
    };
    dropOn.addEventListener(type, caught, {signal: sleeping.signal});
  }
  return take;
}

export interface FileOpenerOptions extends TakeDroppedOptions {
  button: HTMLButtonElement;
  /** Which files the browser offers, as `accept` of an input. */
  accept: string;
}

/** A button opens a file of the reader's, which may be dropped too. */
export function fileOpener({button, accept, ...options}: FileOpenerOptions): void {
  const input = html("input", {type: "file", accept, hidden: true});
  const take = takeDropped(options);
  button.after(input);
  button.addEventListener("click", () => input.click());
  input.addEventListener("input", event => event.stopPropagation());
  input.addEventListener("change", () => {
    void take(input.files?.[0]);
    // The same file, mended, may be opened again.
    input.value = "";
  });
}
