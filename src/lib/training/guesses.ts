import {addStyle, html} from "../figures/element.js";
import {picture} from "../figures/picture.js";

const rules = `
.guesses { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(5rem, 16%), 1fr)); gap: 0.5rem; margin: 0; padding: 0; list-style: none; font: 600 17px/1.5 var(--sans, sans-serif); font-variant-numeric: lining-nums tabular-nums; text-align: center; }
.guesses li { margin: 0; min-height: 4.7rem; }
.guesses .picture { border: 1px solid var(--rule, #ddd); box-sizing: border-box; aspect-ratio: 1; }
.guesses .right { color: var(--cy, #00704f); }
.guesses .wrong { color: var(--ct, #b03c00); }
.guesses .wrong .guess { text-decoration: line-through; text-decoration-thickness: 2px; }
`;

export type Guesses = HTMLElement & {
  /** Shows what the examples are taken for, as the place of the largest of each row's probabilities. */
  update(probabilities: readonly ArrayLike<number>[]): void;
};

const words = {
  en: {right: "right", wrong: "wrong"},
  zh: {right: "正确", wrong: "错误"}
};

/** A strip of small pictures, below each what a model takes it for: green with a tick when right, struck out when not. */
export function guesses(
  pictures: readonly ArrayLike<number>[],
  labels: ArrayLike<number>,
  names: readonly string[],
  {rows, columns, lang = "en"}: {rows: number; columns: number; lang?: string}
): Guesses {
  addStyle("guesses", rules);
  const say = lang === "zh" ? words.zh : words.en;
  const items = pictures.map(pixels => {
    const image = picture(rows, columns, "ink");
    image.paint(pixels, 1);
    return html("li", {}, image, html("span", {class: "guess"}, "?"));
  });
  const element = html("ul", {class: "guesses"}, ...items) as unknown as Guesses;
  element.update = probabilities => {
    probabilities.forEach((row, n) => {
      const all = Array.from(row);
      const guess = all.indexOf(Math.max(...all));
      const right = guess === labels[n];
      items[n].className = right ? "right" : "wrong";
      items[n].lastElementChild!.textContent = right ? `${names[guess]} ✓` : names[guess];
      items[n].setAttribute("aria-label", `${names[guess]}, ${right ? say.right : say.wrong}`);
    });
  };
  return element;
}
