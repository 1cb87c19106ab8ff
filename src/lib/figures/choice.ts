import {changed, html} from "./element.js";

/** A row of buttons of which one is chosen. `value` is the chosen one's value. */
export type Choice<T> = HTMLElement & {value: T; set(value: T): void};

let count = 0;

/** Radio buttons in a row, with a name before them. `set` chooses without an event. */
export function choice<T extends string | number>(
  name: string,
  options: readonly {value: T; text: string}[],
  value: T
): Choice<T> {
  const group = `choice-${++count}`;
  const inputs = options.map(option =>
    html("input", {type: "radio", name: group, value: option.value, checked: option.value === value})
  );
  const element = html(
    "fieldset",
    {class: "choice"},
    html("legend", {}, name),
    ...options.map(({text}, k) => html("label", {}, inputs[k], html("span", {}, text)))
  ) as unknown as Choice<T>;
  element.value = value;
  element.set = value => {
    element.value = value;
    inputs.forEach((input, k) => (input.checked = options[k].value === value));
  };
  element.addEventListener("input", event => {
    if (event.target === element) return;
    event.stopPropagation();
    element.value = options[inputs.findIndex(input => input.checked)].value;
    changed(element);
  });
  return element;
}
