import {choice} from "./choice.js";
import {addStyle, changed, html} from "./element.js";
import {numberGrid} from "./number-grid.js";
import {slider} from "./slider.js";

type Lang = "en" | "zh";

const rules = `
.shift-by-hand { display: grid; grid-template-columns: auto 1fr; gap: 0.3rem 1rem; align-items: center; font: var(--small)/1.4 var(--sans); }
.shift-by-hand .row { display: contents; }
.shift-by-hand .row > .name { text-align: right; margin: 0; white-space: nowrap; }
.shift-by-hand .number-grid { --cell: clamp(2rem, 9vw, 2.6rem); }
.shift-by-hand .different { outline: 2px solid var(--ct); outline-offset: -2px; }
.shift-by-hand .settings { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; }
.shift-by-hand .told { grid-column: 1 / -1; margin: 0; min-height: 2.8em; }
@media (max-width: 40rem) { .shift-by-hand { grid-template-columns: 1fr; } .shift-by-hand .row > .name { text-align: left; } }
`;

const words = {
  en: {
    shift: "shift d",
    border: "beyond the border",
    zeros: "zeros",
    ring: "the other side",
    equal: "Shift first or convolve first: the same.",
    at: (places: string) => `They differ at i = ${places}.`
  },
  zh: {
    shift: "平移 d",
    border: "边界之外",
    zeros: "补零",
    ring: "首尾相接",
    equal: "先平移还是先卷积，结果相同。",
    at: (places: string) => `两者在 i = ${places} 处不同。`
  }
};

/** What the reader has set: a row of numbers, the shift, and whether the row is a ring. */
export interface ShiftByHand {
  x: number[];
  d: number;
  ring: boolean;
}

/** The rows that the page's own loops have made of it. */
export interface ShiftedRows {
  moved: readonly number[];
  y: readonly number[];
  after: readonly number[];
  first: readonly number[];
}

export type ShiftByHandFigure = HTMLElement & {value: ShiftByHand; update(rows: ShiftedRows): void};

/** A row of numbers, its shift, and the two ways to shift and convolve it, place below place. */
export function shiftByHand(
  start: {x: readonly number[]; d: number},
  {lang = "en"}: {lang?: Lang} = {}
): ShiftByHandFigure {
  addStyle("shift-by-hand", rules);
  const say = words[lang];
  const columns = start.x.length;
  const row = (kind: "x" | "y", name: string, values: readonly number[], editable = false) =>
    numberGrid(values, {rows: 1, columns, meaning: kind, label: name, editable});
  const zeros = new Array<number>(columns).fill(0);
  const grids = {
    x: row("x", "x", start.x, true),
    moved: row("x", "S_d x", zeros),
    y: row("y", "w ∗ x", zeros),
    after: row("y", "S_d (w ∗ x)", zeros),
    first: row("y", "w ∗ (S_d x)", zeros)
  };
  const letters = {x: "x", moved: "S", y: "y"} as Record<string, string>;
  const lines = Object.entries(grids).map(([key, grid]) => {
    const name = html("span", {class: `name c${key === "x" || key === "moved" ? "x" : "y"}`});
    const [before, behind] = grid.getAttribute("aria-label")!.split("_d");
    name.append(before, ...(behind === undefined ? [] : [html("sub", {}, "d"), behind]));
    return html("div", {class: "row", "data-letter": letters[key]}, name, grid);
  });
  const by = slider(say.shift, {low: -(columns - 1), high: columns - 1, step: 1, value: start.d});
  const border = choice(
    say.border,
    [
      {value: "zeros", text: say.zeros},
      {value: "ring", text: say.ring}
    ],
    "zeros"
  );
  const told = html("p", {class: "told", "aria-live": "polite"});
  const element = html(
    "div",
    {class: "figure shift-by-hand"},
    html("div", {class: "settings"}, by, border),
    ...lines,
    told
  ) as unknown as ShiftByHandFigure;
  const read = () => (element.value = {x: grids.x.value, d: by.value, ring: border.value === "ring"});
  for (const part of [grids.x, by, border]) {
    part.addEventListener("input", event => {
      event.stopPropagation();
      // A choice's buttons tell of themselves before it does.
      if (event.target !== part) return;
      read();
      changed(element);
    });
  }
  element.update = rows => {
    for (const key of ["moved", "y", "after", "first"] as const) grids[key].set(rows[key]);
    const differs = (i: number) => rows.after[i] !== rows.first[i];
    grids.after.mark("different", differs);
    grids.first.mark("different", differs);
    const places = rows.after.flatMap((_, i) => (differs(i) ? [i] : []));
    told.textContent = places.length ? say.at(places.join(lang === "zh" ? "、" : ", ")) : say.equal;
  };
  read();
  return element;
}
