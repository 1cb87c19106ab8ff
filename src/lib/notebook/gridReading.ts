export {};

/**
 * Tells of the number in a grid that is pointed at, focused or tapped its place and all its digits, in the line above the
 * grid; arrow keys go from one number to the next. For all grids of the page, from the first one that a reader turns to.
 */

/** Where a number is told of, and what stands there else. */
let told: {output: Element; size: string | null} | undefined;

function tell(cell: HTMLElement | null): void {
  if (told) told.output.textContent = told.size;
  told?.output.classList.remove("dressed-at");
  const output = cell?.closest(".dressed-grid")?.querySelector("output");
  told = output ? {output, size: output.textContent} : undefined;
  if (!output) return;
  output.textContent = cell!.dataset.told!;
  output.classList.add("dressed-at");
}

const cellAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(".dressed-cells [data-told]") : null;
const focused = () => cellAt(document.activeElement);

document.addEventListener("pointerover", ({target}) => tell(cellAt(target) ?? focused()));
document.addEventListener("focusin", ({target}) => tell(cellAt(target)));
document.addEventListener("focusout", () => tell(null));
document.addEventListener("keydown", event => {
  const place = document.activeElement?.closest(".dressed-cells");
  if (!place) return;
  const width = place.querySelector("tr")?.childElementCount ?? 1;
  const way = {ArrowLeft: -1, ArrowRight: 1, ArrowUp: -width, ArrowDown: width}[event.key];
  if (!way) return;
  const cells = [...place.querySelectorAll<HTMLElement>("li, td")];
  const at = cells.indexOf(focused()!);
  // What is left out between two numbers is passed over.
  const next = [at + way, at + 2 * way].map(k => cells[k]).find(cell => cell?.dataset.told);
  (at < 0 ? cells[0] : next)?.focus();
  event.preventDefault();
});

// The reader has turned to a number before this was here.
tell(document.querySelector<HTMLElement>(".dressed-cells [data-told]:hover") ?? focused());
