import {digitImage} from "./digit-image.js";
import type {Stroke} from "./digit-image.js";
import {DrawingHand, pathOf} from "./drawing-hand.js";
import {addStyle, html, svg} from "./element.js";
import {whenSeen} from "./when-near.js";

const words = {
  en: {
    label: "Drawing pad. ",
    help: "Draw with mouse, finger or pen. By keyboard: arrow keys move the pen (Shift: faster), Space sets it down or lifts it, Delete clears.",
    empty: "Draw a digit here",
    clear: "Clear",
    undo: "Undo",
    open: "Open a picture …",
    seen: (size: number) => `as the network sees it, ${size} × ${size}`,
    down: "Pen down.",
    up: "Pen up.",
    cleared: "Cleared."
  },
  zh: {
    label: "画板。",
    help: "用鼠标、手指或触控笔写。用键盘：方向键移动笔（按住 Shift 更快），空格键落笔或提笔，Delete 清空。",
    empty: "在这里写一个数字",
    clear: "清空",
    undo: "撤销",
    open: "打开图片……",
    seen: (size: number) => `网络看到的样子，${size} × ${size}`,
    down: "落笔。",
    up: "提笔。",
    cleared: "已清空。"
  }
};

const rules = `
.drawing-pad { display: flex; flex-wrap: wrap; gap: 0.75rem 1.25rem; align-items: flex-end; font: var(--small, 15px)/1.4 var(--sans, sans-serif); }
.drawing-pad-field { display: block; width: min(15rem, 100%); aspect-ratio: 1; box-sizing: border-box; background: var(--paper, #fff); border: 1px solid var(--ink-soft, #777); border-radius: 6px; touch-action: none; cursor: crosshair; }
.drawing-pad-field path { fill: none; stroke: var(--ink, #111); stroke-width: 0.085; stroke-linecap: round; stroke-linejoin: round; }
.drawing-pad-field text { fill: var(--ink-soft, #666); font-size: 0.07px; text-anchor: middle; }
.drawing-pad-pen { display: none; fill: var(--paper, #fff); stroke: var(--accent, #00578f); stroke-width: 0.015; }
.drawing-pad-field:focus-visible .drawing-pad-pen { display: block; }
.drawing-pad-pen.down { fill: var(--accent, #00578f); }
.drawing-pad-side { display: flex; flex-direction: column; gap: 0.5rem; width: 8.5rem; }
.drawing-pad-side > div { display: flex; gap: 0.5rem; }
.drawing-pad-side > button { padding-inline: 0.25rem; white-space: nowrap; }
.drawing-pad-seen { width: 7rem; height: 7rem; image-rendering: pixelated; border: 1px solid var(--rule, #ddd); }
.drawing-pad small { color: var(--ink-soft, #666); line-height: 1.35; }
.drawing-pad > small { flex-basis: 100%; max-width: 32rem; }
.drawing-pad-status { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media (prefers-color-scheme: dark) { .drawing-pad-seen { filter: invert(0.9); } }
`;

export interface DrawingPadOptions {
  /** Pixels along each side of `value`. Default 28. */
  size?: number;
  lang?: string;
  /** What is on the pad at first. */
  strokes?: readonly Stroke[];
  /** What is looked for in a reader's picture: a digit, as MNIST shows it, or the middle of the whole. Default: a digit. */
  picture?: "digit" | "whole";
}

export type DrawingPad = HTMLElement & {value: Float32Array};

/** A picture that is shown in the place of the drawing. */
export interface ShownPicture {
  ink: Float32Array;
  /** Told when it is taken away. */
  gone: () => void;
}

/**
 * A field to draw a digit on, by mouse, touch, pen or keyboard, and to open a picture of it. `value` holds the digit as MNIST would show it:
 * size × size numbers, 0 paper to 1 ink, scaled and centred by `digitImage`. Dispatches "input" while it is drawn.
 */
export function drawingPad({
  size = 28,
  lang = "en",
  strokes: first = [],
  picture = "digit"
}: DrawingPadOptions = {}): DrawingPad {
  addStyle("drawing-pad", rules);
  const say = lang === "zh" ? words.zh : words.en;
  const lines = svg("path");
  const hint = svg("text", {x: 0.5, y: 0.52, "aria-hidden": "true"}, say.empty);
  const nib = svg("circle", {class: "drawing-pad-pen", r: 0.025});
  const field = svg(
    "svg",
    {
      class: "drawing-pad-field",
      viewBox: "0 0 1 1",
      tabindex: 0,
      role: "application",
      "aria-label": say.label + say.help
    },
    hint,
    lines,
    nib
  );
  const seen = html("canvas", {class: "drawing-pad-seen", width: size, height: size, "aria-hidden": "true"});
  const status = html("span", {class: "drawing-pad-status", role: "status"});
  const undo = html("button", {type: "button"}, say.undo);
  const clear = html("button", {type: "button"}, say.clear);
  const open = html("button", {type: "button"}, say.open);
  const side = html(
    "div",
    {class: "drawing-pad-side"},
    seen,
    html("small", {}, say.seen(size)),
    html("div", {}, clear, undo),
    open
  );
  const help = html("small", {}, say.help);
  const pad = Object.assign(html("div", {class: "drawing-pad"}, field, side, help, status), {
    value: digitImage(first, {size})
  });

  let frame = 0;
  /** Ink of a picture, which is shown in the place of the drawing. */
  let shown: ShownPicture | undefined;
  const update = () => {
    frame = 0;
    pad.value = shown?.ink ?? digitImage(hand.strokes, {size});
    draw();
    pad.dispatchEvent(new Event("input", {bubbles: true}));
  };
  const hand = new DrawingHand(field, {
    step: 1 / size,
    onChange: () => (frame ||= requestAnimationFrame(update)),
    onBegin: () => show(),
    onTell(what) {
      if (what === "cleared") show();
      status.textContent = say[what];
    }
  });
  hand.strokes = first;

  function draw(): void {
    const {strokes, pen} = hand;
    lines.setAttribute("d", pathOf(strokes));
    lines.style.display = shown ? "none" : "";
    hint.style.display = strokes.length || shown ? "none" : "";
    nib.setAttribute("cx", String(pen.x));
    nib.setAttribute("cy", String(pen.y));
    nib.classList.toggle("down", pen.down);
    undo.disabled = clear.disabled = strokes.length === 0 && !shown;
    const picture = new ImageData(size, size);
    pad.value.forEach((ink, p) => (picture.data[4 * p + 3] = 255 * ink));
    seen.getContext("2d")?.putImageData(picture, 0, 0);
  }

  /** Shows a picture in the place of the drawing, or the drawing again. */
  const show = (next?: ShownPicture) => {
    if (next !== shown) frame ||= requestAnimationFrame(update);
    shown?.gone();
    shown = next;
  };
  clear.addEventListener("click", () => hand.clear());
  undo.addEventListener("click", () => (shown ? show() : hand.undo()));
  void whenSeen(open).then(async () => {
    const {padOpener} = await import("./pad-opener.js");
    padOpener({pad, field, button: open, show, size, picture, lang});
  });
  draw();
  return pad;
}
