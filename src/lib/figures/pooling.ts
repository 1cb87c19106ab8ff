import {choice} from "./choice.js";
import {changed, html} from "./element.js";
import {moveOnKeys} from "./move-on-keys.js";
import {formatNumber} from "./number-format.js";
import {numberGrid} from "./number-grid.js";
import {poolingGradient, poolingWindows} from "./pooling-windows.js";

type Lang = "en" | "zh";
type Kind = "max" | "average";

const words = {
  en: {
    kind: "Pooling",
    max: "maximum",
    average: "average",
    forward: "forward →",
    backward: "← backward",
    x: "input x",
    y: "output y: arrow keys choose a window",
    dy: "gradient ∂L/∂y",
    dx: "gradient ∂L/∂x",
    maxSentence: (y: string, values: string, d: string) =>
      `max(${values}) = ${y}. Its gradient ${d} goes to the winner alone; the others get 0, for a small change of theirs changes nothing.`,
    averageSentence: (y: string, values: string, d: string, share: string) =>
      `(${values}) / 4 = ${y}. Its gradient ${d} is shared: ${share} for each of the four.`
  },
  zh: {
    kind: "池化",
    max: "最大值",
    average: "平均值",
    forward: "前向 →",
    backward: "← 反向",
    x: "输入 x",
    y: "输出 y：方向键选择窗口",
    dy: "梯度 ∂L/∂y",
    dx: "梯度 ∂L/∂x",
    maxSentence: (y: string, values: string, d: string) =>
      `max(${values}) = ${y}。它的梯度 ${d} 只交给胜出者；其余的得 0，因为它们稍有变动并不影响结果。`,
    averageSentence: (y: string, values: string, d: string, share: string) =>
      `(${values}) / 4 = ${y}。它的梯度 ${d} 平均分配：四个各得 ${share}。`
  }
};

export interface PoolingOptions {
  rows: number;
  columns: number;
  /** ∂L/∂y, one for each 2×2 window. */
  dy: number[];
  lang?: Lang;
}

/** What the reader has made of it, row by row. */
export interface PoolingExample {
  kind: Kind;
  x: number[];
  y: number[];
  dy: number[];
  dx: number[];
}

/**
 * Pooling in 2×2 windows with small numbers: above the values on their way forward, below the gradient on its way back.
 * The numbers of x and ∂L/∂y can be edited; the winner of each window is marked.
 */
export function pooling(
  values: ArrayLike<number>,
  {rows, columns, dy: initialDy, lang = "en"}: PoolingOptions
): HTMLElement & {value: PoolingExample} {
  const t = words[lang];
  const [outRows, outColumns] = [Math.floor(rows / 2), Math.floor(columns / 2)];
  const zeros = (n: number) => new Array<number>(n).fill(0);
  const small = {rows: outRows, columns: outColumns};
  const kind = choice<Kind>(
    t.kind,
    [
      {value: "max", text: t.max},
      {value: "average", text: t.average}
    ],
    "max"
  );
  const x = numberGrid(values, {rows, columns, meaning: "x", editable: true, label: t.x, caption: "x"});
  const y = numberGrid(zeros(outRows * outColumns), {...small, meaning: "y", label: t.y, caption: "y"});
  const dx = numberGrid(zeros(values.length), {rows, columns, meaning: "g", label: t.dx, caption: "∂L/∂x"});
  const dy = numberGrid(initialDy, {...small, meaning: "g", editable: true, label: t.dy, caption: "∂L/∂y"});
  const sentence = html("p", {class: "sentence", "aria-live": "polite"});
  const way = (text: string) => html("span", {class: "way"}, text);
  const element = html(
    "div",
    {class: "figure pooling"},
    html("div", {class: "controls"}, kind),
    html("div", {class: "stage"}, x, way(t.forward), y),
    html("div", {class: "stage"}, dx, way(t.backward), dy),
    sentence
  ) as unknown as HTMLElement & {value: PoolingExample};
  let at: [number, number] = [0, 0];

  const draw = () => {
    const windows = poolingWindows(x.value, {rows, columns, size: 2});
    const winners = new Set(windows.map(({winner}) => winner));
    const result = windows.map(window => (kind.value === "max" ? window.max : window.average));
    const back = poolingGradient(windows, dy.value, x.value.length, kind.value);
    y.set(result);
    dx.set(back);
    element.value = {kind: kind.value, x: x.value, y: result, dy: dy.value, dx: back};
    const k = at[0] * outColumns + at[1];
    const {places} = windows[k];
    for (const grid of [x, dx]) {
      grid.mark("on", place => places.includes(place));
      grid.mark("winner", place => kind.value === "max" && winners.has(place));
    }
    for (const grid of [y, dy]) grid.mark("on", window => window === k);
    const numbers = places.map(place => formatNumber(x.value[place]));
    const d = formatNumber(dy.value[k]);
    sentence.textContent =
      kind.value === "max"
        ? t.maxSentence(formatNumber(result[k]), numbers.join(", "), d)
        : t.averageSentence(formatNumber(result[k]), numbers.join(" + "), d, formatNumber(dy.value[k] / 4));
  };
  const walk = {
    rows: outRows,
    columns: outColumns,
    get: () => at,
    set(to: [number, number]) {
      at = to;
      draw();
    }
  };
  moveOnKeys(y, walk);
  x.cells.forEach((cell, place) => {
    const choose = () => {
      const [i, j] = [Math.floor(place / columns / 2), Math.floor((place % columns) / 2)];
      if (i < outRows && j < outColumns && (i !== at[0] || j !== at[1])) walk.set([i, j]);
    };
    cell.addEventListener("pointerenter", choose);
    cell.addEventListener("focus", choose);
  });
  element.addEventListener("input", event => {
    if (event.target === element) return;
    event.stopPropagation();
    draw();
    changed(element);
  });
  draw();
  return element;
}
