import {formatNumber} from "./number-format.js";
import {resultTable} from "./result-table.js";

type Lang = "en" | "zh";

const words = {
  en: {order: "order", part: (m: number) => `part ${m} adds`, mean: "mean φ"},
  zh: {order: "次序", part: (m: number) => `第 ${m} 块增加`, mean: "平均 φ"}
};

/** All orders of the numbers 0 … M − 1, in the order of a dictionary. */
export function ordersOf(M: number): number[][] {
  const from = (rest: readonly number[]): number[][] =>
    rest.length === 0
      ? [[]]
      : rest.flatMap(first => from(rest.filter(m => m !== first)).map(tail => [first, ...tail]));
  return from(Array.from({length: M}, (_, m) => m));
}

/** What each part adds when the parts come in this order, from a table of the answers to all coalitions. */
export function addedIn(order: readonly number[], v: ArrayLike<number>): number[] {
  const added = Array<number>(order.length).fill(0);
  let S = 0;
  for (const m of order) {
    added[m] = v[S | (1 << m)] - v[S];
    S |= 1 << m;
  }
  return added;
}

/** Every order of a few parts with what each part adds in it, and the means in the last row. */
export function ordersTable(v: ArrayLike<number>, {lang = "en"}: {lang?: Lang} = {}): HTMLElement {
  const say = words[lang];
  const M = Math.round(Math.log2(v.length));
  const orders = ordersOf(M);
  const added = orders.map(order => addedIn(order, v));
  const mean = added[0].map((_, m) => added.reduce((sum, row) => sum + row[m], 0) / added.length);
  const shown = (row: readonly number[]) => row.map(value => formatNumber(Number(value.toFixed(6))));
  return resultTable(
    [say.order, ...mean.map((_, m) => say.part(m + 1))],
    [
      ...orders.map((order, k) => [order.map(m => m + 1).join("\u00a0→\u00a0"), ...shown(added[k])]),
      [say.mean, ...shown(mean)]
    ]
  );
}
