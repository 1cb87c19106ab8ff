import {largestMagnitude} from "./colour-scale.js";
import {addStyle, changed, html} from "./element.js";
import {formatNumber} from "./number-format.js";
import {picture} from "./picture.js";
import type {TiedLoops} from "./tied-code.js";
import {weightedRows} from "./weighted-rows.js";

const words = {
  en: {
    title: "A digit, its code, and what comes out",
    x: "input x",
    h: (units: number) => `code h, ${units} numbers: pull a bar`,
    xHat: "reconstruction x̂",
    bar: (k: number) => `number ${k + 1} of the code`,
    adds: (k: number, h: string) =>
      `Bar ${k + 1} adds ${h} times this picture, a row of W. Orange adds ink, blue takes it away.`,
    digit: (n: number) => `digit ${n + 1}`,
    restore: "The encoder’s own code",
    loss: (loss: string, own: string) => `L = ½‖x̂ − x‖² = ${loss}, with the encoder’s own code ${own}`
  },
  zh: {
    title: "一个手写数字、它的编码和重构",
    x: "输入 x",
    h: (units: number) => `编码 h，共 ${units} 个数：上下拖动`,
    xHat: "重构 x̂",
    bar: (k: number) => `编码的第 ${k + 1} 个数`,
    adds: (k: number, h: string) =>
      `第 ${k + 1} 条把这张图（W 的一行）乘以 ${h} 加进重构。橙色加墨，蓝色去墨。`,
    digit: (n: number) => `第 ${n + 1} 个数字`,
    restore: "恢复编码器给出的编码",
    loss: (loss: string, own: string) => `L = ½‖x̂ − x‖² = ${loss}，编码器自己给出的编码则为 ${own}`
  }
};

const rules = `
.code-by-hand { display: grid; grid-template-columns: minmax(0, 15rem) minmax(0, 1fr) minmax(0, 15rem); gap: 0.75rem 2rem; margin: 1.25rem 0 0.5rem; }
.code-by-hand .name { display: block; margin: 0 0 0.35rem; font: 1rem/1.25 var(--serif, serif); }
.code-by-hand .end .picture { aspect-ratio: 1; border: 1px solid var(--rule, #ddd); box-sizing: border-box; }
.code-bars { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); height: 15rem; cursor: ns-resize; touch-action: none; user-select: none; border-bottom: 1px solid var(--rule, #ddd); }
.code-bar { position: relative; margin: 0 1px; background: var(--panel, #f4f4f2); }
.code-bar::before { content: ""; position: absolute; inset: auto 0 0 0; height: calc(var(--h) * 100%); background: var(--cy); opacity: 0.75; }
.code-bar::after { content: ""; position: absolute; inset: auto 0 calc(var(--own) * 100%) 0; height: 2px; background: var(--ink); }
.code-bar.on { outline: 2px solid var(--cw); outline-offset: -1px; }
.code-bar:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.code-below { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 0.75rem 2rem; align-items: center; }
.code-digits { display: grid; grid-template-columns: repeat(5, 2.75rem); gap: 0.35rem; }
.code-digits button { padding: 0; border: 2px solid var(--rule, #ddd); background: none; border-radius: 3px; min-width: 0; min-height: 0; line-height: 0; cursor: pointer; }
.code-digits button[aria-pressed="true"] { border-color: var(--cx); }
.code-row { display: flex; gap: 0.75rem; align-items: center; flex: 1 1 18rem; max-width: 26rem; }
.code-row .picture { flex: none; width: 5.75rem; aspect-ratio: 1; border: 1px solid var(--rule, #ddd); box-sizing: border-box; }
.code-row p { margin: 0; min-height: 4.5em; }
.code-told { flex: 1 1 14rem; font-variant-numeric: tabular-nums; }
.code-told p { margin: 0 0 0.5rem; min-height: 3em; }
@media (max-width: 48rem) {
  .code-by-hand { grid-template-columns: 1fr 1fr; gap: 0.75rem 1rem; }
  .code-by-hand .middle { grid-row: 2; grid-column: 1 / -1; }
  .code-bars { height: 9rem; }
}
`;

/** An example, the numbers of its code as they stand now, and what the decoder makes of them. */
export interface CodeByHand {
  x: ArrayLike<number>;
  h: Float64Array;
  xHat: Float64Array;
  loss: number;
}

export interface CodeByHandOptions {
  /** Square pictures with values 0 … 1. */
  pictures: readonly ArrayLike<number>[];
  /** A row for each number of the code; it is what that number adds to the reconstruction. */
  w: ArrayLike<number>;
  /** A bias for each number of the code. */
  b: ArrayLike<number>;
  /** The loops of the autoencoder; they make numbers from 0 to 1 the code. */
  forward: TiedLoops;
  lang?: "en" | "zh";
}

/**
 * A picture on its way through a code: the numbers of the code are bars that are pulled, or moved by arrow keys, and the
 * reconstruction follows. Shows what the bar that is looked at adds. A line across each bar is where the encoder put it.
 */
export function codeByHand({
  pictures,
  w,
  b,
  forward,
  lang = "en"
}: CodeByHandOptions): HTMLElement & {value: CodeByHand} {
  addStyle("code-by-hand", rules);
  const say = words[lang];
  const [units, inputs] = [b.length, pictures[0].length];
  const encode = (x: ArrayLike<number>) => Float64Array.from(forward(x, w, b, {batch: 1, inputs, units}).h);
  let own = encode(pictures[0]);
  let [shown, looked] = [0, 0];
  const side = Math.sqrt(inputs);
  const [input, output, row] = [
    picture(side, side, "ink"),
    picture(side, side, "ink"),
    picture(side, side, "signed")
  ];
  const bars = Array.from({length: units}, (_, k) =>
    html("span", {
      ...{class: "code-bar", role: "slider", "aria-label": say.bar(k)},
      ...{"aria-orientation": "vertical", "aria-valuemin": 0, "aria-valuemax": 1, tabindex: k ? -1 : 0}
    })
  );
  const field = html("div", {class: "code-bars", "data-letter": "h"}, ...bars);
  const [adds, told] = [html("p"), html("p", {class: "ct"})];
  const restore = html("button", {type: "button"}, say.restore);
  const digits = pictures.map((values, n) => {
    const small = picture(side, side, "ink");
    small.paint(values, 1);
    return html("button", {type: "button", "aria-label": say.digit(n)}, small);
  });
  const end = (name: string, role: string, letter: string, image: HTMLElement) =>
    html("div", {class: "end", "data-letter": letter}, html("span", {class: `name ${role}`}, name), image);
  const element = html(
    "div",
    {class: "figure code-by-hand", role: "group", "aria-label": say.title},
    end(say.x, "cx", "x", input),
    html("div", {class: "middle"}, html("span", {class: "name cy"}, say.h(units)), field),
    end(say.xHat, "cy", "xHat", output),
    html(
      "div",
      {class: "code-below"},
      html("div", {class: "code-digits"}, ...digits),
      html("div", {class: "code-row", "data-letter": "W"}, row, adds),
      html("div", {class: "code-told"}, told, restore)
    )
  ) as unknown as HTMLElement & {value: CodeByHand};

  const distance = (xHat: ArrayLike<number>) =>
    Array.from(pictures[shown]).reduce((sum, x, d) => sum + (xHat[d] - x) ** 2 / 2, 0);
  const draw = (h: Float64Array) => {
    const xHat = weightedRows(w, h);
    element.value = {x: pictures[shown], h, xHat, loss: distance(xHat)};
    input.paint(pictures[shown], 1);
    output.paint(xHat, 1);
    for (const [k, bar] of bars.entries()) {
      bar.style.setProperty("--h", h[k].toFixed(3));
      bar.style.setProperty("--own", own[k].toFixed(3));
      bar.setAttribute("aria-valuenow", h[k].toFixed(2));
    }
    digits.forEach((button, n) => button.setAttribute("aria-pressed", String(n === shown)));
    told.textContent = say.loss(
      formatNumber(element.value.loss),
      formatNumber(distance(weightedRows(w, own)))
    );
    look(looked);
  };
  const look = (k: number) => {
    looked = k;
    bars.forEach((bar, n) => {
      bar.classList.toggle("on", n === k);
      bar.tabIndex = n === k ? 0 : -1;
    });
    const values = Array.from({length: inputs}, (_, d) => w[k * inputs + d]);
    row.paint(values, largestMagnitude(values));
    adds.textContent = say.adds(k, formatNumber(element.value.h[k]));
  };
  const put = (k: number, value: number) => {
    looked = k;
    draw(element.value.h.map((old, n) => (n === k ? Math.max(0, Math.min(1, value)) : old)));
    changed(element);
  };
  const show = (n: number) => {
    shown = n;
    own = encode(pictures[n]);
    draw(own);
    changed(element);
  };

  const pull = ({clientX, clientY}: PointerEvent, pulled: boolean) => {
    const {left, top, width, height} = field.getBoundingClientRect();
    const k = Math.max(0, Math.min(units - 1, Math.floor((units * (clientX - left)) / width)));
    if (pulled) put(k, 1 - (clientY - top) / height);
    else look(k);
  };
  field.addEventListener("pointerdown", event => {
    field.setPointerCapture(event.pointerId);
    pull(event, true);
  });
  field.addEventListener("pointermove", event => pull(event, event.buttons > 0));
  field.addEventListener("keydown", event => {
    const along = {ArrowLeft: -1, ArrowRight: 1}[event.key];
    const by = {ArrowUp: 0.05, ArrowDown: -0.05, PageUp: 0.25, PageDown: -0.25}[event.key];
    const to = {Home: 0, End: 1}[event.key];
    if (along === undefined && by === undefined && to === undefined) return;
    event.preventDefault();
    if (along === undefined) put(looked, to ?? element.value.h[looked] + by!);
    else look(Math.max(0, Math.min(units - 1, looked + along)));
    bars[looked].focus();
  });
  restore.addEventListener("click", () => show(shown));
  digits.forEach((button, n) => button.addEventListener("click", () => show(n)));
  draw(own);
  return element;
}
