import {html} from "./element.js";
import {numberGrid} from "./number-grid.js";
import type {Meaning} from "./number-grid.js";

export interface GridSumOptions {
  rows: number;
  columns: number;
  meaning?: Meaning;
  /** The name of the sum. */
  name: string;
}

/** Grids of numbers that are added cell by cell, each under its name: "decoder + encoder = dW". `value` is the sum. */
export function gridSum(
  parts: readonly {name: string; values: ArrayLike<number>}[],
  {rows, columns, meaning = "g", name}: GridSumOptions
): HTMLElement & {value: number[]} {
  const sum = Array.from({length: rows * columns}, (_, k) =>
    parts.reduce((total, {values}) => total + values[k], 0)
  );
  const grid = (values: ArrayLike<number>, name: string) =>
    numberGrid(values, {rows, columns, meaning, label: name, caption: name});
  const sign = (text: string) => html("span", {class: "sign", "aria-hidden": "true"}, text);
  const grids = parts.flatMap((part, k) => [...(k ? [sign("+")] : []), grid(part.values, part.name)]);
  const stage = html("div", {class: "stage"}, ...grids, sign("="), grid(sum, name));
  return Object.assign(html("div", {class: "figure grid-sum"}, stage), {value: sum});
}
