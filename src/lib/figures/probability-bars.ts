import {addStyle, html} from "./element.js";
import {formatPercent} from "./number-format.js";

const words = {
  en: {
    label: "Probability of each class. ",
    most: (name: string, share: string) => `${name}: ${share}`,
    waiting: "nothing to recognise yet"
  },
  zh: {
    label: "每一类的概率。",
    most: (name: string, share: string) => `${name}：${share}`,
    waiting: "还没有可识别的内容"
  }
};

const rules = `
.probability-bars { display: grid; max-width: 30rem; grid-template-columns: auto minmax(6rem, 1fr) 4.2em; gap: 3px 0.6rem; align-items: center; font: var(--small, 15px)/1.35 var(--sans, sans-serif); font-variant-numeric: tabular-nums; }
.probability-bars > div { display: contents; }
.probability-bars .track { height: 0.9rem; background: var(--panel, #f5f4ef); }
.probability-bars .bar { height: 100%; width: 0; background: var(--ink-soft, #777); }
.probability-bars .most .bar { background: var(--cy, #00704f); }
.probability-bars .most { font-weight: 700; color: var(--cy, #00704f); }
.probability-bars .number { text-align: right; white-space: nowrap; }
.probability-bars .most .number::after { content: " ◂"; }
.probability-bars .number::after { content: " ◂"; visibility: hidden; }
.probability-bars .most .number::after { visibility: visible; }
`;

export type ProbabilityBars = HTMLElement & {
  value: ArrayLike<number> | undefined;
  /** Shows other probabilities; none: the bars are empty. */
  update(probabilities?: ArrayLike<number>): void;
};

/** One bar for each class, 0 to 1; the most probable one is marked. `value` is what it shows. */
export function probabilityBars(
  names: readonly string[],
  {lang = "en"}: {lang?: string} = {}
): ProbabilityBars {
  addStyle("probability-bars", rules);
  const say = lang === "zh" ? words.zh : words.en;
  const rows = names.map(name => {
    const bar = html("div", {class: "bar"});
    const number = html("span", {class: "number"});
    const row = html("div", {}, html("span", {}, name), html("div", {class: "track"}, bar), number);
    return {bar, number, row};
  });
  const element = html(
    "div",
    {class: "probability-bars", role: "img", "data-letter": "p"},
    ...rows.map(({row}) => row)
  ) as unknown as ProbabilityBars;
  element.update = probabilities => {
    element.value = probabilities;
    const all = Array.from(probabilities ?? []);
    const best = all.indexOf(Math.max(...all));
    rows.forEach(({bar, number, row}, k) => {
      bar.style.width = `${100 * (all[k] ?? 0)}%`;
      number.textContent = all.length ? formatPercent(all[k], lang) : "–";
      row.classList.toggle("most", k === best);
    });
    const told = all.length ? say.most(names[best]!, formatPercent(all[best], lang)) : say.waiting;
    element.setAttribute("aria-label", say.label + told);
  };
  element.update();
  return element;
}
