import {scaleLinear, scaleLog} from "d3-scale";
import {line} from "d3-shape";
import {lossTicks} from "./curve-points.js";
import {addStyle, html, svg} from "./element.js";

const rules = `
.loss-lines svg { display: block; width: 100%; height: 16.5rem; overflow: visible; font: 13px var(--sans, sans-serif); font-variant-numeric: tabular-nums; }
.loss-lines text { fill: var(--ink-soft, #555); }
.loss-lines .title { fill: var(--ink, #111); font-weight: 600; }
.loss-lines .grid { stroke: var(--rule, #ddd); }
.loss-lines path { fill: none; stroke-width: 2; stroke-linejoin: round; }
.loss-lines .level { stroke-dasharray: 2 4; stroke-width: 1.5; }
.loss-lines :is(path, line).w { stroke: var(--cw); } .loss-lines text.w { fill: var(--cw); }
.loss-lines :is(path, line).y { stroke: var(--cy); } .loss-lines text.y { fill: var(--cy); }
.loss-lines :is(path, line).x { stroke: var(--cx); } .loss-lines text.x { fill: var(--cx); }
.loss-lines :is(path, line).t { stroke: var(--ct); } .loss-lines text.t { fill: var(--ct); }
.loss-lines path.y { stroke-dasharray: 7 3; }
`;

const margin = {top: 26, right: 92, bottom: 44, left: 46};

/** A training's loss, one point a step; or a level, which is the same all along. */
export interface LossLine {
  name: string;
  /** Decides the colour. */
  meaning: "w" | "y" | "x" | "t";
  values: readonly number[] | number;
}

export interface LossLinesOptions {
  title: string;
  /** What is counted from left to right. */
  steps: string;
  losses: readonly [lowest: number, highest: number];
}

export type LossLines = HTMLElement & {
  /** Shows the lines; the axis has room for `length` steps. */
  update(lines: readonly LossLine[], length: number): void;
};

/** Losses of trainings side by side over their steps, each with its name at its end; the scale is logarithmic. */
export function lossLines({title, steps, losses}: LossLinesOptions): LossLines {
  addStyle("loss-lines", rules);
  const chart = svg("svg", {role: "img"});
  const element = html("div", {class: "loss-lines"}, chart) as unknown as LossLines;
  let shown: readonly LossLine[] = [];
  let span = 1;
  const draw = () => {
    const [width, height] = [chart.clientWidth || 640, chart.clientHeight || 256];
    const x = scaleLinear([0, span], [margin.left, width - margin.right]);
    const y = scaleLog(losses, [height - margin.bottom, margin.top]).clamp(true);
    const last = ({values}: LossLine) => (typeof values === "number" ? values : values[values.length - 1]);
    const drawn = shown.filter(one => last(one) !== undefined);
    const heights = apart(drawn.map(one => y(last(one)) + 4));
    chart.setAttribute(
      "aria-label",
      [title, ...drawn.map(one => `${one.name} ${+last(one).toPrecision(3)}`)].join(", ")
    );
    chart.replaceChildren(
      svg("text", {class: "title", x: 0, y: 13}, title),
      ...lossTicks(...losses).flatMap(tick => [
        svg("line", {class: "grid", x1: margin.left, x2: width - margin.right, y1: y(tick), y2: y(tick)}),
        svg("text", {x: margin.left - 6, y: y(tick) + 4, "text-anchor": "end"}, String(tick))
      ]),
      ...x
        .ticks(5)
        .map(tick =>
          svg("text", {x: x(tick), y: height - margin.bottom + 18, "text-anchor": "middle"}, String(tick))
        ),
      svg("text", {x: width - margin.right, y: height - margin.bottom + 38, "text-anchor": "end"}, steps),
      ...drawn.map(({meaning, values}) =>
        typeof values === "number"
          ? svg("line", {
              ...{class: `level ${meaning}`, x1: margin.left, x2: width - margin.right},
              ...{y1: y(values), y2: y(values)}
            })
          : svg("path", {
              class: meaning,
              d:
                line<number>(
                  (_, n) => x(n),
                  value => y(value)
                )(values) ?? ""
            })
      ),
      ...drawn.map(({name, meaning, values}, k) => {
        const end = typeof values === "number" ? span : values.length - 1;
        return svg("text", {class: meaning, x: x(end) + 8, y: heights[k]}, name);
      })
    );
  };
  element.update = (lines, length) => {
    shown = lines;
    span = length;
    draw();
  };
  new ResizeObserver(draw).observe(element);
  return element;
}

/** Heights of labels moved so that none touches another; their order stays. */
export function apart(heights: readonly number[], distance = 16): number[] {
  const order = heights.map((_, k) => k).sort((a, b) => heights[a] - heights[b]);
  const moved = [...heights];
  for (let pass = 0; pass < heights.length; ++pass) {
    for (let k = 1; k < order.length; ++k) {
      const missing = distance - (moved[order[k]] - moved[order[k - 1]]);
      if (missing <= 0) continue;
      moved[order[k - 1]] -= missing / 2;
      moved[order[k]] += missing / 2;
    }
  }
  return moved;
}
