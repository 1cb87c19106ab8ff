import {addStyle, changed, html} from "./element.js";
import {formatNumber} from "./number-format.js";

const words = {
  en: {
    label: "the numbers of the code",
    help: "Pull a bar. By keyboard: left and right choose one, up and down change it.",
    says: (n: number, of: number, value: string) => `number ${n} of ${of}: ${value}`
  },
  zh: {
    label: "编码的各个数",
    help: "拖动任意一条。用键盘：左右键选择，上下键改变数值。",
    says: (n: number, of: number, value: string) => `第 ${n} 个数，共 ${of} 个：${value}`
  }
};

const rules = `
.code-bars { font: var(--small, 15px)/1.4 var(--sans, sans-serif); min-width: 0; }
.code-bars .bars { display: flex; align-items: flex-end; gap: 2px; height: 9rem; border-bottom: 1px solid var(--ink-soft, #777); touch-action: none; cursor: ns-resize; }
.code-bars .bars > div { flex: 1 1 0; min-width: 1px; height: 100%; display: flex; align-items: flex-end; }
.code-bars .bars > div::before { content: ""; width: 100%; height: var(--part); background: var(--ink-soft, #777); border-radius: 2px 2px 0 0; }
.code-bars .bars > .pulled::before { background: var(--accent, #00578f); }
.code-bars .bars:focus-visible > .on { outline: 2px solid var(--accent, #00578f); outline-offset: 1px; }
.code-bars small { display: block; color: var(--ink-soft, #666); min-height: 1.4em; font-variant-numeric: tabular-nums; }
`;

export type CodeBars = HTMLElement & {
  /** The code as it is shown: what was given, with what the reader has pulled. */
  value: number[];
  /** Shows another code; what was pulled is let go. */
  set(values: ArrayLike<number>): void;
};

/** The top of the bars: a round number above all of them, so that bars do not jump while one is pulled. */
export const topOf = (values: ArrayLike<number>): number => {
  const largest = Math.max(1, ...Array.from(values).filter(Number.isFinite));
  const unit = 10 ** Math.floor(Math.log10(largest));
  return unit * Math.ceil((1.25 * largest) / unit);
};

/** A code as bars that can be pulled, from 0 upwards as ReLU gives it. Dispatches "input" when one is. */
export function codeBars(units: number, {lang = "en"}: {lang?: "en" | "zh"} = {}): CodeBars {
  addStyle("code-bars", rules);
  const say = words[lang];
  const bars = Array.from({length: units}, () => html("div"));
  const field = html("div", {class: "bars", role: "slider", tabindex: 0, "aria-label": say.label}, ...bars);
  const told = html("small", {}, say.help);
  const element = html("div", {class: "code-bars", "data-letter": "h"}, field, told) as unknown as CodeBars;
  let top = 1;
  let chosen = 0;

  const show = () => {
    element.value.forEach((value, k) => {
      const part = Math.min(1, Math.max(0, value / top));
      bars[k].style.setProperty("--part", `${(100 * part).toFixed(1)}%`);
      bars[k].classList.toggle("on", k === chosen);
    });
    const value = element.value[chosen];
    field.setAttribute("aria-valuemin", "0");
    field.setAttribute("aria-valuemax", String(top));
    field.setAttribute("aria-valuenow", String(value));
    field.setAttribute("aria-valuetext", say.says(chosen + 1, units, formatNumber(value)));
  };
  const pull = (k: number, value: number) => {
    chosen = k;
    const limited = Math.min(top, Math.max(0, value));
    element.value = element.value.map((old, at) => (at === k ? limited : old));
    bars[k].classList.add("pulled");
    show();
    told.textContent = say.says(k + 1, units, formatNumber(element.value[k]));
    changed(element);
  };
  element.set = values => {
    element.value = Array.from(values);
    top = topOf(values);
    bars.forEach(bar => bar.classList.remove("pulled"));
    told.textContent = say.help;
    show();
  };

  const follow = (event: PointerEvent) => {
    const {left, width, bottom, height} = field.getBoundingClientRect();
    const k = Math.floor(((event.clientX - left) / width) * units);
    pull(Math.min(units - 1, Math.max(0, k)), ((bottom - event.clientY) / height) * top);
  };
  field.addEventListener("pointerdown", event => {
    field.setPointerCapture(event.pointerId);
    follow(event);
  });
  field.addEventListener("pointermove", event => {
    if (field.hasPointerCapture(event.pointerId)) follow(event);
  });
  field.addEventListener("keydown", event => {
    const across = {ArrowLeft: -1, ArrowRight: 1}[event.key];
    const up = {ArrowUp: 1, ArrowDown: -1, PageUp: 5, PageDown: -5}[event.key];
    if (across === undefined && up === undefined) return;
    event.preventDefault();
    if (up !== undefined) return pull(chosen, element.value[chosen] + (up * top) / 50);
    chosen = (chosen + across! + units) % units;
    show();
  });
  element.set(new Float32Array(units));
  return element;
}
