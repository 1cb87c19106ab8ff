import {dragNumber} from "./drag-number.js";
import {addStyle, changed, html} from "./element.js";
import {formatNumber, withPercentSign} from "./number-format.js";

const words = {
  en: {
    label: "Scores and their probabilities",
    score: (k: number) => `score of class ${k}`,
    hint: "Pull a score sideways, or use the arrow keys."
  },
  zh: {label: "分数与概率", score: (k: number) => `第 ${k} 类的分数`, hint: "左右拖动分数，也可以用方向键。"}
};

const rules = `
.softmax-bars { display: grid; grid-template-columns: auto auto 1fr auto; align-items: center; gap: 0.4rem 0.9rem; max-width: 44rem; font: 1rem/1.4 var(--sans, sans-serif); font-variant-numeric: tabular-nums; }
.softmax-bars .drag-number { min-width: 3.5rem; padding: 0.3rem 0.5rem; border: 2px solid var(--cx); border-radius: 6px; color: var(--cx); font-weight: 600; text-align: center; }
.softmax-bars .bar { height: 1.6rem; border-radius: 4px; background: var(--panel); overflow: hidden; }
.softmax-bars .bar span { display: block; height: 100%; background: var(--cy); width: calc(100% * var(--share)); }
.softmax-bars output { min-width: 4.5rem; color: var(--cy); font-weight: 600; }
.softmax-bars p { grid-column: 1 / -1; margin: 0.25rem 0 0; color: var(--ink-soft); font-size: var(--small); }
`;

export type SoftmaxBars = HTMLElement & {
  /** The scores. */
  value: number[];
  /** Shows the probabilities that were made of them. */
  update(p: ArrayLike<number>): void;
};

/** Scores that are pulled, and a bar for each class's probability. */
export function softmaxBars(
  scores: readonly number[],
  {lang = "en"}: {lang?: "en" | "zh"} = {}
): SoftmaxBars {
  addStyle("softmax-bars", rules);
  const say = words[lang];
  const inputs = scores.map((value, k) => {
    const input = dragNumber({low: -10, high: 1000, step: 0.5, value, label: say.score(k)});
    input.dataset.letter = "z";
    return input;
  });
  const bars = scores.map(() => html("span", {}));
  const outputs = scores.map(() => html("output", {"data-letter": "p"}));
  const element = html(
    "div",
    {class: "figure softmax-bars", role: "group", "aria-label": say.label},
    ...inputs.flatMap((input, k) => [
      html("span", {}, String(k)),
      input,
      html("div", {class: "bar"}, bars[k]!),
      outputs[k]!
    ]),
    html("p", {}, say.hint)
  ) as unknown as SoftmaxBars;
  element.value = [...scores];
  for (const input of inputs) {
    input.addEventListener("input", event => {
      event.stopPropagation();
      element.value = inputs.map(({value}) => value);
      changed(element);
    });
  }
  element.update = p => {
    for (const [k, output] of outputs.entries()) {
      const share = p[k] ?? NaN;
      bars[k]!.style.setProperty("--share", String(Number.isFinite(share) ? share : 0));
      output.textContent = Number.isNaN(share) ? "NaN" : withPercentSign(formatNumber(100 * share), lang);
    }
  };
  return element;
}
