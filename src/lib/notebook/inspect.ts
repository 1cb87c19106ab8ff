import {isTensor} from "./tensors.js";
import {tensorView} from "./tensorView.js";
import type {Lang} from "./words.js";

/** Framework's own way to show a value, from `observablehq:runtime`. */
export type Inspector = new (node: Element) => {fulfilled(value: unknown): void};

/** An element that shows a value, as a notebook does: a tensor as a picture, an object to be opened. */
export function inspect(value: unknown, inspector: Inspector | undefined, lang: Lang): Node {
  if (value instanceof Node) return value;
  if (isTensor(value)) return tensorView(value, lang);
  const node = document.createElement("div");
  if (inspector) new inspector(node).fulfilled(value);
  else node.textContent = String(value);
  return node;
}

/** What `display` is given instead of a value that has a view of its own here. */
export const displayed = (value: unknown, lang: Lang): unknown =>
  isTensor(value) ? tensorView(value, lang) : value;
