import {changed, html} from "./element.js";

/** A row of buttons of which one is chosen. `value` is the chosen one's value. */
export type Choice<T> = HTMLElement & {value: T; set(value: T): void};

let count = 0;

/**
 * Radio buttons in a row, with a name before them. `set` chooses without an event.
 * @throws RangeError that names a choice of a value which is not on offer
 */
export function choice<T extends string | number>(
  name: string,
  options: readonly {value: T; text: string}[],
  value: T
): Choice<T> {
  const require = (chosen: T) => {
    if (options.some(option => option.value === chosen)) return;
    const offers = options.map(option => JSON.stringify(option.value)).join(", ");
    throw new RangeError(
      `choice: "${name}" is to be ${JSON.stringify(chosen)}, but only ${offers} is on offer.`
    );
  };
  require(value);
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
    require(value);
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
