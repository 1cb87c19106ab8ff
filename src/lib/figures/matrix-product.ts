import {arithmetic} from "./arithmetic.js";
import {changed, html} from "./element.js";
import {moveOnKeys} from "./move-on-keys.js";
import {numberGrid} from "./number-grid.js";

type Lang = "en" | "zh";

const words = {
  en: {x: "rows of x", w: "weights W", b: "biases b", z: "output: arrow keys choose a value"},
  zh: {x: "x 的各行", w: "权重 W", b: "偏置 b", z: "输出：方向键选择一个值"}
};

export interface MatrixProductOptions {
  /** [batch, inputs], row by row. */
  x: number[];
  /** [inputs, units], row by row. */
  w: number[];
  b: number[];
  batch: number;
  lang?: Lang;
}

export interface MatrixProductExample {
  x: number[];
  w: number[];
  b: number[];
  z: number[];
}

/** x·W + b with small numbers that can be edited; the row and the column of the value looked at are marked, its sum written out. */
export function matrixProduct({x, w, b, batch, lang = "en"}: MatrixProductOptions): HTMLElement & {
  value: MatrixProductExample;
  /** Puts other inputs in. */
  show(x: number[]): void;
} {
  const t = words[lang];
  const [inputs, units] = [x.length / batch, b.length];
  let at: [number, number] = [0, 0];
  const grid = (
    values: number[],
    rows: number,
    columns: number,
    meaning: "x" | "w",
    label: string,
    caption: string
  ) => numberGrid(values, {rows, columns, meaning, editable: true, label, caption});
  const left = grid(x, batch, inputs, "x", t.x, "x");
  const right = grid(w, inputs, units, "w", t.w, "W");
  const bias = grid(b, 1, units, "w", t.b, "b");
  const zeros = new Array<number>(batch * units).fill(0);
  const out = numberGrid(zeros, {rows: batch, columns: units, meaning: "y", label: t.z, caption: "y"});
  const sum = html("p", {class: "arithmetic", "aria-live": "polite"});
  const sign = (text: string) => html("span", {class: "sign", "aria-hidden": "true"}, text);
  const element = html(
    "div",
    {class: "figure matrix-product"},
    html("div", {class: "stage"}, left, sign("·"), right, sign("+"), bias, sign("="), out),
    sum
  ) as unknown as ReturnType<typeof matrixProduct>;
  const terms = (row: number, unit: number) =>
    Array.from({length: inputs}, (_, k) => ({
      x: left.value[row * inputs + k],
      w: right.value[k * units + unit],
      inside: true
    }));
  const draw = () => {
    const z = zeros.map((_, k) => {
      const unit = k % units;
      return terms(Math.floor(k / units), unit).reduce((sum, {x, w}) => sum + x * w, bias.value[unit]);
    });
    out.set(z);
    element.value = {x: left.value, w: right.value, b: bias.value, z};
    const [row, unit] = at;
    left.mark("on", k => Math.floor(k / inputs) === row);
    right.mark("on", k => k % units === unit);
    bias.mark("on", k => k === unit);
    out.mark("on", k => k === row * units + unit);
    sum.replaceChildren(
      arithmetic(terms(row, unit), bias.value[unit], z[row * units + unit], `y[${row},${unit}]`)
    );
  };
  moveOnKeys(out, {
    ...{rows: batch, columns: units},
    get: () => at,
    set(to) {
      at = to;
      draw();
    }
  });
  element.addEventListener("input", event => {
    if (event.target === element) return;
    event.stopPropagation();
    draw();
    changed(element);
  });
  element.show = x => {
    left.set(x);
    draw();
    changed(element);
  };
  draw();
  return element;
}
