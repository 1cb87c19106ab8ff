import {arithmetic, factor} from "./arithmetic.js";
import {choice} from "./choice.js";
import {codeFunctionChoice, type CodeFunction} from "./code-function.js";
import {changed, html} from "./element.js";
import {moveOnKeys} from "./move-on-keys.js";
import {formatNumber} from "./number-format.js";
import {numberGrid} from "./number-grid.js";

type Lang = "en" | "zh";

const words = {
  en: {
    units: "code units",
    x: "input x",
    w: "weights W, a row for each code unit",
    b: "biases b",
    h: "code h: arrow keys choose a value",
    xHat: "reconstruction: arrow keys choose a value",
    difference: "reconstruction minus input",
    rows: "W, a row a code unit",
    code: "code h",
    out: "reconstruction x̂",
    error: "x̂ − x"
  },
  zh: {
    units: "编码单元",
    x: "输入 x",
    w: "权重 W，每个编码单元一行",
    b: "偏置 b",
    h: "编码 h：方向键选择一个值",
    xHat: "重构：方向键选择一个值",
    difference: "重构减输入",
    rows: "W，每个编码单元一行",
    code: "编码 h",
    out: "重构 x̂",
    error: "x̂ − x"
  }
};

/** The numbers of the figure. */
export interface TiedExample {
  x: number[];
  /** The weights: row by row in one list, and as a list of rows, one for each unit. */
  w: number[];
  W: number[][];
  b: number[];
  units: number;
  inputs: number;
  activation: CodeFunction;
  h: number[];
  xHat: number[];
  loss: number;
}

/** The loops of an autoencoder with tied weights: its code and its reconstruction. */
export type TiedLoops = (
  x: ArrayLike<number>,
  w: ArrayLike<number>,
  b: ArrayLike<number>,
  sizes: {batch: number; inputs: number; units: number},
  activation?: CodeFunction
) => Record<"h" | "xHat", ArrayLike<number>>;

export interface TiedCodeOptions {
  x: number[];
  /** A row for each of the most units there can be. */
  w: number[];
  b: number[];
  /** Computes code and reconstruction. */
  forward: TiedLoops;
  lang?: Lang;
}

/**
 * One example through an autoencoder with tied weights: input, code, reconstruction and half squared error, with numbers
 * that can be edited. The sum of the value looked at is written out.
 */
export function tiedCode({
  x,
  w,
  b,
  forward,
  lang = "en"
}: TiedCodeOptions): HTMLElement & {value: TiedExample} {
  const t = words[lang];
  const inputs = x.length;
  const most = b.length;
  const units = choice(
    t.units,
    b.map((_, k) => ({value: k + 1, text: String(k + 1)})),
    most
  );
  const activation = codeFunctionChoice({name: "σ"});
  const editable = (
    values: number[],
    rows: number,
    columns: number,
    meaning: "x" | "w",
    label: string,
    caption: string
  ) => numberGrid(values, {rows, columns, meaning, editable: true, step: 0.5, label, caption});
  const input = editable(x, 1, inputs, "x", t.x, "x");
  const weights = editable(w, most, inputs, "w", t.w, t.rows);
  const biases = editable(b, most, 1, "w", t.b, "b");
  const code = numberGrid(b, {rows: most, columns: 1, meaning: "y", label: t.h, caption: t.code});
  const out = numberGrid(x, {rows: 1, columns: inputs, meaning: "y", label: t.xHat, caption: t.out});
  const error = numberGrid(x, {
    rows: 1,
    columns: inputs,
    meaning: "t",
    label: t.difference,
    caption: t.error
  });
  const sum = html("p", {class: "arithmetic", "aria-live": "polite"});
  const lossLine = html("p", {class: "arithmetic loss"});
  const sign = (text: string) => html("span", {class: "sign", "aria-hidden": "true"}, text);
  let looked: {kind: "h" | "xHat"; at: number} = {kind: "xHat", at: 0};
  const element = html(
    "div",
    {class: "figure tied-code"},
    html("div", {class: "controls"}, units, activation),
    html("div", {class: "stage"}, input, sign("→"), weights, biases, sign("→"), code),
    html("div", {class: "stage"}, sign("→"), out, error),
    sum,
    lossLine
  ) as unknown as HTMLElement & {value: TiedExample};

  const draw = () => {
    const K = units.value;
    const [x, w, b] = [input.value, weights.value.slice(0, K * inputs), biases.value.slice(0, K)];
    const W = b.map((_, k) => w.slice(k * inputs, (k + 1) * inputs));
    const {h, xHat} = forward(x, w, b, {batch: 1, inputs, units: K}, activation.value);
    const difference = x.map((value, d) => xHat[d] - value);
    const loss = difference.reduce((total, value) => total + value ** 2 / 2, 0);
    element.value = {
      ...{x, w, W, b, units: K, inputs, activation: activation.value},
      ...{h: Array.from(h), xHat: Array.from(xHat), loss}
    };
    code.set(Array.from({length: most}, (_, k) => (k < K ? h[k] : 0)));
    out.set(xHat);
    error.set(difference);
    for (const [grid, across] of [
      [weights, inputs],
      [biases, 1],
      [code, 1]
    ] as const) {
      grid.mark("unused", cell => Math.floor(cell / across) >= K);
    }
    show();
    lossLine.replaceChildren(
      "L = ½ · (",
      ...difference.flatMap((value, d) => [d ? " + " : "", html("span", {class: "ct"}, `${factor(value)}²`)]),
      ") = ",
      html("strong", {class: "ct"}, formatNumber(loss, 4))
    );
  };

  const show = () => {
    const {x, w, b, h, xHat, units: K} = element.value;
    const {kind} = looked;
    const at = Math.min(looked.at, (kind === "h" ? K : inputs) - 1);
    input.mark("on", () => kind === "h");
    weights.mark("on", cell =>
      kind === "h" ? Math.floor(cell / inputs) === at : cell % inputs === at && Math.floor(cell / inputs) < K
    );
    biases.mark("on", cell => kind === "h" && cell === at);
    code.mark("on", cell => (kind === "h" ? cell === at : cell < K));
    out.mark("on", cell => kind === "xHat" && cell === at);
    const line = document.createDocumentFragment();
    if (kind === "h") {
      const terms = x.map((value, d) => ({x: value, w: w[at * inputs + d], inside: true}));
      const z = terms.reduce((total, term) => total + term.x * term.w, b[at]);
      line.append(arithmetic(terms, b[at], z, `z[${at}]`), `,  h[${at}] = σ(z[${at}]) = `);
      line.append(html("strong", {}, formatNumber(h[at], 4)));
    } else {
      const terms = h.map((value, k) => ({x: value, w: w[k * inputs + at], inside: true}));
      line.append(arithmetic(terms, undefined, xHat[at], `x̂[${at}]`));
    }
    sum.replaceChildren(line);
  };

  const walk = (grid: HTMLElement, kind: "h" | "xHat", count: () => number) =>
    moveOnKeys(grid, {
      rows: kind === "h" ? most : 1,
      columns: kind === "h" ? 1 : inputs,
      get: () => (kind !== looked.kind ? [-1, -1] : kind === "h" ? [looked.at, 0] : [0, looked.at]),
      set([row, column]) {
        looked = {kind, at: Math.max(0, Math.min(count() - 1, kind === "h" ? row : column))};
        show();
      }
    });
  walk(code, "h", () => units.value);
  walk(out, "xHat", () => inputs);
  element.addEventListener("input", event => {
    if (event.target === element) return;
    event.stopPropagation();
    draw();
    changed(element);
  });
  draw();
  return element;
}
