import {digitFrame, digitImage} from "./digit-image.js";
import type {Stroke} from "./digit-image.js";
import type {NetworkLook, NetworkSizes} from "./digit-network.js";
import {digitStrokes} from "./digit-strokes.js";
import {DrawingHand, pathOf} from "./drawing-hand.js";
import {addStyle, changed, html, svg} from "./element.js";
import {networkPicture} from "./network-picture.js";
import type {NetworkPicture} from "./network-picture.js";
import {picture} from "./picture.js";
import {SelfWritingPen} from "./self-writing-pen.js";
import type {Written} from "./self-writing-pen.js";

const words = {
  en: {
    label: "Drawing pad. ",
    help: "Draw with mouse, finger or pen. By keyboard: arrow keys move the pen (Shift: faster), Space sets it down or lifts it, Delete clears.",
    hint: "write here: the pen is yours",
    clear: "Clear",
    hold: "Hold the pen",
    go: "Let it write",
    down: "Pen down.",
    up: "Pen up.",
    cleared: "Cleared."
  },
  zh: {
    label: "画板。",
    help: "用鼠标、手指或触控笔写。用键盘：方向键移动笔（按住 Shift 更快），空格键落笔或提笔，Delete 清空。",
    hint: "在这里写，笔归你",
    clear: "清空",
    hold: "让笔停下",
    go: "让笔再写",
    down: "落笔。",
    up: "提笔。",
    cleared: "已清空。"
  }
};

const rules = `
.live-network { position: relative; }
.live-pad { box-sizing: border-box; border: 1px solid var(--ink-soft); border-radius: 6px; background: var(--paper); }
.live-pad > div { position: absolute; inset: 0; overflow: hidden; border-radius: 5px; }
.live-pad .seen { position: absolute; inset: 0; transform-origin: 0 0; }
.live-pad.own .seen { outline: 1px dashed color-mix(in srgb, var(--cx) 45%, transparent); }
.live-pad .seen .picture { height: 100%; }
.live-pad svg { position: absolute; inset: 0; width: 100%; height: 100%; touch-action: none; cursor: crosshair; border-radius: 5px; }
.live-network.waiting .network-picture { opacity: 0.4; }
.live-pad svg path { fill: none; stroke: var(--accent); stroke-width: 0.011; stroke-linecap: round; stroke-linejoin: round; opacity: 0.75; }
.live-pad svg circle { fill: var(--accent); stroke: var(--paper); stroke-width: 0.01; }
.live-pad svg circle.up { fill: var(--paper); stroke: var(--accent); }
.live-network .at.live-side { height: auto; display: flex; flex-wrap: wrap; gap: 0.4rem 0.5rem; align-content: start; }
.live-side p { flex-basis: 100%; margin: 0; color: var(--ink-soft); font-size: max(13px, 1.05cqw); line-height: 1.35; }
.live-side button { min-height: 2rem; padding: 0.1rem 0.7rem; font-size: 13px; }
@media (prefers-reduced-motion: reduce) { .live-side .hold { display: none; } }
.live-status { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
`;

/** What gives a look at the network for an input: at once, or when the GPU has answered; undefined if it cannot. */
export type Looking = (ink: Float32Array) => NetworkLook | Promise<NetworkLook | undefined>;

export type LiveNetwork = HTMLElement & {
  /** What is on the pad, as the network sees it: 28 × 28 numbers from 0 to 1. */
  value: Float32Array;
  /** What the picture shows. */
  readonly look: NetworkLook | undefined;
  /** Whether the pen writes by itself: the reader's hand ends it. */
  selfWriting: boolean;
  /** From now on this network is shown. With another number of filters the picture is made anew. */
  follow(sizes: NetworkSizes, look: Looking): void;
  /** Shows how much the filters changed, or, without a change, the filters again. */
  showChange(change?: ArrayLike<number>): void;
  /** The network has other weights: looks at it again. @returns when the picture shows them */
  refresh(): Promise<void>;
  /** Lets the pen go on with what it is found writing, if nobody has let it, or has taken it, before. */
  begin(): void;
  /** Lets the pen write the next digit. */
  next(): void;
};

const size = 28;
const digits = Array.from("0123456789");

/**
 * A pad on which a pen writes digits by itself, and the network that reads them, as one picture that follows the pen. The
 * reader's hand takes the pen over as it touches the pad. `value` is the digit as the network sees it; dispatches "input".
 * @param order the digits that are written, one after the other
 */
export function liveNetwork(
  sizes: NetworkSizes,
  look: Looking,
  {lang = "en", order = [3, 5, 8, 2, 6, 9, 4, 7, 0, 1]}: {lang?: string; order?: readonly number[]} = {}
): LiveNetwork {
  addStyle("live-network", rules);
  const say = lang === "zh" ? words.zh : words.en;
  const ink = picture(size, size, "ink");
  const seen = html("div", {class: "seen"}, ink);
  const line = svg("path");
  const nib = svg("circle", {r: 0.022});
  const field = svg(
    "svg",
    {viewBox: "0 0 1 1", tabindex: 0, role: "application", "aria-label": say.label + say.help},
    line,
    nib
  );
  const pad = html("div", {class: "live-pad", "data-letter": "x"}, html("div", {}, seen), field);
  const status = html("span", {class: "live-status", role: "status"});
  const clear = html("button", {type: "button"}, say.clear);
  const hold = html("button", {type: "button", class: "hold"}, say.hold);
  const side = html(
    "div",
    {class: "at live-side", style: "--wx:0;--wy:30.2;--ww:23;--wh:6;--tx:65;--ty:6;--tw:35;--th:60"},
    html("p", {}, say.hint),
    hold,
    clear
  );
  const element = Object.assign(html("div", {class: "live-network"}, status), {
    value: new Float32Array(size * size),
    selfWriting: true
  }) as unknown as LiveNetwork;
  let shown: NetworkPicture;
  Object.defineProperty(element, "look", {get: () => shown.value});
  let shape: NetworkSizes;
  let looking = look;
  let begun = false;

  const build = (next: NetworkSizes) => {
    shape = next;
    const before = shown as NetworkPicture | undefined;
    shown = networkPicture(next, pad, {lang, names: digits});
    shown.firstElementChild!.append(side);
    before?.remove();
    element.append(shown);
  };

  // One look at a time, and after it the latest ink that came meanwhile: a pen is quicker than some GPUs.
  let busy: Promise<void> | undefined;
  let again = false;
  /** A network answers to empty paper too, but nobody has asked it anything. */
  const put = (answer: NetworkLook) => {
    const asked = element.value.some(value => value > 0);
    shown.update(asked ? answer : {...answer, probabilities: [], contributions: undefined});
  };
  const lookOnce = async (): Promise<void> => {
    do {
      again = false;
      const [from, asked] = [shape, looking];
      const answer = await asked(element.value);
      // What it shows is the answer to something else, until there is one.
      if (from === shape && asked === looking) element.classList.toggle("waiting", answer === undefined);
      if (answer && from === shape && asked === looking) put(answer);
    } while (again);
  };
  const see = (): Promise<void> => {
    const answer = busy ? undefined : looking(element.value);
    if (answer && !(answer instanceof Promise)) {
      put(answer);
      return Promise.resolve();
    }
    again = true;
    return (busy ??= lookOnce().finally(() => (busy = undefined)));
  };

  const show = (strokes: readonly Stroke[], frame: ReturnType<typeof digitFrame>) => {
    element.value = digitImage(strokes, {size, frame});
    ink.paint(element.value, 1);
    line.setAttribute("d", pathOf(strokes));
    // Where the network's 28 × 28 pixels lie is shown while it follows the reader's hand.
    pad.classList.toggle("own", !element.selfWriting && strokes.length > 0);
    const {left, top, side: length} = frame;
    // As a transform: what moves so is no jump of the page's layout.
    seen.style.transform = `translate(${100 * left}%, ${100 * top}%) scale(${length})`;
    changed(element);
  };

  const written = ({strokes, nib: at}: Written, whole: readonly Stroke[]) => {
    // The frame is that of the whole digit: what stands there already does not move while the rest is written.
    show(strokes, digitFrame(whole, {size}));
    nib.style.display = at ? "" : "none";
    if (!at) return;
    nib.setAttribute("cx", String(at.x));
    nib.setAttribute("cy", String(at.y));
    const last = strokes.at(-1)?.at(-1);
    nib.classList.toggle("up", last?.x !== at.x || last.y !== at.y);
  };

  /** The reader's hand takes the pen: what it wrote by itself is gone. */
  const take = () => {
    if (!element.selfWriting) return;
    element.selfWriting = false;
    hand.strokes = [];
    pen.hold();
    label();
  };
  let frame = 0;
  const draw = () => {
    frame = 0;
    const {strokes, pen: at} = hand;
    show(strokes, digitFrame(strokes, {size}));
    // Who writes by keyboard sees where the pen is; others see their own.
    nib.style.display = hand.byKeys ? "" : "none";
    nib.setAttribute("cx", String(at.x));
    nib.setAttribute("cy", String(at.y));
    nib.classList.toggle("up", !at.down);
  };
  const hand = new DrawingHand(field, {
    step: 1 / size,
    onBegin: () => take(),
    onTell: what => (status.textContent = say[what]),
    onChange: () => {
      take();
      frame ||= requestAnimationFrame(draw);
    }
  });
  clear.addEventListener("click", () => hand.clear());

  const label = () => {
    hold.textContent = element.selfWriting && pen.goes ? say.hold : say.go;
  };
  hold.addEventListener("click", () => {
    if (element.selfWriting && pen.goes) {
      pen.hold();
      return label();
    }
    if (!element.selfWriting) return element.next();
    pen.go();
    label();
  });

  element.addEventListener("input", event => {
    if (event.target === element) void see().catch(reportError);
  });
  element.follow = (next, nextLook) => {
    const same = (Object.keys(next) as (keyof NetworkSizes)[]).every(key => next[key] === shape[key]);
    looking = nextLook;
    if (!same) build(next);
  };
  element.refresh = see;
  element.showChange = change => shown.showChange(change);
  element.begin = () => {
    if (begun || !element.selfWriting) return;
    begun = true;
    pen.takeUp();
    label();
  };
  element.next = () => {
    element.selfWriting = true;
    pen.next();
    pen.go();
    label();
  };

  build(sizes);
  const pen = new SelfWritingPen(element, {texts: order.map(digitStrokes), show: written});
  label();
  return element;
}
