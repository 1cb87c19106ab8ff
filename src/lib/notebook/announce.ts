import {sentenceText} from "./sentenceNodes.js";

/** The page's one place for what is said to readers who do not see the page. */
function statusElement(): HTMLElement {
  const found = document.getElementById("cell-status");
  if (found) return found;
  const element = document.createElement("div");
  element.id = element.className = "cell-status";
  element.setAttribute("role", "status");
  element.setAttribute("aria-live", "polite");
  document.body.append(element);
  return element;
}

/** Tells readers who do not see the page. */
export function announce(sentence: string): void {
  const status = statusElement();
  // Emptied first, or the same sentence would not be read a second time.
  status.textContent = "";
  requestAnimationFrame(() => (status.textContent = sentenceText(sentence)));
}
