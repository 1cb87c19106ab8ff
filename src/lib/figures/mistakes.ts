import {addStyle, html} from "./element.js";
import {picture} from "./picture.js";

const percent = (share: number) => (share < 0.001 ? "< 0.1 %" : `${(100 * share).toFixed(1)} %`);

const words = {
  en: {
    none: "No such example.",
    card: (label: string, predicted: string) => `a ${label}, read as ${predicted}`,
    right: (label: string) => `a ${label}, read rightly`
  },
  zh: {
    none: "没有这样的例子。",
    card: (label: string, predicted: string) => `写的是 ${label}，识别为 ${predicted}`,
    right: (label: string) => `写的是 ${label}，识别正确`
  }
};

const rules = `
.mistakes { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(9rem, 44%), 1fr)); gap: 1.25rem 1rem; font: 14px/1.35 var(--sans, sans-serif); font-variant-numeric: tabular-nums; margin: 0; padding: 0; list-style: none; }
.mistakes li { margin: 0; }
.mistakes .picture { border: 1px solid var(--rule, #ddd); box-sizing: border-box; aspect-ratio: 1; margin-bottom: 0.35rem; }
.mistakes .row { display: grid; grid-template-columns: 1em 1fr 4em; gap: 0.35rem; align-items: center; }
.mistakes .row span:last-child { text-align: right; white-space: nowrap; }
.mistakes .bar { height: 0.6rem; background: var(--ct, #b03c00); }
.mistakes .right .bar { background: var(--cy, #00704f); }
`;

/** One answered example, its picture given as numbers 0 … 1 row by row. */
export interface AnsweredExample {
  pixels: ArrayLike<number>;
  rows: number;
  columns: number;
  label: number;
  predicted: number;
  /** What the model gave to its answer and to the right one. */
  probability: number;
  probabilityOfLabel: number;
}

/** Cards of answered examples: the picture, and the probabilities of the model's answer and of the right one. */
export function mistakes(
  examples: readonly AnsweredExample[],
  names: readonly string[],
  {lang = "en"}: {lang?: string} = {}
): HTMLElement {
  addStyle("mistakes", rules);
  const say = lang === "zh" ? words.zh : words.en;
  if (examples.length === 0) return html("p", {class: "note"}, say.none);
  return html("ul", {class: "mistakes"}, ...examples.map(card));

  function card(example: AnsweredExample): HTMLLIElement {
    const {pixels, rows, columns, label, predicted, probability, probabilityOfLabel} = example;
    const image = picture(rows, columns, "ink");
    image.paint(pixels, 1);
    const bars = [bar(names[label], probabilityOfLabel, "right")];
    if (predicted !== label) bars.unshift(bar(names[predicted], probability, "wrong"));
    const told = predicted === label ? say.right(names[label]) : say.card(names[label], names[predicted]);
    return html("li", {}, image, html("div", {}, told), ...bars);
  }

  function bar(name: string, share: number, kind: string): HTMLElement {
    return html(
      "div",
      {class: `row ${kind}`},
      html("span", {}, name),
      html("div", {}, html("div", {class: "bar", style: `width:${(100 * share).toFixed(1)}%`})),
      html("span", {}, percent(share))
    );
  }
}
