import type MarkdownIt from "markdown-it";

/**
 * Gives each value in a sentence, `${…}`, an element of its own, so that the page can mark it when the cells it comes from
 * have failed or have not run. The style sheet takes care that the element changes nothing of the layout.
 */
export function liveValues(md: MarkdownIt): void {
  const render = md.renderer.rules.placeholder;
  if (!render) return;
  md.renderer.rules.placeholder = (...given) => `<span class="live-value">${render(...given)}</span>`;
}
