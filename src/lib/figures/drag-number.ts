import {addStyle, changed, html} from "./element.js";
import {formatNumber} from "./number-format.js";

const rules = `
.drag-number { cursor: ew-resize; touch-action: pan-y; user-select: none; font-variant-numeric: tabular-nums; }
.drag-number:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
`;

export interface DragNumberOptions {
  low: number;
  high: number;
  step: number;
  value: number;
  /** The number's name for screen readers. */
  label: string;
  /** How the number is written. */
  format?: (value: number) => string;
  /** Pixels of pulling for one step. Default 8. */
  pixels?: number;
}

/** A number in a figure that is pulled sideways, or changed by arrow keys, Page Up and Page Down, Home and End. */
export type DragNumber = HTMLElement & {
  value: number;
  /** Shows another number, without an event. */
  set(value: number): void;
};

/** @throws RangeError that names a number which begins beyond its ends */
export function dragNumber(options: DragNumberOptions): DragNumber {
  addStyle("drag-number", rules);
  const {low, high, step, label, format = formatNumber, pixels = 8} = options;
  if (!(low <= options.value && options.value <= high)) {
    throw new RangeError(
      `dragNumber: "${label}" begins with ${options.value}, but goes from ${low} to ${high}.`
    );
  }
  const element = html("span", {
    class: "drag-number",
    role: "slider",
    tabindex: 0,
    "aria-label": label,
    "aria-valuemin": low,
    "aria-valuemax": high
  }) as unknown as DragNumber;
  element.set = value => {
    // Steps of 0.1 add up to 0.30000000000000004.
    element.value = Number(Math.min(high, Math.max(low, Math.round(value / step) * step)).toFixed(10));
    element.textContent = format(element.value);
    element.setAttribute("aria-valuenow", String(element.value));
    element.setAttribute("aria-valuetext", format(element.value));
  };
  const change = (value: number) => {
    const before = element.value;
    element.set(value);
    if (element.value !== before) changed(element);
  };
  element.addEventListener("keydown", event => {
    const by = {ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 5, PageDown: -5}[event.key];
    const end = {Home: low, End: high}[event.key];
    if (by === undefined && end === undefined) return;
    event.preventDefault();
    change(end ?? element.value + by! * step);
  });
  element.addEventListener("pointerdown", event => {
    element.setPointerCapture(event.pointerId);
    const [from, at] = [element.value, event.clientX];
    const pull = ({clientX}: PointerEvent) => change(from + Math.round((clientX - at) / pixels) * step);
    element.addEventListener("pointermove", pull);
    const release = () => element.removeEventListener("pointermove", pull);
    element.addEventListener("pointerup", release, {once: true});
    element.addEventListener("pointercancel", release, {once: true});
  });
  element.set(options.value);
  return element;
}
