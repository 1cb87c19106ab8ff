import {changed, html} from "./element.js";

/** A button for "again, with other numbers". `value` counts from 1 on. */
export function countingButton(label: string): HTMLElement & {value: number} {
  const button = html("button", {type: "button"}, label);
  const element = Object.assign(html("div", {}, button), {value: 1});
  button.addEventListener("click", () => {
    element.value += 1;
    changed(element);
  });
  return element;
}
