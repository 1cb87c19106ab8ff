import {changed, html} from "./element.js";

/**
 * A button that opens a text file of the reader's, which may also be dropped on it. Nothing is sent anywhere. `value` is
 * the text, null before.
 */
export function textFile({label, accept}: {label: string; accept: string}): HTMLElement & {
  value: string | null;
} {
  const input = html("input", {type: "file", accept, hidden: true});
  const button = html("button", {type: "button"}, label);
  const name = html("span", {role: "status"});
  const element = Object.assign(html("div", {class: "text-file"}, button, input, " ", name), {
    value: null as string | null
  });
  const take = async (file?: File) => {
    if (!file) return;
    element.value = await file.text();
    name.textContent = file.name;
    changed(element);
  };
  button.addEventListener("click", () => input.click());
  input.addEventListener("input", event => event.stopPropagation());
  input.addEventListener("change", () => void take(input.files?.[0]));
  element.addEventListener("dragover", event => event.preventDefault());
  element.addEventListener("drop", event => {
    event.preventDefault();
    void take(event.dataTransfer?.files[0]);
  });
  return element;
}
