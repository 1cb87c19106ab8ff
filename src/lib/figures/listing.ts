import {html} from "./element.js";

/** A text of code that a page has written; it scrolls by itself where it is too wide. */
export const listing = (text: string, {label}: {label: string}): HTMLElement =>
  html("pre", {tabindex: 0, "aria-label": label}, html("code", {}, text));
