import {dragNumber, type DragNumber} from "./drag-number.js";
import {addStyle, changed, html} from "./element.js";
import {formatNumber} from "./number-format.js";

const words = {
  en: {
    title: "A recurrence drawn out in time",
    x: (t: number) => `input at step ${t}`,
    h: (t: number) => `state after step ${t}`,
    u: (t: number) => `recurrent weight u, on the way to step ${t}`,
    g: (t: number) => `what the last state hears of step ${t}`,
    hint: "Pull u or an input sideways, or use the arrow keys."
  },
  zh: {
    title: "沿时间展开的循环",
    x: (t: number) => `第 ${t} 步的输入`,
    h: (t: number) => `第 ${t} 步之后的隐状态`,
    u: (t: number) => `通向第 ${t} 步的循环权重 u`,
    g: (t: number) => `最后的状态受第 ${t} 步影响的程度`,
    hint: "左右拖动 u 或某个输入，也可以用方向键。"
  }
};

/* On a wide screen time runs to the right, on a narrow one downwards. */
const rules = `
.unrolled { display: grid; grid-template-columns: repeat(var(--steps), minmax(0, 1fr)); font: 1.0625rem/1.3 var(--sans, sans-serif); font-variant-numeric: tabular-nums; margin: 1.5rem 0 0.5rem; }
.unrolled-step { position: relative; display: grid; grid-template: 1.6rem 3.75rem 3.25rem 2.75rem 2rem / 1fr; justify-items: center; align-items: center; }
.unrolled-name { font: italic 1.0625rem/1 var(--serif, serif); }
.unrolled-name sub { font-size: 0.7em; font-style: normal; }
.unrolled-h { display: grid; place-items: center; width: min(6rem, 64%); height: 3.5rem; border: 2px solid var(--cy); border-radius: 8px; font-weight: 600; background: color-mix(in srgb, var(--cy) calc(var(--share) * 45%), var(--paper)); color: var(--ink); }
.unrolled-x { display: grid; place-items: center; min-width: 3.25rem; height: 2.5rem; border: 2px solid var(--cx); border-radius: 6px; color: var(--cx); font-weight: 600; background: color-mix(in srgb, var(--cx) calc(var(--share) * 25%), var(--paper)); }
.unrolled-g { color: var(--cg); font-size: 0.9375rem; }
.unrolled-up { width: 2px; height: 100%; background: var(--cw); position: relative; }
.unrolled-up::before { content: ""; position: absolute; top: 0; left: -4px; border: 5px solid transparent; border-top: 0; border-bottom: 9px solid var(--cw); }
.unrolled-on { position: absolute; top: 1.6rem; left: 0; translate: -50% 0; width: calc(100% - min(6rem, 64%)); height: 3.75rem; }
.unrolled-on::before { content: ""; position: absolute; left: 0; right: 6px; top: 50%; height: var(--thick); translate: 0 -50%; background: var(--cw); }
.unrolled-on::after { content: ""; position: absolute; right: 0; top: 50%; translate: 0 -50%; border: 6px solid transparent; border-right: 0; border-left: 10px solid var(--cw); }
.unrolled-u { position: absolute; left: 50%; bottom: calc(50% + 8px); translate: -50% 0; padding: 0.1rem 0.45rem; border-radius: 5px; background: var(--cw-soft); color: var(--cw); white-space: nowrap; }
.unrolled-hint { grid-column: 1 / -1; margin: 0.5rem 0 0; color: var(--ink-soft); font-size: var(--small); }
@media (max-width: 60rem) {
  .unrolled { grid-template-columns: 1fr; max-width: 24rem; }
  .unrolled-step { grid-template: 2.75rem 2.25rem / 4.5rem 3rem 7rem 1fr; justify-items: start; }
  .unrolled-step:last-of-type { grid-template-rows: 2.75rem; }
  .unrolled-name { display: none; }
  .unrolled-x { grid-area: 1 / 1; width: 4rem; }
  .unrolled-up { grid-area: 1 / 2; width: 2.4rem; height: 2px; }
  .unrolled-up::before { top: -4px; left: auto; right: 0; border: 5px solid transparent; border-right: 0; border-left: 9px solid var(--cw); }
  .unrolled-h { grid-area: 1 / 3; width: 6.5rem; height: 2.6rem; }
  .unrolled-g { grid-area: 1 / 4; }
  .unrolled-on { top: -2.25rem; left: 7.5rem; translate: none; width: 6.5rem; height: 2.25rem; }
  .unrolled-on::before { left: 50%; right: auto; top: 0; bottom: 8px; height: auto; width: var(--thick); translate: -50% 0; }
  .unrolled-on::after { right: auto; left: 50%; top: auto; bottom: 0; translate: -50% 0; border: 6px solid transparent; border-bottom: 0; border-top: 10px solid var(--cw); }
  .unrolled-u { left: calc(50% + 12px); bottom: 50%; translate: 0 50%; }
}
`;

export interface Unrolled {
  x: number[];
  u: number;
}

export type UnrolledRecurrence = HTMLElement & {
  value: Unrolled;
  /** Shows the states, and how much the last of them hears of each. */
  update(shown: {h: ArrayLike<number>; gradient: ArrayLike<number>}): void;
};

/**
 * One unit's recurrence drawn out in time: inputs below, states above, the recurrent weight between them. The weight, which
 * is the same everywhere, and the inputs are pulled in the figure; `value` holds them.
 */
export function unrolledRecurrence(
  start: Unrolled,
  {lang = "en"}: {lang?: "en" | "zh"} = {}
): UnrolledRecurrence {
  addStyle("unrolled", rules);
  const say = words[lang];
  const count = start.x.length;
  const inputs = start.x.map((value, t) => {
    const input = dragNumber({low: -2, high: 2, step: 0.5, value, label: say.x(t + 1)});
    input.classList.add("unrolled-x");
    input.dataset.letter = "x";
    return input;
  });
  const weights = Array.from({length: count - 1}, (_, t) => {
    const format = (u: number) => `u ${formatNumber(u)}`;
    const weight = dragNumber({low: -2, high: 2, step: 0.1, value: start.u, label: say.u(t + 2), format});
    weight.classList.add("unrolled-u");
    weight.dataset.letter = "U";
    return weight;
  });
  const states = start.x.map(() => html("span", {class: "unrolled-h", "data-letter": "h"}));
  const gradients = start.x.map(() => html("span", {class: "unrolled-g"}));
  const steps = start.x.map((_, t) =>
    html(
      "div",
      {class: "unrolled-step"},
      html("span", {class: "unrolled-name cy", "aria-hidden": "true"}, "h", html("sub", {}, String(t + 1))),
      states[t]!,
      html("span", {class: "unrolled-up"}),
      inputs[t]!,
      gradients[t]!,
      t > 0 ? html("span", {class: "unrolled-on"}, weights[t - 1]!) : null
    )
  );
  const element = html(
    "div",
    {class: "figure unrolled", role: "group", "aria-label": say.title, style: `--steps:${count}`},
    ...steps,
    html("p", {class: "unrolled-hint"}, say.hint)
  ) as unknown as UnrolledRecurrence;
  const read = (pulled: DragNumber) => {
    const u = weights.includes(pulled) ? pulled.value : element.value.u;
    for (const weight of weights) if (weight !== pulled) weight.set(u);
    element.value = {x: inputs.map(({value}) => value), u};
    show();
  };
  const show = () => {
    for (const input of inputs)
      input.style.setProperty("--share", String(Math.min(1, Math.abs(input.value))));
    element.style.setProperty("--thick", `${(1 + 2 * Math.abs(element.value.u)).toFixed(1)}px`);
  };
  for (const part of [...inputs, ...weights]) {
    part.addEventListener("input", event => {
      event.stopPropagation();
      read(part);
      changed(element);
    });
  }
  element.value = {x: [...start.x], u: start.u};
  element.update = ({h, gradient}) => {
    for (const [t, state] of states.entries()) {
      const share = Math.min(1, Math.abs(h[t] ?? 0));
      state.textContent = formatNumber(h[t] ?? NaN);
      state.setAttribute("aria-label", `${say.h(t + 1)}: ${state.textContent}`);
      state.setAttribute("role", "img");
      state.style.setProperty("--share", share.toFixed(3));
      gradients[t]!.textContent = `∂ ${formatNumber(gradient[t] ?? NaN)}`;
      gradients[t]!.setAttribute("aria-label", `${say.g(t + 1)}: ${formatNumber(gradient[t] ?? NaN)}`);
      gradients[t]!.setAttribute("role", "img");
    }
  };
  show();
  return element;
}
