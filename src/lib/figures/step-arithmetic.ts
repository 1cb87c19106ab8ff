import {addStyle, html} from "./element.js";
import {formatNumber} from "./number-format.js";

const rules = `
.step-arithmetic { display: grid; grid-template-columns: minmax(16rem, max-content) 7rem 10rem minmax(0, 1fr); justify-content: start; gap: 0.25rem 2rem; font: 1.0625rem/1.6 var(--serif, serif); font-feature-settings: "lnum", "tnum"; }
.step-arithmetic h4 { margin: 0; font: 600 0.9375rem/1.4 var(--sans, sans-serif); color: var(--ink-soft); }
.step-arithmetic p { margin: 0; white-space: nowrap; }
.step-arithmetic i { font-style: italic; }
@media (max-width: 60rem) { .step-arithmetic { grid-template-columns: auto 1fr; gap: 0.25rem 1.25rem; font-size: 1rem; } .step-arithmetic p { white-space: normal; } }
`;

const words = {
  en: {
    forward: "1. forward",
    loss: "2. loss",
    slope: "3. derivative",
    update: "4. update",
    title: (n: number) => `The numbers of step ${n}`
  },
  zh: {
    forward: "1. 前向",
    loss: "2. 损失",
    slope: "3. 导数",
    update: "4. 更新",
    title: (n: number) => `第 ${n} 步的各个数`
  }
};

/** One step of gradient descent: where it begins, and what is computed there. */
export interface DescentStep {
  /** Counted from 1. */
  step: number;
  yHat: readonly number[];
  loss: number;
  w: number;
  b: number;
  dw: number;
  db: number;
  eta: number;
}

/** A number as a factor or a summand after a sign: negative ones in brackets. */
const bracketed = (value: number) => (value < 0 ? `(${formatNumber(value)})` : formatNumber(value));

/** The four parts of a step in numbers: forward, loss, derivative, update. */
export function stepArithmetic(
  {step, yHat, loss, w, b, dw, db, eta}: DescentStep,
  {lang = "en"}: {lang?: "en" | "zh"} = {}
): HTMLElement {
  addStyle("step-arithmetic", rules);
  const say = words[lang];
  const mark = (letter: string, meaning: string, ...text: (string | Node)[]) =>
    html("span", {class: `c${meaning}`, "data-letter": letter}, ...text);
  const name = (letter: string, meaning: string, text: string) => mark(letter, meaning, html("i", {}, text));
  const number = (letter: string, meaning: string, value: number) =>
    mark(letter, meaning, formatNumber(value));
  const slope = (letter: string, text: string, value: number) =>
    html(
      "p",
      {},
      mark(letter, "g", "∂", html("i", {}, "L"), "/∂", html("i", {}, text), ` = ${formatNumber(value)}`)
    );
  const update = (letter: string, at: number, by: number) =>
    html(
      "p",
      {},
      ...[name(letter, "w", letter), " ← ", number(letter, "w", at), " − "],
      ...[mark("eta", "plain", formatNumber(eta)), " · ", mark(`d${letter}`, "g", bracketed(by)), " = "],
      number(letter, "w", at - eta * by)
    );
  const part = (title: string, ...lines: Node[]) => [html("h4", {}, title), html("div", {}, ...lines)];
  const parts = [
    part(
      say.forward,
      html(
        "p",
        {},
        name("yHat", "y", "ŷ"),
        " = ",
        mark("yHat", "y", yHat.map(value => formatNumber(value)).join(", "))
      )
    ),
    part(say.loss, html("p", {}, name("L", "t", "L"), " = ", number("L", "t", loss))),
    part(say.slope, slope("dw", "w", dw), slope("db", "b", db)),
    part(say.update, update("w", w, dw), update("b", b, db))
  ];
  const narrow = matchMedia("(max-width: 60rem)").matches;
  // In columns the titles stand in one row; on a phone each before its own line.
  const cells = narrow
    ? parts.flat()
    : [...parts.map(([title]) => title), ...parts.map(([, lines]) => lines)];
  return html(
    "div",
    {class: "step-arithmetic", role: "group", "aria-label": say.title(step)},
    ...(cells as Node[])
  );
}
