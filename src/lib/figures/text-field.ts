import {addStyle, changed, html} from "./element.js";
import {once, takeDropped} from "./file-opener.js";

const rules = `
.text-field, .text-field label { display: grid; gap: 0.25rem; max-width: 40rem; font: var(--small, 15px)/1.4 var(--sans, sans-serif); color: var(--ink-soft); }
.text-field input { min-height: 2.75rem; padding: 0.25rem 0.75rem; border: 2px solid var(--cx); border-radius: 8px; background: var(--paper); color: var(--ink); font: 1.1875rem/1.4 var(--serif, serif); }
`;

/**
 * A line of text of the reader's own, with its name above, of `longest` characters at most. A text may also be dropped anywhere on
 * the page; what happens to it, and to what is pasted and is longer, is loaded when it comes.
 */
export function textField(
  name: string,
  value: string,
  {longest = 120, lang = "en"}: {longest?: number; lang?: string} = {}
): HTMLElement & {value: string} {
  addStyle("text-field", rules);
  const input = html("input", {
    type: "text",
    value,
    maxlength: longest,
    spellcheck: "false",
    autocomplete: "off"
  });
  const element = Object.assign(html("div", {class: "text-field"}, html("label", {}, name, input)), {value});
  const set = (text: string) => {
    element.value = input.value = text;
    changed(element);
  };
  input.addEventListener("input", event => {
    event.stopPropagation();
    set(input.value);
  });
  const load = once(async () => {
    const {receiveText} = await import("./text-reception.js");
    return receiveText({field: element, first: value, longest, lang, set});
  });
  input.addEventListener("paste", event => {
    const text = event.clipboardData?.getData("text") ?? "";
    // What fits is pasted where the reader stands.
    if (text.length <= longest) return;
    event.preventDefault();
    void load().then(({pasted}) => pasted(text));
  });
  takeDropped({dropOn: document, within: element, load: async () => (await load()).file});
  return element;
}
