import {addStyle, html} from "../figures/element.js";
import {picture} from "../figures/picture.js";
import {argMax} from "../nn/confusion.js";
import type {Sequential} from "../nn/index.js";
import type {LabelledPictures} from "./held-back.js";

const rules = `
.guesses { display: grid; grid-template-columns: repeat(12, 1fr); gap: 0.5rem; margin: 0; padding: 0; list-style: none; font: 600 17px/1.5 var(--sans, sans-serif); font-variant-numeric: lining-nums tabular-nums; text-align: center; }
.guesses li { margin: 0; min-height: 4.7rem; }
.guesses .picture { border: 1px solid var(--rule, #ddd); box-sizing: border-box; aspect-ratio: 1; }
.guesses .right { color: var(--cy, #00704f); }
.guesses .wrong { color: var(--ct, #b03c00); }
.guesses .wrong .guess { text-decoration: line-through; text-decoration-thickness: 2px; }
@media (max-width: 60rem) { .guesses { grid-template-columns: repeat(8, 1fr); } }
@media (max-width: 40rem) { .guesses { grid-template-columns: repeat(6, 1fr); } }
`;

export type Guesses = HTMLElement & {
  /** Shows what the pictures are taken for, as the place of the largest of each row's probabilities. */
  update(probabilities: readonly ArrayLike<number>[]): void;
  /** Shows what a model takes them for. */
  read(model: Pick<Sequential, "predict">): Promise<void>;
};

const words = {
  en: {right: ", right", wrong: ", wrong"},
  zh: {right: "，正确", wrong: "，错误"}
};

/**
 * A strip of the first labelled pictures, below each the class a model takes it for: green with a tick when right, struck out
 * when not. 24 fill whole rows, on a phone too.
 */
export function guesses(
  {images, labels}: LabelledPictures,
  {count = 24, lang = "en"}: {count?: number; lang?: string} = {}
): Guesses {
  addStyle("guesses", rules);
  const say = lang === "zh" ? words.zh : words.en;
  const [, rows, columns, ...rest] = images.shape;
  const pixels = images.pixels.subarray(0, count * rows * columns);
  const items = Array.from({length: count}, (_, n) => {
    const image = picture(rows, columns, "ink");
    image.paint(pixels, 255, n * rows * columns);
    return html("li", {}, image, html("span", {class: "guess"}, "?"));
  });
  const element = html("ul", {class: "guesses"}, ...items) as unknown as Guesses;
  element.update = probabilities => {
    probabilities.forEach((row, n) => {
      const guess = argMax(row);
      const right = guess === labels[n];
      items[n].className = right ? "right" : "wrong";
      items[n].lastElementChild!.textContent = right ? `${guess} ✓` : String(guess);
      items[n].setAttribute("aria-label", `${guess}${right ? say.right : say.wrong}`);
    });
  };
  element.read = async model =>
    element.update(await model.predict({pixels, shape: [count, rows, columns, ...rest]}));
  return element;
}
