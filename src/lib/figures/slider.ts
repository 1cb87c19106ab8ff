import {addStyle, changed, html} from "./element.js";
import {formatNumber} from "./number-format.js";

const rules = `
.slider { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 0.75rem; font: var(--small, 15px)/1.4 var(--sans, sans-serif); }
.slider input { flex: 1 1 6rem; min-width: 0; max-width: 22rem; accent-color: var(--accent, #00578f); }
.slider output { min-width: 3.5em; font-variant-numeric: tabular-nums; }
`;

export interface SliderOptions {
  low: number;
  high: number;
  step: number;
  value: number;
  /** How a value is written. */
  format?: (value: number) => string;
}

/**
 * A number on a line, with its name in front and the value behind.
 * @throws RangeError that names a slider which begins beyond its ends
 */
export function slider(
  name: string,
  {low, high, step, value, format = formatNumber}: SliderOptions
): HTMLElement & {value: number} {
  if (!(low <= value && value <= high)) {
    throw new RangeError(`slider: "${name}" begins with ${value}, but goes from ${low} to ${high}.`);
  }
  addStyle("slider", rules);
  const input = html("input", {type: "range", min: low, max: high, step, value});
  const output = html("output", {}, format(value));
  const element = Object.assign(html("label", {class: "slider"}, html("span", {}, name), input, output), {
    value
  });
  input.addEventListener("input", event => {
    event.stopPropagation();
    element.value = input.valueAsNumber;
    output.textContent = format(element.value);
    changed(element);
  });
  return element;
}
