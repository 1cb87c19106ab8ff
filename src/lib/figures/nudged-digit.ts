import {maxIndex} from "d3-array";
import type {Nudges} from "../explain/nudges.js";
import {digitChoice} from "./digit-choice.js";
import {addStyle, changed, html} from "./element.js";
import {heatMap} from "./heat-map.js";
import {formatNumber, formatPercent} from "./number-format.js";
import {oneAtATime} from "./one-at-a-time.js";
import {slider} from "./slider.js";

type Lang = "en" | "zh";

const rules = `
.nudged-digit .maps { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 0.75rem 1.25rem; max-width: 64rem; margin: 0.75rem 0; }
.nudged-digit .heat-map { width: 100% !important; }
.nudged-digit .name { min-height: 1.3em; }
.nudged-digit .reads { margin: 0.25rem 0 0; font-weight: 600; font-variant-numeric: tabular-nums; }
.nudged-digit .reads.wrong { color: var(--ct); }
.nudged-digit .controls { display: flex; flex-wrap: wrap; gap: 0.4rem 2rem; align-items: center; }
.nudged-digit .controls .slider { flex: 1 1 18rem; }
@media (max-width: 48rem) { .nudged-digit .maps { grid-template-columns: repeat(2, minmax(0, 1fr)); } .nudged-digit .name { min-height: 2.6em; } }
`;

const words = {
  en: {
    figure:
      "A digit, the same changed a little by its gradient, the change, and the same changed as much at random",
    digit: "digit",
    epsilon: "change of each pixel, ε",
    x: "x, as it was written",
    change: "the change, sign ∂L/∂x",
    moved: "x + ε · change",
    chance: "x + ε · coin tosses",
    reads: (digit: number, share: string) => `read as ${digit} (${share})`
  },
  zh: {
    figure: "一个数字，按梯度稍加改动的它，改动本身，以及随机改动同样多的它",
    digit: "数字",
    epsilon: "每个像素的改动 ε",
    x: "x，原样",
    change: "改动，sign ∂L/∂x",
    moved: "x ＋ ε · 改动",
    chance: "x ＋ ε · 抛硬币",
    reads: (digit: number, share: string) => `认作 ${digit}（${share}）`
  }
};

/** A digit, its label and ε: what becomes of it, and what a network reads. */
type Nudger = (x: Float32Array, label: number, epsilon: number) => Promise<Nudges>;

export type NudgedDigit = HTMLElement & {value: {digit: number; epsilon: number}; use(nudger: Nudger): void};

/**
 * A digit that a network reads, and two others that differ from it by ε in each pixel: one along the sign of the loss's gradient,
 * one along coin tosses. `value` is what is chosen.
 */
export function nudgedDigit(
  pictures: readonly Float32Array[],
  {digit = 4, epsilon = 0.1, lang = "en"}: {digit?: number; epsilon?: number; lang?: Lang} = {}
): NudgedDigit {
  addStyle("nudged-digit", rules);
  const say = words[lang];
  const [rows, columns] = [28, 28];
  const blank = new Float32Array(rows * columns);
  const which = digitChoice(say.digit, digit);
  const far = slider(say.epsilon, {
    low: 0,
    high: 0.3,
    step: 0.01,
    value: epsilon,
    format: value => formatNumber(value)
  });
  far.dataset.letter = "epsilon";
  const part = (name: string, scale: "ink" | "signed", letter?: string) => {
    const map = heatMap(blank, {rows, columns, scale, limit: 1, size: 220, ariaLabel: name});
    const reads = html("p", {class: "reads", "aria-live": "polite"}, "\u00a0");
    const element = html("div", {"data-letter": letter}, html("div", {class: "name"}, name), map, reads);
    return {map, reads, element};
  };
  const [still, change, moved, chance] = [
    part(say.x, "ink", "x"),
    part(say.change, "signed", "g"),
    part(say.moved, "ink"),
    part(say.chance, "ink")
  ];
  const element = html(
    "div",
    {class: "figure nudged-digit", role: "group", "aria-label": say.figure},
    html("div", {class: "controls"}, which, far),
    html("div", {class: "maps"}, ...[still, change, moved, chance].map(({element}) => element))
  ) as unknown as NudgedDigit;
  element.value = {digit, epsilon};
  let nudger: Nudger | undefined;

  const draw = oneAtATime(async (digit: number, epsilon: number) => {
    const x = pictures[digit];
    still.map.update(x);
    if (!nudger) return;
    const {change: signs, moved: along, chance: tossed, answers} = await nudger(x, digit, epsilon);
    change.map.update(signs, 1);
    for (const [n, {map, reads}, picture] of [
      [0, still, x],
      [1, moved, along],
      [2, chance, tossed]
    ] as const) {
      map.update(picture);
      const c = maxIndex(Array.from(answers[n]));
      reads.textContent = say.reads(c, formatPercent(answers[n][c], lang, 0));
      reads.classList.toggle("wrong", c !== digit);
    }
  });
  const show = () => draw(element.value.digit, element.value.epsilon);
  for (const control of [which, far]) {
    control.addEventListener("input", event => {
      event.stopPropagation();
      if (event.target !== control) return;
      element.value = {digit: which.value, epsilon: far.value};
      show();
      changed(element);
    });
  }
  element.use = given => {
    nudger = given;
    show();
  };
  show();
  return element;
}
