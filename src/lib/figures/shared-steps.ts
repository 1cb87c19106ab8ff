import {addStyle, changed, html} from "./element.js";
import {formatNumber} from "./number-format.js";

const words = {
  en: {
    title: "Two units that count whether the ones so far are odd or even, drawn out in time",
    bit: (t: number, bit: number) => `bit ${t} is ${bit}; press to turn it`,
    state: (t: number) => `state after bit ${t}`,
    odd: "odd",
    even: "even",
    more: "One step more",
    less: "One step less",
    count: (steps: number, own: number, dense: number) =>
      `${steps} ${steps === 1 ? "step" : "steps"}: the recurrence has ${own} numbers, W 2, U 4 and b 2, as at every length. A fully connected layer of two units on all these bits at once has ${dense}, and fits this length alone.`
  },
  zh: {
    title: "两个单元判断到目前为止的 1 是奇数个还是偶数个，沿时间展开",
    bit: (t: number, bit: number) => `第 ${t} 位是 ${bit}，按一下翻转`,
    state: (t: number) => `读完第 ${t} 位后的隐状态`,
    odd: "奇",
    even: "偶",
    more: "加一步",
    less: "减一步",
    count: (steps: number, own: number, dense: number) =>
      `${steps} 步：循环层共 ${own} 个参数（W 2 个、U 4 个、b 2 个），序列多长都一样。若用两单元全连接层一次读入全部 ${steps} 位，需要 ${dense} 个参数，而且只适用于这个长度。`
  }
};

const rules = `
.shared-steps-row { display: flex; flex-wrap: wrap; row-gap: 1rem; font: 1rem/1.3 var(--sans, sans-serif); font-variant-numeric: tabular-nums; }
.shared-steps-step { display: grid; grid-template: 1.5rem 3.6rem 2.2rem 2.75rem / 1.5rem 4.4rem; justify-items: center; align-items: center; }
.shared-steps-parity { grid-column: 2; font-weight: 600; color: var(--cy); }
.shared-steps-on { grid-area: 2 / 1; width: 100%; height: 3px; background: var(--cw); position: relative; }
.shared-steps-on::after { content: ""; position: absolute; right: -1px; top: -4px; border: 5.5px solid transparent; border-right: 0; border-left: 8px solid var(--cw); }
.shared-steps-h { grid-area: 2 / 2; width: 100%; box-sizing: border-box; padding: 0.25rem 0; border: 2px solid var(--cy); border-radius: 8px; text-align: center; background: color-mix(in srgb, var(--cy) calc(var(--share) * 40%), var(--paper)); color: var(--ink); }
.shared-steps-h span { display: block; }
.shared-steps-up { grid-area: 3 / 2; width: 3px; height: 100%; background: var(--cw); position: relative; }
.shared-steps-up::before { content: ""; position: absolute; top: -1px; left: -4px; border: 5.5px solid transparent; border-top: 0; border-bottom: 8px solid var(--cw); }
.shared-steps-step button { grid-area: 4 / 2; min-width: 2.75rem; min-height: 2.75rem; border: 2px solid var(--cx); color: var(--cx); font-weight: 600; background: var(--paper); }
.shared-steps-step button[aria-pressed="true"] { background: var(--cx); color: var(--paper); }
.shared-steps .controls { margin-top: 0.75rem; }
`;

/** Bits that the reader turns, each 0 or 1. */
export type SharedSteps = HTMLElement & {
  value: number[];
  /** Shows the states, two numbers after each bit. */
  update(states: readonly (readonly number[])[]): void;
};

const [fewest, most] = [1, 12];

/**
 * Two units over a sequence of bits: the bits below are turned by a press, the sequence is made longer or shorter, and the states
 * are what the page's own loops give. The same weights stand at every step.
 */
export function sharedSteps(bits: readonly number[], {lang = "en"}: {lang?: "en" | "zh"} = {}): SharedSteps {
  addStyle("shared-steps", rules);
  const say = words[lang];
  const row = html("div", {class: "shared-steps-row"});
  const count = html("p", {class: "note", role: "status"});
  const more = html("button", {type: "button"}, say.more);
  const less = html("button", {type: "button"}, say.less);
  const element = html(
    "div",
    {class: "figure shared-steps", role: "group", "aria-label": say.title},
    row,
    html("div", {class: "controls"}, more, less),
    count
  ) as unknown as SharedSteps;
  let parts: {h: HTMLElement; parity: HTMLElement}[] = [];

  const draw = () => {
    parts = [];
    row.replaceChildren(
      ...element.value.map((bit, t) => {
        const button = html(
          "button",
          {type: "button", "data-letter": "x", "aria-pressed": String(bit === 1)},
          String(bit)
        );
        button.setAttribute("aria-label", say.bit(t + 1, bit));
        button.addEventListener("click", () => {
          const turned = 1 - element.value[t]!;
          element.value = element.value.map((old, k) => (k === t ? turned : old));
          button.textContent = String(turned);
          button.setAttribute("aria-pressed", String(turned === 1));
          button.setAttribute("aria-label", say.bit(t + 1, turned));
          changed(element);
        });
        const h = html("span", {class: "shared-steps-h", role: "img", "data-letter": "h"});
        const parity = html("span", {class: "shared-steps-parity"});
        parts.push({h, parity});
        return html(
          "div",
          {class: "shared-steps-step"},
          parity,
          html("span", {class: "shared-steps-on", "data-letter": "U"}),
          h,
          html("span", {class: "shared-steps-up", "data-letter": "W"}),
          button
        );
      })
    );
    const steps = element.value.length;
    more.disabled = steps === most;
    less.disabled = steps === fewest;
    count.textContent = say.count(steps, 8, 2 * (steps + 1));
  };
  const resize = (value: number[]) => {
    element.value = value;
    draw();
    changed(element);
  };
  more.addEventListener("click", () => resize([...element.value, 1]));
  less.addEventListener("click", () => resize(element.value.slice(0, -1)));
  element.update = states => {
    for (const [t, {h, parity}] of parts.entries()) {
      const [first = NaN, second = NaN] = states[t] ?? [];
      h.replaceChildren(html("span", {}, formatNumber(first)), html("span", {}, formatNumber(second)));
      h.setAttribute("aria-label", `${say.state(t + 1)}: ${formatNumber(first)}, ${formatNumber(second)}`);
      h.style.setProperty("--share", Math.min(1, Math.abs(first - second) / 2).toFixed(3));
      parity.textContent = first - second > 1 ? say.odd : say.even;
    }
  };
  element.value = [...bits];
  draw();
  return element;
}
