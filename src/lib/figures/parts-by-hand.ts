import {maxIndex} from "d3-array";
import type {PartAnswers} from "../explain/partAnswers.js";
import {askedDigit} from "./asked-digit.js";
import {addStyle, changed, html, svg} from "./element.js";
import {inkOutline} from "./ink-outline.js";
import {formatPercent} from "./number-format.js";
import {oneAtATime} from "./one-at-a-time.js";
import {lay, partMap, placesOf, points} from "./part-map.js";
import {picture} from "./picture.js";
import {valueWaterfall} from "./value-waterfall.js";

type Lang = "en" | "zh";

const rules = `
.parts-by-hand .asking { display: flex; flex-wrap: wrap; gap: 0.4rem 2rem; }
.parts-by-hand .panels { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 1rem 2rem; margin: 0.75rem 0 0; max-width: 76rem; }
.parts-by-hand .falls { display: flex; flex-direction: column; font: var(--small, 15px)/1.35 var(--sans, sans-serif); min-width: 0; }
.parts-by-hand .falls > svg { flex: 1 1 0; }
.parts-by-hand .stack { touch-action: manipulation; }
.parts-by-hand button.place { cursor: pointer; }
.parts-by-hand button.place .number { padding: 0 0.2em; border-radius: 3px; background: color-mix(in srgb, var(--paper) 75%, transparent); }
.parts-by-hand button.place[aria-pressed="false"] { background: repeating-linear-gradient(45deg, transparent 0 7px, color-mix(in srgb, var(--ink) 9%, transparent) 7px 8px); }
.parts-by-hand button.place:focus-visible { outline: 3px solid var(--accent); outline-offset: -3px; z-index: 2; }
.parts-by-hand button.place:hover { box-shadow: inset 0 0 0 2px var(--accent); z-index: 1; }
.parts-by-hand .ghost { opacity: 0.25; }
.parts-by-hand .told { margin: 0.6rem 0 0; min-height: 3em; max-width: 56rem; }
.parts-by-hand .told strong { font-variant-numeric: tabular-nums; }
.parts-by-hand .switches { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 0.6rem 0 0; }
.parts-by-hand .pad { margin-top: 0.75rem; }
@media (max-width: 60rem) {
  .parts-by-hand .panels { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.75rem; }
  .parts-by-hand .falls { grid-column: 1 / -1; height: 21rem; }
  .parts-by-hand .told { min-height: 6em; }
}
`;

const words = {
  en: {
    figure:
      "A digit in parts that can be taken away, what each part is worth, and how the worths add up to the answer",
    x: "the digit: take parts away",
    phi: "what each part is worth, φ × 100",
    falls: "from nothing to the answer",
    nothing: "nothing",
    whole: "whole",
    now: "now",
    part: (m: number) => `part ${m}`,
    aria: "The values of the parts, added up.",
    all: "all parts",
    none: "none",
    order: "one by one, in a random order",
    stop: "stop",
    now_: (c: string, p: string) => [`With these parts the network sees a ${c} with `, p, "."],
    reads: (c: string) => ` It reads a ${c}.`,
    last: (m: number, there: boolean, by: string, phi: string) =>
      ` Part ${m} ${there ? "came" : "went"}: it made a difference of ${by}, on average over all orders ${phi}.`,
    empty: "Draw a digit below.",
    waiting: "Asking the network about all combinations of parts …"
  },
  zh: {
    figure: "一个分成若干块、可以逐块拿掉的数字，每一块值多少，以及这些值怎样加成答案",
    x: "数字：点一下拿掉一块",
    phi: "每一块值多少，φ × 100",
    falls: "从空白到答案",
    nothing: "空白",
    whole: "全部",
    now: "现在",
    part: (m: number) => `第 ${m} 块`,
    aria: "各块的值逐个相加。",
    all: "全部放上",
    none: "全部拿掉",
    order: "按随机次序逐块放上",
    stop: "停下",
    now_: (c: string, p: string) => [`只有这些块时，网络认为是 ${c} 的概率：`, p, "。"],
    reads: (c: string) => `它认作 ${c}。`,
    last: (m: number, there: boolean, by: string, phi: string) =>
      `第 ${m} 块${there ? "放上" : "拿掉"}，差别是 ${by}；对所有次序平均是 ${phi}。`,
    empty: "请在下面写一个数字。",
    waiting: "正在就各块去留的所有情形询问网络……"
  }
};

/** What the reader asks about, with all answers. */
export interface AskedParts extends PartAnswers {
  /** The class that is explained. */
  c: number;
}

export type PartsByHand = HTMLElement & {
  value: AskedParts | undefined;
  /** Asks another network. */
  use(ask: (x: Float32Array) => Promise<PartAnswers>): void;
};

/**
 * A digit in parts that the reader switches on and off, the network's answer each time, and the Shapley values of the parts as
 * colours and as a running bar. All answers are known beforehand. `value` is what is asked about; "input" is dispatched when
 * it has changed.
 */
export function partsByHand({
  pictures,
  columns = 28,
  digit = 4,
  away = [],
  lang = "en"
}: {
  /** One picture of each digit, 0 … 9. */
  pictures: readonly Float32Array[];
  columns?: number;
  /** The digit it opens with. */
  digit?: number;
  /** The parts that are away at first. */
  away?: readonly number[];
  lang?: Lang;
}): PartsByHand {
  addStyle("parts-by-hand", rules);
  const say = words[lang];
  const rows = pictures[0].length / columns;
  const {which, why, pad, picture: x} = askedDigit(pictures, {columns, digit, lang});
  const canvas = picture(rows, columns, "ink");
  const edge = svg("path", {class: "ink-edge ghost"});
  const stack = html(
    "div",
    {class: "stack", role: "group", "aria-label": say.x},
    canvas,
    svg("svg", {viewBox: `0 0 ${columns} ${rows}`, "aria-hidden": "true"}, edge)
  );
  const hand = html("figure", {class: "part-map hand"}, html("figcaption", {}, say.x), stack);
  const values = partMap(say.phi, {rows, columns});
  const falls = valueWaterfall(say, {lang, toggle: m => turn(m), point: m => pointAt(m)});
  const told = html("p", {class: "told", role: "status"}, say.waiting);
  const [all, none, order] = [say.all, say.none, say.order].map(text =>
    html("button", {type: "button"}, text)
  );
  const element = html(
    "div",
    {class: "figure parts-by-hand", role: "group", "aria-label": say.figure},
    html("div", {class: "asking"}, which, why),
    html(
      "div",
      {class: "panels"},
      hand,
      values,
      html("div", {class: "falls"}, html("div", {}, say.falls), falls)
    ),
    html("div", {class: "switches"}, all, none, order),
    told,
    pad
  ) as unknown as PartsByHand;

  let ask: ((x: Float32Array) => Promise<PartAnswers>) | undefined;
  let known: PartAnswers | undefined;
  let buttons: HTMLButtonElement[] = [];
  let S = 0;
  let pointed = -1;
  let latest = -1;
  let last: (number | undefined)[] = [];
  let timer: ReturnType<typeof setInterval> | undefined;
  const isIn = (m: number) => ((S >> m) & 1) === 1;
  const c = () => (why.value < 0 ? maxIndex(Array.from(known!.p[known!.p.length - 1])) : why.value);
  const strong = (text: string) => html("strong", {}, text);

  const show = () => {
    if (!known) return;
    const {parts, count, p} = known;
    const chosen = c();
    const phi = known.values(chosen);
    canvas.paint(
      Float32Array.from(known.x, (ink, i) => (isIn(parts[i]) ? ink : 0)),
      1
    );
    buttons.forEach((button, m) => {
      button.setAttribute("aria-pressed", String(isIn(m)));
      button.setAttribute("aria-label", `${say.part(m + 1)}, φ = ${points(phi[m])}`);
    });
    falls.update({
      base: p[0][chosen],
      values: phi,
      answer: p[p.length - 1][chosen],
      now: p[S][chosen],
      there: Array.from({length: count}, (_, m) => isIn(m)),
      last,
      pointed
    });
    const [before, share, after] = say.now_(`${chosen}`, formatPercent(p[S][chosen], lang));
    told.replaceChildren(before, strong(share), after);
    const read = maxIndex(Array.from(p[S]));
    if (read !== chosen) told.append(say.reads(`${read}`));
    if (latest >= 0)
      told.append(say.last(latest + 1, isIn(latest), points(last[latest]!), points(phi[latest])));
  };
  const pointAt = (m: number) => {
    if (m === pointed) return;
    pointed = m;
    values.point(m);
    show();
  };
  const turn = (m: number) => {
    if (!known) return;
    S ^= 1 << m;
    const chosen = c();
    last[m] = known.p[S | (1 << m)][chosen] - known.p[S & ~(1 << m)][chosen];
    latest = m;
    show();
  };
  const rest = () => {
    clearInterval(timer);
    timer = undefined;
    order.textContent = say.order;
  };
  const set = (coalition: number) => {
    rest();
    S = coalition;
    last = [];
    latest = -1;
    show();
  };
  /** New values: the class or the picture is another one. */
  const renew = () => {
    if (!known) return;
    last = [];
    latest = -1;
    const chosen = c();
    values.update({x: known.x, parts: known.parts, values: known.values(chosen)});
    show();
    element.value = {...known, c: chosen};
    changed(element);
  };
  const build = () => {
    const {x: picture, parts, count} = known!;
    edge.setAttribute("d", inkOutline(picture, columns));
    for (const button of buttons) button.remove();
    buttons = placesOf(parts, count, columns).map((place, m) => {
      const button = html(
        "button",
        {type: "button", class: "place", tabindex: m === 0 ? 0 : -1},
        html("span", {class: "number"}, String(m + 1))
      );
      lay(button, place, rows, columns);
      button.addEventListener("click", () => {
        rest();
        turn(m);
      });
      button.addEventListener("pointerenter", () => pointAt(m));
      button.addEventListener("focus", () => pointAt(m));
      return button;
    });
    stack.append(...buttons);
  };
  stack.addEventListener("pointerleave", () => pointAt(-1));
  stack.addEventListener("keydown", event => {
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const across = buttons.filter(({style}) => style.top === buttons[0].style.top).length;
    const step = {ArrowLeft: -1, ArrowRight: 1, ArrowUp: -across, ArrowDown: across}[event.key];
    if (at < 0 || step === undefined) return;
    event.preventDefault();
    const next = buttons[at + step];
    if (!next) return;
    buttons[at].tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });
  all.addEventListener("click", () => set(2 ** buttons.length - 1));
  none.addEventListener("click", () => set(0));
  order.addEventListener("click", () => {
    if (timer !== undefined) return rest();
    set(0);
    order.textContent = say.stop;
    const waiting = buttons.map((_, m) => m);
    const next = () => {
      const [m] = waiting.splice(Math.floor(Math.random() * waiting.length), 1);
      turn(m);
      if (waiting.length === 0 || !element.isConnected) rest();
    };
    timer = setInterval(next, 700);
    next();
  });

  const refresh = oneAtATime(async () => {
    const picture = x();
    if (!ask) return;
    rest();
    if (!picture.some(value => value > 0)) return void told.replaceChildren(say.empty);
    known = await ask(picture);
    S = 2 ** known.count - 1;
    if (picture === pictures[digit] && !element.value) for (const m of away) S &= ~(1 << m);
    build();
    renew();
  });
  why.addEventListener("input", event => {
    event.stopPropagation();
    renew();
  });
  which.addEventListener("input", event => {
    event.stopPropagation();
    refresh();
  });
  element.use = next => {
    ask = next;
    refresh();
  };
  return element;
}
