import {scaleLinear} from "d3-scale";
import {addStyle, svg} from "./element.js";
import {formatPercent} from "./number-format.js";
import {points} from "./part-map.js";

const rules = `
.value-waterfall { display: block; width: 100%; height: 100%; min-height: 20rem; overflow: visible; font: 14px var(--sans, sans-serif); font-variant-numeric: tabular-nums; --up: #d55e00; --down: #0072b2; }
@media (prefers-color-scheme: dark) { .value-waterfall { --up: #f58a3c; --down: #4aa3df; } }
.value-waterfall text { fill: var(--ink-soft); }
.value-waterfall .amount { pointer-events: none; fill: var(--ink); font-weight: 600; paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; }
.value-waterfall .up { fill: var(--up); }
.value-waterfall .down { fill: var(--down); }
.value-waterfall .end { fill: var(--ink-soft); }
.value-waterfall .away { opacity: 0.35; }
.value-waterfall .joint { stroke: var(--ink-soft); stroke-width: 1; }
.value-waterfall .grid { stroke: var(--rule); }
.value-waterfall .last { fill: none; stroke: var(--ink); stroke-width: 1.25; }
.value-waterfall .now { stroke: var(--cy); stroke-width: 2; stroke-dasharray: 5 4; }
.value-waterfall text.now { stroke: var(--paper); stroke-width: 3px; stroke-dasharray: none; paint-order: stroke; fill: var(--cy); font-weight: 600; }
.value-waterfall .pointed { fill: var(--lit); }
.value-waterfall .row { cursor: pointer; }
.value-waterfall .near { fill: transparent; }
`;

/** What a waterfall shows. */
export interface Waterfall {
  base: number;
  values: ArrayLike<number>;
  answer: number;
  /** The answer to the parts that are there. */
  now: number;
  /** Which parts are there. */
  there: readonly boolean[];
  /** What each part added when it was switched last, if it was. */
  last: readonly (number | undefined)[];
  /** The part that is pointed at; −1: none. */
  pointed: number;
}

export interface WaterfallWords {
  nothing: string;
  whole: string;
  now: string;
  part(m: number): string;
  aria: string;
}

export type ValueWaterfall = SVGSVGElement & {update(shown: Waterfall): void};

/** From the answer to nothing to the answer to the whole: one bar for each part, each beginning where the one above ended. */
export function valueWaterfall(
  say: WaterfallWords,
  {lang, toggle, point}: {lang: "en" | "zh"; toggle(m: number): void; point(m: number): void}
): ValueWaterfall {
  addStyle("value-waterfall", rules);
  const element = svg("svg", {class: "value-waterfall", role: "img"}) as ValueWaterfall;
  let shown: Waterfall | undefined;
  const draw = () => {
    if (!shown) return;
    const {base, values, answer, now, there, last, pointed} = shown;
    const all = Array.from(values);
    const sums = [base];
    for (const value of all) sums.push(sums[sums.length - 1] + value);
    const width = element.clientWidth || 340;
    const height = element.clientHeight || 360;
    const [left, right, top, bottom] = [width < 300 ? 50 : 62, width - 44, 20, height - 20];
    const reached = [...sums, ...all.map((_, m) => sums[m] + (last[m] ?? 0)), 0, 1, now];
    const x = scaleLinear([Math.min(...reached), Math.max(...reached)], [left, right]);
    const row = (bottom - top) / (all.length + 2);
    const y = (k: number) => top + k * row;
    const thick = Math.min(16, row * 0.5);
    const bar = (k: number, from: number, to: number, kind: string) =>
      svg("rect", {
        class: kind,
        x: Math.min(x(from), x(to)),
        y: y(k) + (row - thick) / 2,
        width: Math.max(1, Math.abs(x(to) - x(from))),
        height: thick
      });
    const name = (k: number, text: string) => svg("text", {x: 0, y: y(k) + row / 2 + 5}, text);
    const amount = (k: number, at: number, text: string) =>
      svg("text", {class: "amount", x: x(at) + 5, y: y(k) + row / 2 + 5}, text);
    const parts = all.map((value, m) => {
      const k = m + 1;
      const [from, to] = [sums[m], sums[m + 1]];
      const was = last[m];
      const group = svg(
        "g",
        {class: `row${there[m] ? "" : " away"}`},
        svg("rect", {class: m === pointed ? "pointed" : "near", x: 0, y: y(k), width, height: row}),
        svg("line", {
          class: "joint",
          x1: x(from),
          x2: x(from),
          y1: y(k) - (row - thick) / 2,
          y2: y(k) + (row + thick) / 2
        }),
        bar(k, from, to, value < 0 ? "down" : "up"),
        name(k, say.part(m + 1))
      );
      if (was !== undefined) {
        group.append(
          svg("rect", {
            class: "last",
            x: Math.min(x(from), x(from + was)),
            y: y(k) + (row - thick) / 2 - 2.5,
            width: Math.max(1, Math.abs(x(from + was) - x(from))),
            height: thick + 5
          })
        );
      }
      group.addEventListener("click", () => toggle(m));
      group.addEventListener("pointerenter", () => point(m));
      return group;
    });
    const end = all.length + 1;
    const anchor = x(now) > width - 90 ? "end" : x(now) < left + 40 ? "start" : "middle";
    element.replaceChildren(
      ...[0, 0.5, 1].flatMap(tick => [
        svg("line", {class: "grid", x1: x(tick), x2: x(tick), y1: top, y2: bottom}),
        svg("text", {x: x(tick), y: height - 4, "text-anchor": "middle"}, formatPercent(tick, lang, 0))
      ]),
      ...parts,
      svg("line", {
        class: "joint",
        x1: x(sums[end - 1]),
        x2: x(sums[end - 1]),
        y1: y(end) - (row - thick) / 2,
        y2: y(end) + (row + thick) / 2
      }),
      bar(0, 0, base, "end"),
      name(0, say.nothing),
      amount(0, Math.max(0, base), formatPercent(base, lang)),
      bar(end, 0, answer, "end"),
      name(end, say.whole),
      amount(end, answer, formatPercent(answer, lang)),
      svg("line", {class: "now", x1: x(now), x2: x(now), y1: top - 2, y2: bottom}),
      // Numbers above the dashed line.
      ...all.map((value, m) =>
        amount(m + 1, Math.max(sums[m], sums[m + 1], sums[m] + (last[m] ?? 0)), points(value))
      ),
      svg("text", {class: "now", x: x(now), y: top - 7, "text-anchor": anchor}, say.now)
    );
    const list = all.map((value, m) => `${m + 1}: ${points(value)}`).join(", ");
    element.setAttribute(
      "aria-label",
      `${say.aria} ${say.nothing}: ${formatPercent(base, lang)}; ${list}; ${say.whole}: ${formatPercent(answer, lang)}.`
    );
  };
  element.update = next => {
    shown = next;
    draw();
  };
  element.addEventListener("pointerleave", () => point(-1));
  new ResizeObserver(draw).observe(element);
  return element;
}
