import {largestMagnitude} from "./colour-scale.js";
import {convolutionTerms, sumOfTerms, type WindowGeometry} from "./convolution-terms.js";
import {changed, html} from "./element.js";
import {heatMap} from "./heat-map.js";
import {moveOnKeys} from "./move-on-keys.js";
import {formatNumber} from "./number-format.js";
import {numberGrid} from "./number-grid.js";

type Lang = "en" | "zh";

const words = {
  en: {
    image: "image x",
    kernel: "kernel w",
    map: "feature map y: arrow keys move the window",
    patch: "patch of x",
    products: "products",
    presets: "Kernels",
    next: "Another image",
    sum: (y: string, i: number, j: number) => `The products add up to y[${i},${j}] = ${y}.`
  },
  zh: {
    image: "图像 x",
    kernel: "卷积核 w",
    map: "特征图 y：方向键移动窗口",
    patch: "x 的一块",
    products: "逐个相乘",
    presets: "卷积核",
    next: "换一幅图",
    sum: (y: string, i: number, j: number) => `乘积之和就是 y[${i},${j}] = ${y}。`
  }
};

export interface ImageConvolutionOptions {
  height: number;
  width: number;
  /** Size of the square kernel. Default 3. */
  kernelSize?: number;
  /** Kernels to start from, each row by row; the first is shown first. */
  presets: {name: string; values: number[]}[];
  lang?: Lang;
}

/** `value` is the kernel. `show` puts another image in. */
export type ImageConvolution = HTMLElement & {value: number[]; show(pixels: ArrayLike<number>): void};

/**
 * An image, a kernel whose numbers can be edited, and the feature map they make ('valid', stride 1). Hovering over the
 * feature map or the arrow keys show the patch under the window, its products with the kernel, and their sum.
 */
export function imageConvolution(
  images: readonly ArrayLike<number>[],
  {height, width, kernelSize = 3, presets, lang = "en"}: ImageConvolutionOptions
): ImageConvolution {
  const t = words[lang];
  const [outHeight, outWidth] = [height - kernelSize + 1, width - kernelSize + 1];
  const g = geometry(height, width, kernelSize);
  let pixels = images[0];
  let shown = 0;
  let at: [number, number] = [0, 0];

  const grid = {rows: kernelSize, columns: kernelSize};
  const picture = heatMap(pixels, {
    rows: height,
    columns: width,
    scale: "ink",
    limit: 1,
    size: 280,
    ariaLabel: t.image
  });
  const map = heatMap(new Float64Array(outHeight * outWidth), {
    ...{rows: outHeight, columns: outWidth, scale: "signed", size: (280 * outWidth) / width, ariaLabel: ""}
  });
  const kernel = numberGrid(presets[0].values, {
    ...grid,
    meaning: "w",
    editable: true,
    step: 0.5,
    label: t.kernel
  });
  const zeros = new Array(kernelSize ** 2).fill(0);
  const patch = numberGrid(zeros, {...grid, meaning: "x", label: t.patch});
  const products = numberGrid(zeros, {...grid, meaning: "y", label: t.products});
  const [onPicture, onMap] = [html("span", {class: "window x"}), html("span", {class: "window y"})];
  picture.append(onPicture);
  map.append(onMap);
  const walk = html("div", {class: "walk", role: "group", "aria-label": t.map}, map);
  const sum = html("p", {class: "sum cy", "aria-live": "polite"});
  const part = (kind: string, name: string, body: HTMLElement) =>
    html("div", {class: "part"}, html("span", {class: `name ${kind}`}, name), body);
  const sign = (text: string) => html("span", {class: "sign", "aria-hidden": "true"}, text);
  const buttons = presets.map(({name, values}) => {
    const button = html("button", {type: "button"}, name);
    button.addEventListener("click", () => {
      kernel.set(values);
      compute();
      changed(element);
    });
    return button;
  });
  const next = images.length > 1 ? html("button", {type: "button"}, t.next) : null;
  next?.addEventListener("click", () => element.show(images[(shown = (shown + 1) % images.length)]));

  const element = html(
    "div",
    {class: "figure image-convolution"},
    html(
      "div",
      {class: "stage"},
      part("cx", t.image, picture),
      sign("∗"),
      part("cw", t.kernel, kernel),
      sign("="),
      part("cy", lang === "zh" ? "特征图 y" : "feature map y", walk)
    ),
    html(
      "div",
      {class: "controls"},
      html("div", {class: "presets", role: "group", "aria-label": t.presets}, ...buttons, next)
    ),
    html(
      "div",
      {class: "stage working"},
      part("cx", t.patch, patch),
      sign("⊙"),
      part("cw", "w", html("div", {class: "copy"})),
      sign("="),
      part("cy", t.products, products),
      sum
    )
  ) as unknown as ImageConvolution;
  const copySlot = element.querySelector<HTMLElement>(".copy")!;
  const copy = numberGrid(zeros, {...grid, meaning: "w", label: t.kernel});
  copySlot.append(copy);

  const place = (mark: HTMLElement, [row, column]: number[], size: number, rows: number, columns: number) => {
    mark.style.left = `${(100 * column) / columns}%`;
    mark.style.top = `${(100 * row) / rows}%`;
    mark.style.width = `${(100 * size) / columns}%`;
    mark.style.height = `${(100 * size) / rows}%`;
  };
  const point = () => {
    const terms = convolutionTerms(pixels, kernel.value, g, at);
    patch.set(terms.map(({x}) => Number(x.toFixed(2))));
    copy.set(kernel.value);
    products.set(terms.map(({x, w}) => Number((x * w).toFixed(2))));
    place(onPicture, at, kernelSize, height, width);
    place(onMap, at, 1, outHeight, outWidth);
    sum.textContent = t.sum(formatNumber(sumOfTerms(terms, 0)), ...at);
  };
  const compute = () => {
    element.value = kernel.value;
    const y = new Float64Array(outHeight * outWidth);
    for (let k = 0; k < y.length; ++k) {
      y[k] = sumOfTerms(
        convolutionTerms(pixels, kernel.value, g, [Math.floor(k / outWidth), k % outWidth]),
        0
      );
    }
    map.update(y, largestMagnitude(y));
    point();
  };
  moveOnKeys(
    walk,
    {
      rows: outHeight,
      columns: outWidth,
      get: () => at,
      set(to) {
        at = to;
        point();
      }
    },
    map
  );
  kernel.addEventListener("input", event => {
    event.stopPropagation();
    compute();
    changed(element);
  });
  element.show = image => {
    pixels = image;
    picture.update(image);
    compute();
  };
  compute();
  // Begin where there is something to see: at the strongest response.
  const strongest = Array.from(map.value).reduce(
    (best, y, k, all) => (Math.abs(y) > Math.abs(all[best]) ? k : best),
    0
  );
  at = [Math.floor(strongest / outWidth), strongest % outWidth];
  point();
  return element;
}

const geometry = (height: number, width: number, size: number): WindowGeometry => ({
  ...{inHeight: height, inWidth: width, inChannels: 1, kernelHeight: size, kernelWidth: size},
  ...{outHeight: height - size + 1, outWidth: width - size + 1, outChannels: 1},
  ...{strideY: 1, strideX: 1, padTop: 0, padLeft: 0}
});
