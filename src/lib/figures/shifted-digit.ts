import {largestMagnitude} from "./colour-scale.js";
import {choice} from "./choice.js";
import {addStyle, changed, html} from "./element.js";
import {heatMap} from "./heat-map.js";
import {mapOf, movedPicture} from "./moved-picture.js";
import type {Shift} from "./moved-picture.js";
import {formatError} from "./number-format.js";
import {numberGrid} from "./number-grid.js";

type Lang = "en" | "zh";

/** How far the digit can be pulled, in pixels. */
const furthest = 14;

const rules = `
.shifted-digit { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 0.5rem 1.25rem; max-width: 64rem; margin: 0.5rem 0; }
.shifted-digit .part { min-width: 0; }
.shifted-digit .part .heat-map { width: 100% !important; }
.shifted-digit .name { min-height: 1.3em; }
.shifted-digit .hand { cursor: grab; touch-action: none; outline-offset: 3px; }
.shifted-digit .hand:active { cursor: grabbing; }
.shifted-digit .hand:focus-visible { outline: 3px solid var(--accent); }
.shifted-digit .hand .heat-map { outline: 2px solid var(--cx); }
.shifted-digit .aside { grid-column: 3 / 5; display: grid; grid-template-columns: auto 1fr; gap: 0.5rem 1.5rem; align-content: center; align-items: start; }
.shifted-digit .presets { display: flex; flex-wrap: wrap; gap: 0.4rem; }
.shifted-digit .settings { display: grid; gap: 0.75rem; justify-items: start; }
.shifted-digit .told { grid-column: 1 / -1; margin: 0.5rem 0 0; min-height: 6.2em; }
.shifted-digit .told strong { font-size: 1.25rem; font-variant-numeric: tabular-nums; }
@media (max-width: 48rem) {
  .shifted-digit { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .shifted-digit .aside { grid-column: 1 / -1; grid-template-columns: 1fr; order: 1; }
  .shifted-digit .name { min-height: 2.6em; }
  .shifted-digit .told { min-height: 9em; }
}
`;

const words = {
  en: {
    figure: "A digit, its map, and the same after a shift",
    x: "x, the digit",
    moved: "S x, moved: pull it",
    map: "w ∗ x, its map",
    after: "S (w ∗ x): convolve, then shift",
    first: "w ∗ (S x): shift, then convolve",
    difference: "the two, subtracted",
    hand: "The digit: pull it, or use the arrow keys; Home puts it back",
    at: ([down, right]: Shift) =>
      `${Math.abs(down)} ${down < 0 ? "up" : "down"}, ${Math.abs(right)} ${right < 0 ? "left" : "right"}`,
    kernel: "kernel w",
    kernels: "Kernels",
    border: "beyond the border",
    zeros: "zeros",
    ring: "the other side",
    next: "Another digit",
    largest: "Largest difference: ",
    nowhere: "The two maps are equal at all 784 places.",
    places: (count: number) =>
      `They differ at ${count} of 784 places, all along the frame or along the edge of where the frame has moved to.`
  },
  zh: {
    figure: "一个数字、它的特征图，以及平移之后的两者",
    x: "x，数字",
    moved: "S x，移动后：拖动它",
    map: "w ∗ x，特征图",
    after: "S (w ∗ x)：先卷积，再平移",
    first: "w ∗ (S x)：先平移，再卷积",
    difference: "两者之差",
    hand: "数字：拖动它，或用方向键；Home 键放回原处",
    at: ([down, right]: Shift) =>
      `向${down < 0 ? "上" : "下"} ${Math.abs(down)}，向${right < 0 ? "左" : "右"} ${Math.abs(right)}`,
    kernel: "卷积核 w",
    kernels: "卷积核",
    border: "边界之外",
    zeros: "补零",
    ring: "首尾相接",
    next: "换一个数字",
    largest: "最大差别：",
    nowhere: "两幅图在全部 784 处都相等。",
    places: (count: number) => `784 处中有 ${count} 处不同，都紧贴图框，或紧贴图框移动后的边缘。`
  }
};

/** What the reader has set. */
export interface ShiftedDigit {
  picture: Float32Array;
  kernel: number[];
  shift: Shift;
  ring: boolean;
}

export interface ShiftedDigitOptions {
  rows: number;
  columns: number;
  presets: readonly {name: string; values: number[]}[];
  /** Where the digit is pulled to at first. */
  shift: Shift;
  lang?: Lang;
}

/**
 * A digit that is pulled, the map of a kernel before and after, the map that was pulled instead, and the difference of the
 * two: what "convolution commutes with shifts" says, and where the border breaks it.
 */
export function shiftedDigit(
  pictures: readonly Float32Array[],
  {rows, columns, presets, shift, lang = "en"}: ShiftedDigitOptions
): HTMLElement & {value: ShiftedDigit} {
  addStyle("shifted-digit", rules);
  const say = words[lang];
  const blank = new Float32Array(rows * columns);
  const ink = (label: string) =>
    heatMap(blank, {rows, columns, scale: "ink", limit: 1, size: 260, ariaLabel: label});
  const signed = (label: string) =>
    heatMap(blank, {rows, columns, scale: "signed", size: 260, ariaLabel: label});
  const [still, moved] = [ink(say.x), ink("")];
  const [map, after, first] = [signed(say.map), signed(say.after), signed(say.first)];
  const difference = signed(say.difference);
  const hand = html(
    "div",
    {
      ...{class: "hand", tabindex: 0, role: "slider", "aria-label": say.hand},
      ...{"aria-valuemin": -furthest, "aria-valuemax": furthest}
    },
    moved
  );
  const kernel = numberGrid(presets[0].values, {
    ...{rows: 3, columns: 3, meaning: "w", editable: true, step: 0.5, label: say.kernel}
  });
  const border = choice(
    say.border,
    [
      {value: "zeros", text: say.zeros},
      {value: "ring", text: say.ring}
    ],
    "zeros"
  );
  const button = (text: string, act: () => void) => {
    const made = html("button", {type: "button"}, text);
    made.addEventListener("click", () => {
      act();
      draw();
      changed(element);
    });
    return made;
  };
  let shown = 0;
  let at = shift;
  const buttons = presets.map(({name, values}) => button(name, () => kernel.set(values)));
  const next = button(say.next, () => (shown = (shown + 1) % pictures.length));
  const number = html("strong", {class: "ct"});
  const told = html("span", {});
  const part = (kind: string, name: string, body: HTMLElement, letter?: string) =>
    html("div", {class: "part", "data-letter": letter}, html("span", {class: `name ${kind}`}, name), body);
  const element = html(
    "div",
    {class: "figure shifted-digit", role: "group", "aria-label": say.figure},
    part("cx", say.x, still, "x"),
    part("cx", say.moved, hand, "S"),
    html(
      "div",
      {class: "aside"},
      part("cw", say.kernel, kernel, "w"),
      html(
        "div",
        {class: "settings"},
        html("div", {class: "presets", role: "group", "aria-label": say.kernels}, ...buttons),
        border,
        next
      ),
      html("p", {class: "told", "aria-live": "polite"}, say.largest, number, html("br"), told)
    ),
    part("cy", say.map, map, "y"),
    part("cy", say.after, after),
    part("cy", say.first, first),
    part("ct", say.difference, difference)
  ) as unknown as HTMLElement & {value: ShiftedDigit};

  const draw = () => {
    const [picture, ring] = [pictures[shown], border.value === "ring"];
    const pulled = movedPicture(picture, columns, at, {ring});
    const y = mapOf(picture, columns, kernel.value, {ring});
    const one = movedPicture(y, columns, at, {ring});
    const other = mapOf(pulled, columns, kernel.value, {ring});
    const apart = other.map((value, k) => value - one[k]);
    const limit = largestMagnitude(y);
    still.update(picture);
    moved.update(pulled);
    for (const [figure, values] of [
      [map, y],
      [after, one],
      [first, other],
      [difference, apart]
    ] as const) {
      figure.update(values, limit);
    }
    hand.setAttribute("aria-valuenow", String(at[1]));
    hand.setAttribute("aria-valuetext", say.at(at));
    const places = apart.filter(value => value !== 0).length;
    const largest = places === 0 ? 0 : largestMagnitude(apart);
    number.textContent = formatError(largest);
    told.textContent = `${say.at(at)}${lang === "zh" ? "。" : ". "}${
      places === 0 ? say.nowhere : say.places(places)
    }`;
    element.value = {picture, kernel: kernel.value, shift: at, ring};
  };
  const pull = (down: number, right: number) => {
    const within = (k: number) => Math.max(-furthest, Math.min(furthest, k));
    const to: Shift = [within(down), within(right)];
    if (to[0] === at[0] && to[1] === at[1]) return;
    at = to;
    draw();
    changed(element);
  };
  hand.addEventListener("keydown", event => {
    if (event.key === "Home") pull(0, 0);
    else {
      const step = {ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1]}[event.key];
      if (!step) return;
      pull(at[0] + step[0], at[1] + step[1]);
    }
    event.preventDefault();
  });
  hand.addEventListener("pointerdown", event => {
    hand.setPointerCapture(event.pointerId);
    const pixel = hand.getBoundingClientRect().width / columns;
    const [from, x, y] = [at, event.clientX, event.clientY];
    const follow = ({clientX, clientY}: PointerEvent) =>
      pull(from[0] + Math.round((clientY - y) / pixel), from[1] + Math.round((clientX - x) / pixel));
    hand.addEventListener("pointermove", follow);
    const release = () => hand.removeEventListener("pointermove", follow);
    hand.addEventListener("pointerup", release, {once: true});
    hand.addEventListener("pointercancel", release, {once: true});
  });
  for (const control of [kernel, border]) {
    control.addEventListener("input", event => {
      event.stopPropagation();
      // A choice's buttons tell of themselves before it does.
      if (event.target !== control) return;
      draw();
      changed(element);
    });
  }
  draw();
  return element;
}
