import {changed, html} from "./element.js";
import {formatNumber} from "./number-format.js";

/** What a grid's numbers are: it decides their colour, the same as in formulas. */
export type Meaning = "x" | "w" | "y" | "g" | "t" | "plain";

export interface NumberGridOptions {
  rows: number;
  columns: number;
  meaning?: Meaning;
  /** Numbers that can be changed; by default they are only shown. */
  editable?: boolean;
  /** What one press of ↑ or ↓ adds in an editable grid. Default 1. */
  step?: number;
  /** The grid's name for screen readers, such as "kernel w". */
  label: string;
  /** Shown above the grid, if anything. */
  caption?: string;
}

/** A grid of numbers. `value` holds them row by row. */
export type NumberGrid = HTMLElement & {
  value: number[];
  /** Shows other numbers, without an event. */
  set(values: ArrayLike<number>): void;
  /** Puts a class on the cells that `test` picks, and takes it from the others. */
  mark(name: string, test: (index: number) => boolean): void;
  cells: HTMLElement[];
};

/**
 * Rows × columns numbers in cells; with `editable` each is a field that takes typing and ↑ ↓. What is no number is
 * marked and leaves the value as it was.
 */
export function numberGrid(values: ArrayLike<number>, options: NumberGridOptions): NumberGrid {
  const {rows, columns, meaning = "plain", editable = false, step = 1, label, caption} = options;
  if (values.length !== rows * columns) {
    throw new RangeError(`numberGrid: ${values.length} values do not fill ${rows}×${columns} cells.`);
  }
  const name = (k: number) => `${label} ${Math.floor(k / columns)}, ${k % columns}`;
  const cells: HTMLElement[] = Array.from({length: values.length}, (_, k) =>
    editable
      ? html("input", {type: "number", step: "any", "aria-label": name(k), inputmode: "decimal"})
      : html("span", {class: "number"})
  );
  const element = html(
    "div",
    {class: `number-grid ${meaning}`, role: "group", "aria-label": label, style: `--columns:${columns}`},
    caption ? html("span", {class: "name"}, caption) : null,
    html("div", {class: "cells"}, ...cells)
  ) as unknown as NumberGrid;
  element.cells = cells;
  const show = (k: number) => {
    const cell = cells[k];
    if (cell instanceof HTMLInputElement) {
      cell.value = String(Number(element.value[k].toPrecision(4)));
      cell.removeAttribute("aria-invalid");
    } else cell.textContent = formatNumber(element.value[k]);
    const {length} = cell instanceof HTMLInputElement ? cell.value : cell.textContent;
    cell.classList.toggle("long", length > 4);
  };
  element.set = values => {
    element.value = Array.from(values);
    cells.forEach((_, k) => show(k));
  };
  element.mark = (name, test) => cells.forEach((cell, k) => cell.classList.toggle(name, test(k)));
  const change = (k: number, value: number) => {
    element.value = element.value.map((old, at) => (at === k ? value : old));
    changed(element);
  };
  cells.forEach((cell, k) => {
    if (!(cell instanceof HTMLInputElement)) return;
    cell.addEventListener("input", event => {
      event.stopPropagation();
      const value = cell.valueAsNumber;
      cell.setAttribute("aria-invalid", String(!Number.isFinite(value)));
      if (Number.isFinite(value)) change(k, value);
    });
    cell.addEventListener("keydown", event => {
      const way = {ArrowUp: 1, ArrowDown: -1}[event.key];
      if (way === undefined) return;
      event.preventDefault();
      change(k, Number((element.value[k] + way * step).toPrecision(6)));
      show(k);
    });
    cell.addEventListener("focus", () => cell.select());
    cell.addEventListener("blur", () => show(k));
  });
  element.set(values);
  return element;
}
