import {html} from "./element.js";

const looks = {
  note: {class: "note"},
  result: {style: "font-weight:600;font-variant-numeric:tabular-nums;margin:0"},
  prose: {}
};

/**
 * A sentence that a page computes. `kind`: "note" for one beside the text, "result" for one that answers a question,
 * "prose" for one of the text.
 */
export const sentence = (text: string, {kind = "note"}: {kind?: keyof typeof looks} = {}): HTMLElement =>
  html("p", looks[kind], text);
