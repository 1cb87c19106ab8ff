import {arithmetic} from "./arithmetic.js";
import {choice} from "./choice.js";
import {convolutionTerms, interleave, sumOfTerms, type WindowGeometry} from "./convolution-terms.js";
import {changed, html} from "./element.js";
import {moveOnKeys} from "./move-on-keys.js";
import {numberGrid, type NumberGrid} from "./number-grid.js";

type Lang = "en" | "zh";
type Padding = "valid" | "same";

const words = {
  en: {
    size: "Input",
    stride: "Stride",
    padding: "Padding",
    channels: "Channels",
    input: "input x",
    kernel: "kernel w",
    bias: "bias b",
    output: "output y: arrow keys move the window",
    channel: (c: number) => `, channel ${c}`
  },
  zh: {
    size: "输入",
    stride: "步幅",
    padding: "填充",
    channels: "通道",
    input: "输入 x",
    kernel: "卷积核 w",
    bias: "偏置 b",
    output: "输出 y：方向键移动窗口",
    channel: (c: number) => `，通道 ${c}`
  }
};

/** What the reader has made of the example. x is [1, H, W, C], w [U, V, C, 1], b [1], y [1, I, J, 1], row by row. */
export interface ConvolutionExample<G extends WindowGeometry> {
  x: number[];
  w: number[];
  b: number[];
  y: number[];
  g: G;
  /** The output pixel looked at. */
  at: [i: number, j: number];
}

export interface ConvolutionStepOptions<G extends WindowGeometry> {
  /** The numbers of an input of the given size, one plane a channel. */
  input: (size: number) => number[][];
  /** The kernel, one plane a channel: as many as the largest number of channels. */
  kernel: number[][];
  kernelSize: number;
  bias?: number;
  sizes?: number[];
  /** Works out the sizes of a convolution. */
  geometry: (x: number[], w: number[], options: {strides: number; padding: Padding}) => G;
  lang?: Lang;
}

/**
 * A convolution with small numbers, to be stepped through: hovering over the output or the arrow keys move the output
 * pixel, and its sum is written out. All numbers can be edited; stride, padding and channels chosen.
 */
export function convolutionStep<G extends WindowGeometry>(
  options: ConvolutionStepOptions<G>
): HTMLElement & {value: ConvolutionExample<G>} {
  const {input, kernel, kernelSize, bias = 0, sizes = [3, 4, 5, 6], geometry, lang = "en"} = options;
  const t = words[lang];
  const number = (n: number) => ({value: n, text: String(n)});
  const size = choice(
    t.size,
    sizes.map(n => ({value: n, text: `${n}×${n}`})),
    sizes[0]
  );
  const stride = choice(t.stride, [1, 2, 3].map(number), 1);
  const padding = choice<Padding>(
    t.padding,
    (["valid", "same"] as const).map(value => ({value, text: value})),
    "valid"
  );
  const channels = choice(
    t.channels,
    kernel.map((_, c) => number(c + 1)),
    1
  );
  const stage = html("div", {class: "stage"});
  const sum = html("p", {class: "arithmetic", "aria-live": "polite"});
  const element = html(
    "div",
    {class: "figure convolution-step"},
    html("div", {class: "controls"}, size, stride, padding, channels),
    stage,
    sum
  ) as unknown as HTMLElement & {value: ConvolutionExample<G>};

  const biasGrid = numberGrid([bias], {
    rows: 1,
    columns: 1,
    meaning: "w",
    editable: true,
    label: t.bias,
    caption: "b"
  });
  let planes = input(size.value);
  const kernels = kernel.map((values, c) =>
    numberGrid(values, {
      ...{rows: kernelSize, columns: kernelSize, meaning: "w", editable: true},
      label: t.kernel + (kernel.length > 1 ? t.channel(c) : ""),
      caption: "w"
    })
  );
  let inputs: NumberGrid[] = [];
  let output: NumberGrid;
  let at: [number, number] = [0, 0];

  const compute = () => {
    const C = channels.value;
    const x = interleave(planes.slice(0, C));
    const w = interleave(kernels.slice(0, C).map(grid => grid.value));
    const [H, U] = [size.value, kernelSize];
    const g = geometry([1, H, H, C], [U, U, C, 1], {strides: stride.value, padding: padding.value});
    const y = Array.from({length: g.outHeight * g.outWidth}, (_, k) => {
      const place = [Math.floor(k / g.outWidth), k % g.outWidth];
      return sumOfTerms(convolutionTerms(x, w, g, place), biasGrid.value[0]);
    });
    at = [Math.min(at[0], g.outHeight - 1), Math.min(at[1], g.outWidth - 1)];
    element.value = {x, w, b: [...biasGrid.value], y, g, at};
  };

  /** Marks the window and writes its sum. */
  const point = () => {
    const {x, w, b, y, g} = element.value;
    const terms = convolutionTerms(x, w, g, at);
    inputs.forEach((grid, c) => {
      const {top, left, columns} = frame(g);
      const inWindow = new Set(
        terms.filter(term => term.c === c).map(({r, q}) => (r + top) * columns + q + left)
      );
      grid.mark("on", k => inWindow.has(k));
    });
    output.mark("on", k => k === at[0] * g.outWidth + at[1]);
    sum.replaceChildren(arithmetic(terms, b[0], y[at[0] * g.outWidth + at[1]], `y[${at[0]},${at[1]}]`));
  };

  /** Draws the grids anew: their sizes may have changed. */
  const build = () => {
    compute();
    const {y, g} = element.value;
    inputs = planes.slice(0, channels.value).map((plane, c) => paddedGrid(plane, c, g));
    output = numberGrid(y, {
      rows: g.outHeight,
      columns: g.outWidth,
      meaning: "y",
      label: t.output,
      caption: "y"
    });
    moveOnKeys(output, {
      rows: g.outHeight,
      columns: g.outWidth,
      get: () => at,
      set: place => {
        at = place;
        element.value = {...element.value, at};
        point();
      }
    });
    kernels.forEach((grid, c) => {
      grid.querySelector(".name")!.textContent = channels.value > 1 ? `w${subscript(c)}` : "w";
    });
    const sign = (text: string) => html("span", {class: "sign", "aria-hidden": "true"}, text);
    const layers = inputs.map((grid, c) => html("div", {class: "layer"}, grid, sign("∗"), kernels[c]));
    stage.replaceChildren(
      html("div", {class: "layers"}, ...layers),
      html("div", {class: "layer"}, sign("+"), biasGrid, sign("="), output)
    );
    point();
  };

  /** The input in a frame of the zeros that the windows reach. */
  const paddedGrid = (plane: number[], c: number, g: G): NumberGrid => {
    const {top, left, rows, columns} = frame(g);
    const inside = (k: number) => {
      const [r, q] = [Math.floor(k / columns) - top, (k % columns) - left];
      return r >= 0 && r < g.inHeight && q >= 0 && q < g.inWidth ? r * g.inWidth + q : -1;
    };
    const values = Array.from({length: rows * columns}, (_, k) => (inside(k) < 0 ? 0 : plane[inside(k)]));
    const label = t.input + (channels.value > 1 ? t.channel(c) : "");
    const grid = numberGrid(values, {
      rows,
      columns,
      meaning: "x",
      editable: true,
      label,
      caption: channels.value > 1 ? `x${subscript(c)}` : "x"
    });
    grid.mark("padding", k => inside(k) < 0);
    grid.cells.forEach((cell, k) => {
      if (inside(k) < 0 && cell instanceof HTMLInputElement) cell.disabled = true;
    });
    grid.addEventListener("input", () => {
      planes[c] = grid.value.filter((_, k) => inside(k) >= 0);
    });
    return grid;
  };

  /** Numbers have changed, sizes have not: the fields stay, so that typing goes on. */
  const refresh = () => {
    compute();
    output.set(element.value.y);
    point();
  };
  element.addEventListener("input", event => {
    const {target} = event;
    if (target === element) return;
    event.stopPropagation();
    if (target === size) planes = input(size.value);
    if ([size, stride, padding, channels].includes(target as never)) build();
    else refresh();
    changed(element);
  });
  build();
  return element;
}

const subscript = (c: number) => String.fromCharCode(0x2080 + c);

/** How many rows and columns of padding the windows reach on each side, and the size with them. */
export function frame(g: WindowGeometry): {top: number; left: number; rows: number; columns: number} {
  const reach = (out: number, stride: number, window: number, pad: number, size: number) =>
    pad + Math.max(size, (out - 1) * stride + window - pad);
  return {
    top: g.padTop,
    left: g.padLeft,
    rows: reach(g.outHeight, g.strideY, g.kernelHeight, g.padTop, g.inHeight),
    columns: reach(g.outWidth, g.strideX, g.kernelWidth, g.padLeft, g.inWidth)
  };
}
