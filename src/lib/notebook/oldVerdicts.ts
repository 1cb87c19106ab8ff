/** Signs by which an element says that something is right or wrong. */
const signs = /[✓✕]/;

const saysVerdict = (element: Element): boolean =>
  element.classList.contains("verdict") ||
  [...element.childNodes].some(node => node instanceof Text && signs.test(node.data));

/**
 * Hides, or shows again, what says right or wrong at a place: a check mark that has lost its colour still reads as a check
 * mark, and to a screen reader it has lost nothing. It keeps its room, so that nothing moves.
 */
export function hideVerdicts(place: Element, hide: boolean): void {
  for (const element of place.querySelectorAll("[data-verdict-waits]"))
    element.removeAttribute("data-verdict-waits");
  place.removeAttribute("data-verdict-waits");
  if (!hide) return;
  for (const element of [place, ...place.querySelectorAll(":not(.cell-waits, .cell-waits *)")])
    if (saysVerdict(element)) element.setAttribute("data-verdict-waits", "");
}
