import {dress} from "./dressed.js";
import {inspectPlainly, type Inspector} from "./inspector.js";
import {isTensor} from "./tensor.js";
import {tensorView} from "./tensorView.js";
import type {Lang} from "./words.js";

/** An element that shows a value, as a notebook does: a tensor as a picture, an object to be opened. */
export function inspect(value: unknown, inspector: Inspector | undefined, lang: Lang): Node {
  if (value instanceof Node) return value;
  if (isTensor(value)) return tensorView(value, lang);
  const node = document.createElement("div");
  if (inspector) inspectPlainly(inspector, node, value);
  else node.textContent = String(value);
  return node;
}

/** What `display` is given instead of a value that has a view of its own here. */
export const displayed = (value: unknown, name: string | undefined): unknown => dress(value, name) ?? value;
