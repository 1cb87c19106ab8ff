import {addStyle, changed, html} from "./element.js";
import {meanAndRange} from "./mean-and-range.js";
import {formatCount} from "./number-format.js";
import {slider} from "./slider.js";

type Lang = "en" | "zh";

const rules = `
.digits-seen { display: grid; grid-template-columns: minmax(0, 3fr) minmax(15rem, 2fr); gap: 0.75rem 1.5rem; align-items: start; font: var(--small, 15px)/1.4 var(--sans, sans-serif); }
.digits-seen .seen { aspect-ratio: 2; border: 1px solid var(--rule, #ddd); border-radius: 6px; overflow: hidden; }
.digits-seen canvas { display: block; width: 100%; height: 100%; }
@media (prefers-color-scheme: dark) { .digits-seen canvas { filter: invert(0.92); } }
.digits-seen .asked { display: grid; gap: 0.6rem; }
.digits-seen .asked p { margin: 0; min-height: 4.2em; }
.digits-seen .asked button { justify-self: start; }
.digits-seen .slider { display: grid; grid-template-columns: 1fr auto; }
.digits-seen .slider > span { grid-column: 1 / -1; }
.digits-seen .slider input { max-width: none; }
.digits-seen table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; grid-column: 1 / -1; table-layout: fixed; }
.digits-seen :is(th, td) { padding: 0.15rem 0.1rem; text-align: center; font-weight: 400; border-bottom: 1px solid var(--rule, #ddd); white-space: nowrap; }
.digits-seen tr > :first-child { text-align: left; color: var(--ink-soft, #555); width: 22%; white-space: normal; }
.digits-seen .now { background: color-mix(in srgb, var(--accent, #00578f) 12%, transparent); font-weight: 600; }
.digits-seen td.guess { color: var(--ct); }
.digits-seen td.measured { color: var(--cy); font-weight: 600; }
@media (max-width: 48rem) { .digits-seen { grid-template-columns: minmax(0, 1fr); } .digits-seen table { font-size: 13px; } }
`;

const words = {
  en: {
    size: "The network learns from so many digits",
    guess: "Your guess: of 100 new digits it misreads",
    compare: "Compare with what was measured",
    seen: (n: string) => `These ${n} digits, and no others, are all it ever sees`,
    ask: (n: string) =>
      `It learns from the ${n} digits shown, then reads 1,000 others. How many of 100 will it misread?`,
    told: (n: string, guess: string, mean: string, low: string, high: string) =>
      `From ${n} digits: ${mean} of 100 misread (${low} to ${high}, three sets of digits). You said ${guess}.`,
    head: "digits",
    guessed: "guessed",
    measured: "measured",
    table: "Digits misread out of 100, guessed and measured, for each number of training digits"
  },
  zh: {
    size: "网络用这么多个数字学习",
    guess: "你猜：100 个新数字里它认错",
    compare: "与测得的结果比较",
    seen: (n: string) => `这 ${n} 个数字，就是它见过的全部`,
    ask: (n: string) => `它只用图中这 ${n} 个数字学习，再去认另外 1,000 个。每 100 个里会认错几个？`,
    told: (n: string, guess: string, mean: string, low: string, high: string) =>
      `用 ${n} 个数字学习：每 100 个认错 ${mean} 个（三组数字，${low}～${high}）。你猜的是 ${guess}。`,
    head: "数字个数",
    guessed: "猜的",
    measured: "测得",
    table: "对每个训练数字的个数，100 个数字中认错的个数：猜的和测得的"
  }
};

export interface DigitsSeenOptions {
  /** All pictures, one after the other, a byte a pixel. */
  pixels: Uint8Array;
  /** Pixels along each side. */
  side: number;
  /** In which order they are taken. */
  order: ArrayLike<number>;
  /** The errors of all seeds for each number of digits. */
  points: readonly {n: number; errors: readonly number[]}[];
  /** At which of them it begins. */
  begins: number;
  lang?: Lang;
}

/** The pictures that are learned from, side by side in one picture of so many pixels, as large as they fit. */
export function pictureOfAll(
  {pixels, side, order}: Pick<DigitsSeenOptions, "pixels" | "side" | "order">,
  count: number,
  width: number,
  height: number
): Uint8Array {
  const columns = Math.ceil(Math.sqrt((count * width) / height));
  const cell = Math.floor(Math.min(width / columns, height / Math.ceil(count / columns)));
  const ink = new Uint8Array(width * height);
  // Each pixel of a cell is the mean of those that it covers.
  const ends = Array.from({length: cell}, (_, p) => {
    const from = Math.floor((p * side) / cell);
    return [from, Math.max(from + 1, Math.floor(((p + 1) * side) / cell))];
  });
  for (let k = 0; k < count; ++k) {
    const at = order[k] * side * side;
    const [top, left] = [cell * Math.floor(k / columns), cell * (k % columns)];
    for (let i = 0; i < cell; ++i) {
      for (let j = 0; j < cell; ++j) {
        let sum = 0;
        for (let r = ends[i][0]; r < ends[i][1]; ++r) {
          for (let q = ends[j][0]; q < ends[j][1]; ++q) sum += pixels[at + r * side + q];
        }
        ink[(top + i) * width + left + j] = sum / ((ends[i][1] - ends[i][0]) * (ends[j][1] - ends[j][0]));
      }
    }
  }
  return ink;
}

const [width, height] = [1120, 560];

/** The very digits that a network learns from, as many as the reader says; a guess of what it misreads, and what was measured. */
export function digitsSeen({points, begins, lang = "en", ...digits}: DigitsSeenOptions): HTMLElement {
  addStyle("digits-seen", rules);
  const say = words[lang];
  const per100 = (share: number) => (100 * share).toFixed(share < 0.1 ? 1 : 0);
  const canvas = html("canvas", {width, height, role: "img"});
  const context = canvas.getContext("2d")!;
  const pixels = context.createImageData(width, height);
  const count = slider(say.size, {
    ...{low: 0, high: points.length - 1, step: 1, value: begins},
    format: at => formatCount(points[at].n)
  });
  const guess = slider(say.guess, {low: 0, high: 90, step: 1, value: 20});
  const compare = html("button", {type: "button", class: "primary"}, say.compare);
  const told = html("p", {role: "status"});
  const guesses: (number | undefined)[] = points.map(() => undefined);
  const cells = points.map(({n}) => ({
    head: html("th", {scope: "col"}, formatCount(n)),
    guess: html("td", {class: "guess"}, ""),
    measured: html("td", {class: "measured"}, "?")
  }));
  const table = html(
    "table",
    {"aria-label": say.table},
    html("tr", {}, html("th", {scope: "row"}, say.head), ...cells.map(({head}) => head)),
    html("tr", {}, html("th", {scope: "row"}, say.guessed), ...cells.map(cell => cell.guess)),
    html("tr", {}, html("th", {scope: "row"}, say.measured), ...cells.map(cell => cell.measured))
  );
  const element = html(
    "div",
    {class: "figure digits-seen"},
    html("div", {class: "seen"}, canvas),
    html("div", {class: "asked"}, count, guess, compare, told),
    table
  );
  let painted = -1;
  const paint = () => {
    const {n} = points[count.value];
    if (painted === n) return;
    painted = n;
    const ink = pictureOfAll(digits, n, width, height);
    for (let p = 0; p < ink.length; ++p) pixels.data[4 * p + 3] = ink[p];
    context.putImageData(pixels, 0, 0);
    canvas.setAttribute("aria-label", say.seen(formatCount(n)));
  };
  const tell = () => {
    const {n, errors} = points[count.value];
    const said = guesses[count.value];
    const {mean, low, high} = meanAndRange(errors);
    const [m, l, h] = [mean, low, high].map(per100);
    told.textContent =
      said === undefined ? say.ask(formatCount(n)) : say.told(formatCount(n), String(said), m, l, h);
    cells.forEach((cell, k) => {
      for (const one of Object.values(cell)) one.classList.toggle("now", k === count.value);
      const known = guesses[k] !== undefined;
      cell.guess.textContent = known ? String(guesses[k]) : "";
      cell.measured.textContent = known ? per100(meanAndRange(points[k].errors).mean) : "?";
    });
  };
  const follow = (event: Event) => {
    event.stopPropagation();
    paint();
    tell();
  };
  count.addEventListener("input", follow);
  guess.addEventListener("input", event => event.stopPropagation());
  compare.addEventListener("click", () => {
    guesses[count.value] = guess.value;
    tell();
    changed(element);
  });
  paint();
  tell();
  return element;
}
