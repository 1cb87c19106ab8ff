import {addStyle, changed, html} from "./element.js";

const rules = `
.text-field { display: grid; gap: 0.25rem; max-width: 40rem; font: var(--small, 15px)/1.4 var(--sans, sans-serif); color: var(--ink-soft); }
.text-field input { min-height: 2.75rem; padding: 0.25rem 0.75rem; border: 2px solid var(--cx); border-radius: 8px; background: var(--paper); color: var(--ink); font: 1.1875rem/1.4 var(--serif, serif); }
`;

/** A line of text of the reader's own, with its name above. */
export function textField(name: string, value: string): HTMLElement & {value: string} {
  addStyle("text-field", rules);
  const input = html("input", {
    type: "text",
    value,
    maxlength: 120,
    spellcheck: "false",
    autocomplete: "off"
  });
  const element = Object.assign(html("label", {class: "text-field"}, name, input), {value});
  input.addEventListener("input", event => {
    event.stopPropagation();
    element.value = input.value;
    changed(element);
  });
  return element;
}
