import {digitChoice} from "./digit-choice.js";
import {addStyle, html} from "./element.js";
import {movedPicture} from "./moved-picture.js";
import {formatPercent} from "./number-format.js";
import {picture} from "./picture.js";
import {slider} from "./slider.js";
import {turnedPicture} from "./turned-picture.js";

type Lang = "en" | "zh";

const rules = `
.label-kept { display: grid; grid-template-columns: minmax(7rem, 12rem) minmax(0, 1fr); gap: 0.5rem 1.25rem; align-items: center; font: var(--small, 15px)/1.4 var(--sans, sans-serif); }
.label-kept fieldset { grid-column: 1 / -1; }
.label-kept .picture { border: 1px solid var(--rule, #ddd); box-sizing: border-box; }
.label-kept .moves { display: grid; gap: 0.4rem; }
.label-kept .slider { display: grid; grid-template-columns: 4.5em minmax(0, 1fr) 3.5em; }
@media (max-width: 30rem) { .label-kept { grid-template-columns: minmax(0, 1fr); } .label-kept .picture { max-width: 10rem; } }
.label-kept .told { grid-column: 1 / -1; margin: 0; min-height: 2.8em; }
`;

const words = {
  en: {
    digit: "Digit",
    turn: "turn",
    right: "right",
    down: "down",
    picture: (digit: number) => `A handwritten ${digit}, turned and moved`,
    waiting: "The network has not answered yet.",
    told: (label: number, read: number, share: string) =>
      read === label
        ? `The label says ${label}, and the network reads ${read} (${share}).`
        : `The label says ${label}; the network reads ${read} (${share}). And you?`
  },
  zh: {
    digit: "数字",
    turn: "旋转",
    right: "右移",
    down: "下移",
    picture: (digit: number) => `手写的 ${digit}，旋转并平移之后`,
    waiting: "网络还没有回答。",
    told: (label: number, read: number, share: string) =>
      read === label
        ? `标签是 ${label}，网络认作 ${read}（${share}）。`
        : `标签是 ${label}，网络认作 ${read}（${share}）。你看呢？`
  }
};

const side = 28;

/** Reads a picture: a probability for each digit. */
type Read = (x: Float32Array) => Promise<ArrayLike<number>>;

/** A digit that the reader turns and moves: which of these changes leave its label what it is? `use` gives it a network that reads. */
export function labelKept(
  pictures: readonly Float32Array[],
  {digit = 6, lang = "en"}: {digit?: number; lang?: Lang} = {}
): HTMLElement & {value: Float32Array; use(read: Read): void} {
  addStyle("label-kept", rules);
  const say = words[lang];
  const canvas = picture(side, side, "ink");
  canvas.removeAttribute("aria-hidden");
  canvas.setAttribute("role", "img");
  const which = digitChoice(say.digit, digit);
  const pixels = {low: -10, high: 10, step: 1, value: 0};
  const turn = slider(say.turn, {
    low: -180,
    high: 180,
    step: 5,
    value: 0,
    format: value => `${value}°`.replace("-", "−")
  });
  const right = slider(say.right, pixels);
  const down = slider(say.down, pixels);
  const told = html("p", {class: "told", role: "status"}, say.waiting);
  const element = html(
    "div",
    {class: "figure label-kept"},
    ...[which, canvas, html("div", {class: "moves"}, turn, right, down), told]
  ) as unknown as HTMLElement & {value: Float32Array; use(read: Read): void};
  let read: Read | undefined;
  let asked = 0;
  const draw = async () => {
    const turned = turnedPicture(pictures[which.value], side, turn.value);
    element.value = movedPicture(turned, side, [down.value, right.value]);
    canvas.paint(element.value, 1);
    canvas.setAttribute("aria-label", say.picture(which.value));
    if (!read) return;
    const mine = ++asked;
    const shares = Array.from(await read(element.value));
    if (mine !== asked) return;
    const most = shares.indexOf(Math.max(...shares));
    told.textContent = say.told(which.value, most, formatPercent(shares[most], lang, 0));
  };
  const follow = (event: Event) => {
    event.stopPropagation();
    void draw();
  };
  for (const control of [which, turn, right, down]) control.addEventListener("input", follow);
  element.use = next => {
    read = next;
    void draw();
  };
  void draw();
  return element;
}
