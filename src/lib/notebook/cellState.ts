/** What the event `cellstate` tells. It bubbles from live cells, and from the places of others, whenever this changes. */
export interface CellState {
  /** Of a live cell its `data-state`; of another place "current", "outdated", "waiting" or "failed". */
  state: string;
  /** The number of the live cell that it waits for, if there is one. */
  waitsFor?: number | string;
  /** The sentence that says what is wrong, without its marks. */
  problem?: string;
}

/** Sets an element's data attributes and, if anything is new, tells whoever listens. */
export function tellState(element: HTMLElement, detail: CellState): void {
  const {state, waitsFor, problem} = detail;
  const told = JSON.stringify([state, waitsFor, problem]);
  if (lastTold.get(element) === told) return;
  lastTold.set(element, told);
  if (waitsFor === undefined) delete element.dataset.waitsFor;
  else element.dataset.waitsFor = String(waitsFor);
  element.dispatchEvent(new CustomEvent<CellState>("cellstate", {bubbles: true, detail}));
}

const lastTold = new WeakMap<HTMLElement, string>();
