import {addStyle, html, svg} from "./element.js";
import {formatNumber} from "./number-format.js";

const words = {
  en: (x: number, h: number, t: number) => `step ${t}: input ${x}, state ${h}`,
  zh: (x: number, h: number, t: number) => `第 ${t} 步：输入 ${x}，隐状态 ${h}`
};

const rules = `
.unrolled svg { display: block; width: 100%; max-width: 29rem; height: auto; font: 15px var(--sans, sans-serif); font-variant-numeric: tabular-nums; }
.unrolled rect { fill: var(--panel, #f5f4ef); stroke: currentColor; stroke-width: 1.5; }
.unrolled text { fill: currentColor; text-anchor: middle; }
.unrolled line { stroke: currentColor; stroke-width: 1.5; }
.unrolled polygon { fill: currentColor; }
`;

const step = 94;
const edge = 34;
const box = {width: 60, height: 34};

/** One unit's recurrence drawn out in time: inputs below, states above, and below all the gradient of each step. */
export function unrolledRecurrence(
  {x, h, w, u, gradient}: Record<"x" | "h" | "gradient", readonly number[]> & Record<"w" | "u", number>,
  {lang = "en"}: {lang?: string} = {}
): HTMLElement {
  addStyle("unrolled", rules);
  const say = lang === "zh" ? words.zh : words.en;
  const left = (t: number) => edge + t * step;
  const node = (t: number, y: number, value: number, colour: string, name: string) =>
    svg(
      "g",
      {class: colour},
      svg("rect", {x: left(t) - box.width / 2, y, width: box.width, height: box.height, rx: 4}),
      svg("text", {x: left(t), y: y + 22}, formatNumber(value)),
      svg("text", {x: left(t), y: y - 6}, name)
    );
  const arrow = (x1: number, y1: number, x2: number, y2: number, label: string) =>
    svg(
      "g",
      {class: "cw"},
      svg("line", {x1, y1, x2, y2}),
      svg("polygon", {
        points:
          x1 === x2
            ? `${x2 - 4},${y2 + 7} ${x2 + 4},${y2 + 7} ${x2},${y2}`
            : `${x2 - 7},${y2 - 4} ${x2 - 7},${y2 + 4} ${x2},${y2}`
      }),
      svg("text", {x: (x1 + x2) / 2 + (x1 === x2 ? 22 : 0), y: (y1 + y2) / 2 + (x1 === x2 ? 5 : -23)}, label)
    );
  const drawing = svg(
    "svg",
    {
      viewBox: `0 0 ${2 * edge + (x.length - 1) * step} 236`,
      role: "img",
      "aria-label": x.map((value, t) => say(value, +h[t].toPrecision(3), t + 1)).join("; ")
    },
    ...x.flatMap((value, t) => [
      node(t, 30, h[t], "cy", `h${"₁₂₃₄₅₆₇₈₉"[t]}`),
      node(t, 134, value, "cx", ""),
      svg("text", {class: "cx", x: left(t), y: 186}, `x${"₁₂₃₄₅₆₇₈₉"[t]}`),
      arrow(left(t), 134, left(t), 65, `w ${formatNumber(w)}`),
      ...(t > 0
        ? [arrow(left(t - 1) + box.width / 2, 47, left(t) - box.width / 2, 47, `u ${formatNumber(u)}`)]
        : []),
      svg("text", {class: "cg", x: left(t), y: 222}, `∂ ${formatNumber(gradient[t])}`)
    ])
  );
  return html(
    "div",
    {
      class: "figure unrolled",
      role: "group",
      "aria-label": lang === "zh" ? "展开的循环" : "Unrolled recurrence"
    },
    drawing
  );
}
