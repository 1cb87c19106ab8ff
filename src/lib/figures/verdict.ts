import {html} from "./element.js";

/** A sentence on an answer: right (✓), wrong (✕) or not tried yet (○). `value` tells which. */
export function verdict(
  state: "right" | "wrong" | "open",
  sentence: string
): HTMLElement & {value: "right" | "wrong" | "open"} {
  const sign = {right: "✓", wrong: "✕", open: "○"}[state];
  const element = html("p", {class: `verdict ${state}`, role: "status"}, `${sign} ${sentence}`);
  return Object.assign(element, {value: state});
}
