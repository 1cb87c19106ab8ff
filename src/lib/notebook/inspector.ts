import {displayNames} from "./displayNames.js";
import {dress} from "./dressed.js";

/** Framework's own way to show a value, from `observablehq:runtime`. */
export interface Inspector {
  new (node: Element): View;
  prototype: View;
}

interface View {
  fulfilled(value: unknown, name?: string): void;
}

/** How an inspector showed values before it dressed them. */
const undressed = new WeakMap<Inspector, View["fulfilled"]>();

/** From now on what cells display is dressed where `dress` knows how. */
export function dressOutput(inspector: Inspector): void {
  const {fulfilled} = inspector.prototype;
  undressed.set(inspector, fulfilled);
  inspector.prototype.fulfilled = function (value, name) {
    const dressed = dress(value);
    fulfilled.call(this, dressed ?? value, name);
    // Framework puts the view into the page after this; then it is known which value of the cell it is.
    if (dressed) queueMicrotask(() => nameIt(dressed, value));
  };
}

function nameIt(dressed: HTMLElement, value: unknown): void {
  const view = dressed.parentElement;
  const text = dressed.closest(".cell")?.querySelector("pre")?.textContent;
  if (!view?.parentElement || !text) return;
  const name = displayNames(text)[[...view.parentElement.children].indexOf(view)];
  if (name) dressed.replaceWith(dress(value, name)!);
}

/** Shows a value as Framework does: what readers print, they look into. */
export function inspectPlainly(inspector: Inspector, node: Element, value: unknown): void {
  (undressed.get(inspector) ?? inspector.prototype.fulfilled).call(new inspector(node), value);
}
