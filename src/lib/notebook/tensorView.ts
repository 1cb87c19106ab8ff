import {planesOf, statistics, type Planes, type Statistics} from "./tensorPlanes.js";
import type {Tensor} from "./tensor.js";
import type {Lang} from "./words.js";

const words = {
  en: {
    reading: "reading …",
    disposed: "The tensor was disposed of before it could be read.",
    min: "min",
    mean: "mean",
    max: "max",
    zeros: (n: number) => `${n} ${n === 1 ? "zero" : "zeros"}`,
    nans: (n: number) => `${n} NaN`,
    numbers: "Numbers",
    heatMap: "Heat map",
    image: "Image",
    plane: "Which plane"
  },
  zh: {
    reading: "读取中……",
    disposed: "这个张量在读取之前就被释放了。",
    min: "最小",
    mean: "平均",
    max: "最大",
    zeros: (n: number) => `${n} 个零`,
    nans: (n: number) => `${n} 个 NaN`,
    numbers: "数值",
    heatMap: "热图",
    image: "图像",
    plane: "切片"
  }
} satisfies Record<Lang, unknown>;

/** More rows or columns than this are cut off where numbers are written out. */
const mostNumbers = 40;
/** A picture's longer side, in CSS pixels. */
const pictureSize = 224;

type Look = "numbers" | "heatMap" | "image";
type Values = ArrayLike<number | string>;

/**
 * A tensor: its type, shape and statistics in a line, and below it its values as numbers, heat map or image.
 * @param reading the tensor's values, where they are already on their way
 */
export function tensorView(tensor: Tensor, lang: Lang, reading?: ReturnType<Tensor["data"]>): HTMLElement {
  const say = words[lang];
  const element = document.createElement("details");
  element.className = "cell-tensor";
  element.open = true;
  const summary = document.createElement("summary");
  const name = document.createElement("code");
  name.textContent = `${tensor.dtype} [${tensor.shape.join(", ")}]`;
  const facts = document.createElement("span");
  facts.textContent = say.reading;
  summary.append(name, " ", facts);
  element.append(summary);
  const {dtype, shape} = tensor;
  // Read at once: the cell may dispose of the tensor as soon as it has displayed it.
  reading ??= tensor.isDisposed ? Promise.reject(new Error(say.disposed)) : tensor.data();
  reading.then(
    values => {
      const numeric = dtype !== "string" && values.length > 0;
      facts.textContent = numeric ? factsOf(statistics(values as ArrayLike<number>), say) : "";
      element.append(body(values, shape, numeric, lang));
    },
    (error: unknown) => (facts.textContent = error instanceof Error ? error.message : String(error))
  );
  return element;
}

const factsOf = ({min, mean, max, zeros, nans}: Statistics, say: (typeof words)[Lang]): string =>
  [
    `${say.min} ${short(min)}`,
    `${say.mean} ${short(mean)}`,
    `${say.max} ${short(max)}`,
    say.zeros(zeros),
    say.nans(nans)
  ].join(" · ");

/** Four digits, with a true minus sign. */
const short = (value: number): string => String(Number(value.toPrecision(4))).replace(/-/g, "−");

function body(values: Values, shape: number[], numeric: boolean, lang: Lang): HTMLElement {
  const say = words[lang];
  const planes = planesOf(shape);
  const element = document.createElement("div");
  const bar = document.createElement("div");
  bar.className = "cell-tensor-bar";
  const place = document.createElement("div");
  place.className = "cell-tensor-values";
  place.tabIndex = 0;
  const looks: Look[] = numeric
    ? ["numbers", "heatMap", ...(planes.colours ? ["image" as const] : [])]
    : ["numbers"];
  let look: Look =
    numeric && planes.rows * planes.columns > 144 ? (planes.colours ? "image" : "heatMap") : "numbers";
  let plane = 0;
  const show = () => {
    const pictures = look === "image" ? planes.count / planes.colours! : planes.count;
    plane = Math.min(plane, pictures - 1);
    const first = look === "image" ? plane * planes.colours! : plane;
    label.textContent = planes.label(first);
    slider.max = String(pictures - 1);
    slider.parentElement!.hidden = pictures < 2;
    place.replaceChildren(
      look === "numbers"
        ? numbers(values, planes, first)
        : picture(values as ArrayLike<number>, planes, first, look, lang)
    );
    place.setAttribute("aria-label", `${say[look]} ${planes.label(first)}`);
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.value === look));
  };
  const buttons = looks.map(each => {
    const button = document.createElement("button");
    button.type = "button";
    button.value = each;
    button.textContent = say[each];
    button.addEventListener("click", () => ((look = each), show()));
    return button;
  });
  const slider = Object.assign(document.createElement("input"), {
    type: "range",
    min: "0",
    step: "1",
    value: "0"
  });
  slider.setAttribute("aria-label", say.plane);
  slider.addEventListener("input", event => {
    // A cell's `view` listens for its own input only.
    event.stopPropagation();
    plane = Number(slider.value);
    show();
  });
  const label = document.createElement("code");
  const planeChoice = document.createElement("span");
  planeChoice.append(slider, label);
  bar.append(...(buttons.length > 1 ? buttons : []), planeChoice);
  element.append(bar, place);
  if (planes.count > 0 && planes.rows * planes.columns > 0) show();
  return element;
}

function numbers(values: Values, planes: Planes, plane: number): HTMLElement {
  const table = document.createElement("table");
  const [rows, columns] = [planes.rows, planes.columns].map(n => Math.min(n, mostNumbers));
  for (let i = 0; i < rows!; ++i) {
    const row = table.insertRow();
    for (let j = 0; j < columns!; ++j) {
      const value = values[planes.at(plane, i, j)]!;
      row.insertCell().textContent = typeof value === "number" ? short(value) : String(value);
    }
    if (columns! < planes.columns) row.insertCell().textContent = "…";
  }
  if (rows! < planes.rows) table.insertRow().insertCell().textContent = "⋮";
  return table;
}

/** A pixel for each value: in the book's colours of sign, or as a photograph. */
function picture(
  values: ArrayLike<number>,
  planes: Planes,
  plane: number,
  look: Look,
  lang: Lang
): HTMLElement {
  const {rows, columns, colours = 1} = planes;
  const canvas = Object.assign(document.createElement("canvas"), {width: columns, height: rows});
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", words[lang][look]);
  const zoom = Math.max(1, Math.floor(pictureSize / Math.max(rows, columns)));
  canvas.style.width = `${Math.min(zoom * columns, 640)}px`;
  const context = canvas.getContext("2d")!;
  const pixels = context.createImageData(columns, rows);
  const colour = look === "image" ? photograph(values, colours) : signs(values);
  for (let i = 0; i < rows; ++i) {
    for (let j = 0; j < columns; ++j) pixels.data.set(colour(planes.at(plane, i, j)), 4 * (i * columns + j));
  }
  context.putImageData(pixels, 0, 0);
  return canvas;
}

type Colour = (at: number) => number[];

/** Orange above zero, blue below, nothing at zero; NaN is vermilion. */
function signs(values: ArrayLike<number>): Colour {
  const {min, max} = statistics(values);
  const limit = Math.max(Math.abs(min), Math.abs(max)) || 1;
  return at => {
    const value = values[at]!;
    if (Number.isNaN(value)) return [255, 60, 0, 255];
    const strength = Math.min(255, Math.round((255 * Math.abs(value)) / limit));
    return value > 0 ? [213, 94, 0, strength] : [0, 114, 178, strength];
  };
}

/** Values of 0 … 1 or 0 … 255 as they are, others from the least to the largest. */
function photograph(values: ArrayLike<number>, colours: number): Colour {
  const {min, max} = statistics(values);
  const [low, high] = min >= 0 && max <= 1 ? [0, 1] : min >= 0 && max <= 255 ? [0, 255] : [min, max];
  const level = (at: number) => (255 * (values[at]! - low)) / (high - low || 1);
  return at => {
    if (colours === 1) return [level(at), level(at), level(at), 255];
    return [level(at), level(at + 1), level(at + 2), colours === 4 ? level(at + 3) : 255];
  };
}
