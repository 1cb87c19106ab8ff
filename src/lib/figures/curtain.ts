import {addStyle, html} from "./element.js";

const rules = `
.curtain { position: relative; }
.curtain > button { position: absolute; inset: 0; margin: auto; width: fit-content; height: fit-content; z-index: 1; }
.curtain.drawn { border: 1px dashed var(--rule); border-radius: 6px; }
.curtain.drawn > :not(button) { visibility: hidden; }
@media print { .curtain > button { display: none; } .curtain.drawn > :not(button) { visibility: visible; } }
`;

const words = {
  en: "I have guessed: show what came out",
  zh: "猜好了，看结果"
};

/**
 * Figures that hold the answer to a question stand behind a curtain until the reader has guessed. Their place is kept, so
 * nothing jumps; on paper there is no curtain.
 */
export function curtain(
  figures: readonly HTMLElement[],
  {lang = "en"}: {lang?: "en" | "zh"} = {}
): HTMLElement {
  addStyle("curtain", rules);
  const button = html("button", {type: "button"}, words[lang]);
  const element = html("div", {class: "curtain drawn"}, ...figures, button);
  button.addEventListener("click", () => {
    element.classList.remove("drawn");
    button.remove();
    // Who came by keyboard goes on from here. A table that scrolls has its place in the order already.
    if (!figures[0].hasAttribute("tabindex")) figures[0].tabIndex = -1;
    figures[0].focus();
  });
  return element;
}
