import {addStyle, html} from "./element.js";
import {formatPercent} from "./number-format.js";
import {picture} from "./picture.js";

const percent = (share: number, lang: string) =>
  share < 0.001 ? `< ${formatPercent(0.001, lang)}` : formatPercent(share, lang);

const words = {
  en: {
    none: "No such example.",
    untrained: "They will stand here when the network has been trained.",
    card: (label: number, predicted: number) => `a ${label}, read as ${predicted}`,
    right: (label: number) => `a ${label}, read rightly`
  },
  zh: {
    none: "没有这样的例子。",
    untrained: "训练之后，它们会出现在这里。",
    card: (label: number, predicted: number) => `写的是 ${label}，识别为 ${predicted}`,
    right: (label: number) => `写的是 ${label}，识别正确`
  }
};

const rules = `
.mistakes { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(6.75rem, 44%), 1fr)); gap: 1.25rem 1rem; font: 14px/1.35 var(--sans, sans-serif); font-variant-numeric: tabular-nums; margin: 0; padding: 0; list-style: none; }
.mistakes li { margin: 0; }
.mistakes .picture { border: 1px solid var(--rule, #ddd); box-sizing: border-box; aspect-ratio: 1; margin-bottom: 0.35rem; }
.mistakes .row { display: grid; grid-template-columns: 1em 1fr 4em; gap: 0.35rem; align-items: center; }
.mistakes .row span:last-child { text-align: right; white-space: nowrap; }
.mistakes .bar { height: 0.6rem; background: var(--ct, #b03c00); }
.mistakes .right .bar { background: var(--cy, #00704f); }
`;

/** One answered example. */
export interface AnsweredExample {
  /** Which picture. */
  index: number;
  label: number;
  predicted: number;
  /** What the model gave to its answer and to the right one. */
  probability: number;
  probabilityOfLabel: number;
}

/** Pictures of one byte a pixel, [count, rows, columns, 1]. */
export interface Pictures {
  images: {pixels: ArrayLike<number>; shape: readonly number[]};
}

/**
 * Cards of answered examples: the picture, and the probabilities of the model's answer and of the right one.
 * @param examples undefined as long as there are no answers
 */
export function mistakes(
  examples: readonly AnsweredExample[] | undefined,
  {images}: Pictures,
  {lang = "en"}: {lang?: string} = {}
): HTMLElement {
  addStyle("mistakes", rules);
  const say = lang === "zh" ? words.zh : words.en;
  if (!examples?.length) return html("p", {class: "note"}, examples ? say.none : say.untrained);
  const [, rows, columns] = images.shape;
  return html("ul", {class: "mistakes"}, ...examples.map(card));

  function card(example: AnsweredExample): HTMLLIElement {
    const {index, label, predicted, probability, probabilityOfLabel} = example;
    const image = picture(rows, columns, "ink");
    image.paint(images.pixels, 255, index * rows * columns);
    const bars = [bar(label, probabilityOfLabel, "right")];
    if (predicted !== label) bars.unshift(bar(predicted, probability, "wrong"));
    const told = predicted === label ? say.right(label) : say.card(label, predicted);
    return html("li", {}, image, html("div", {}, told), ...bars);
  }

  function bar(name: number, share: number, kind: string): HTMLElement {
    return html(
      "div",
      {class: `row ${kind}`},
      html("span", {}, String(name)),
      html("div", {}, html("div", {class: "bar", style: `width:${(100 * share).toFixed(1)}%`})),
      html("span", {}, percent(share, lang))
    );
  }
}
