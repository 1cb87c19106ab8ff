import {html} from "./element.js";

/** A sentence that a page computes. `kind`: "note" for one beside the text, "result" for one that answers a question. */
export const sentence = (text: string, {kind = "note"}: {kind?: "note" | "result"} = {}): HTMLElement =>
  html(
    "p",
    kind === "note" ? {class: "note"} : {style: "font-weight:600;font-variant-numeric:tabular-nums;margin:0"},
    text
  );
