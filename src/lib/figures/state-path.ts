import {scaleLinear} from "d3-scale";
import {addStyle, html, svg} from "./element.js";

const rules = `
.state-path svg { display: block; width: min(100%, 20rem); aspect-ratio: 1; font: 13px var(--sans, sans-serif); overflow: visible; }
.state-path .axis { stroke: var(--rule, #ddd); }
.state-path path { fill: none; stroke: var(--cy); stroke-width: 1.5; opacity: 0.5; }
.state-path circle { fill: var(--cy); }
.state-path text { fill: var(--ink-soft); }
.state-path text.cy { fill: var(--cy); font-weight: 600; }
`;

const words = {
  en: (count: number) => `${count} states of two units, one after the other`,
  zh: (count: number) => `两个单元先后的 ${count} 个状态`
};

/** The states of two units as points of the plane, joined in the order of time. */
export function statePath(
  states: readonly (readonly number[])[],
  {lang = "en"}: {lang?: "en" | "zh"} = {}
): HTMLElement {
  addStyle("state-path", rules);
  const size = 320;
  const limit = 1.15 * Math.max(0.1, ...states.flat().map(Math.abs).filter(Number.isFinite));
  const x = scaleLinear([-limit, limit], [0, size]);
  const y = scaleLinear([-limit, limit], [size, 0]);
  const place = ([a = 0, b = 0]: readonly number[]) => `${x(a).toFixed(1)},${y(b).toFixed(1)}`;
  const label = (t: number) => {
    const [a = 0, b = 0] = states[t] ?? [];
    return svg(
      "text",
      {class: "cy", x: x(a) + 8, y: y(b) - 8},
      `h${t + 1 < 10 ? "₀₁₂₃₄₅₆₇₈₉"[t + 1] : `₁${"₀₁₂₃₄₅₆₇₈₉"[t - 9]}`}`
    );
  };
  return html(
    "div",
    {class: "figure state-path", "data-letter": "h"},
    svg(
      "svg",
      {viewBox: `0 0 ${size} ${size}`, role: "img", "aria-label": words[lang](states.length)},
      svg("line", {class: "axis", x1: 0, x2: size, y1: y(0), y2: y(0)}),
      svg("line", {class: "axis", x1: x(0), x2: x(0), y1: 0, y2: size}),
      svg("path", {d: `M${states.map(place).join("L")}`}),
      ...states.map(([a = 0, b = 0], t) => svg("circle", {cx: x(a), cy: y(b), r: t === 0 ? 6 : 4})),
      label(0),
      ...(states.length > 1 ? [label(Math.min(states.length, 19) - 1)] : [])
    )
  );
}
