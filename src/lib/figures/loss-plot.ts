import {scaleLinear} from "d3-scale";
import {line} from "d3-shape";
import {addStyle, svg} from "./element.js";
import {labelsApart} from "./labels-apart.js";
import {mathLabel} from "./math-label.js";

const rules = `
.loss-plot { display: block; width: 100%; height: 15rem; overflow: visible; font: 14px var(--sans, sans-serif); font-variant-numeric: tabular-nums; }
.loss-plot text { fill: var(--ink-soft, #555); stroke: none; }
.loss-plot .title { fill: var(--ink, #111); font-weight: 600; }
.loss-plot .name { fill: currentColor; font-weight: 600; }
.loss-plot .grid { stroke: var(--rule, #ddd); }
.loss-plot path, .loss-plot .level { fill: none; stroke: currentColor; stroke-width: 2; stroke-linejoin: round; }
.loss-plot .level { stroke-dasharray: 2 4; stroke-width: 1.5; }
.loss-plot circle { fill: currentColor; }
.loss-plot .dashed path { stroke-dasharray: 7 3; }
.loss-plot .plain { color: var(--ink-soft, #555); }
.loss-plot .earlier :is(path, circle) { opacity: 0.5; }
.loss-plot .earlier path { stroke-width: 1.5; stroke-dasharray: 3 3; }
.loss-plot .earlier .name { font-weight: 400; }
`;

/** A digit is about so wide, in pixels. */
const DIGIT = 8;

/** Fewer points than this are drawn one by one. */
const FEW = 40;

/** A line of a plot over steps, with its name at its end; one without points is left out. */
export interface PlotLine {
  name?: string;
  /** Classes that decide the colour and the dashes: cx, cw, cy, ct, plain; dashed, earlier. */
  look: string;
  points: readonly (readonly [step: number, value: number])[];
  /** Each point counts, such as one measurement after each epoch. */
  dots?: boolean;
}

/** A value that is the same all along, with its name above it. */
export interface PlotLevel {
  name: string;
  look: string;
  value: number;
}

export interface PlotAxes {
  title: string;
  /** The letter of the page's table that is drawn. */
  letter?: string;
  /** What is counted along the horizontal axis, how many there are, and its marks. */
  across: {name: string; end: number; ticks: readonly number[]; format?: (step: number) => string};
  /** Part of the height, 0 below to 1 above, and the marks. */
  up: {place: (value: number) => number; ticks: readonly number[]; format: (value: number) => string};
}

const margin = {top: 28, right: 96, bottom: 36, left: 54};

/** Draws lines over the steps of a training into `chart`, anew. */
export function drawLossPlot(
  chart: SVGSVGElement,
  {title, letter, across, up}: PlotAxes,
  lines: readonly PlotLine[],
  levels: readonly PlotLevel[] = []
): void {
  addStyle("loss-plot", rules);
  chart.classList.add("loss-plot");
  const [width, height] = [chart.clientWidth || 640, chart.clientHeight || 240];
  const [left, right, bottom] = [margin.left, width - margin.right, height - margin.bottom];
  const x = scaleLinear([0, across.end], [left, right]);
  const y = (value: number) => bottom - up.place(value) * (bottom - margin.top);
  const drawn = lines.filter(({points}) => points.length > 0);
  const end = ({points}: PlotLine) => points[points.length - 1];
  const named = drawn.filter(({name}) => name);
  const heights = labelsApart(named.map(one => y(end(one)[1]) + 5));
  const labels = new Map(named.map((one, k) => [one, heights[k]]));
  const path = line<readonly [number, number]>(
    ([step]) => x(step),
    ([, value]) => y(value)
  );
  const mark = across.format ?? String;
  // What is counted stands behind the last mark, whatever its length.
  const lastMarkEnds = Math.max(...across.ticks.map(tick => x(tick) + (DIGIT * mark(tick).length) / 2), 0);
  chart.replaceChildren(
    svg("text", {class: "title", x: 0, y: 14, "data-letter": letter}, ...mathLabel(title)),
    ...up.ticks.flatMap(tick => [
      svg("line", {class: "grid", x1: left, x2: right, y1: y(tick), y2: y(tick)}),
      svg("text", {x: left - 8, y: y(tick) + 5, "text-anchor": "end"}, up.format(tick))
    ]),
    ...across.ticks.map(tick =>
      svg("text", {x: x(tick), y: bottom + 20, "text-anchor": "middle"}, mark(tick))
    ),
    svg("text", {x: Math.max(right + 14, lastMarkEnds + 8), y: bottom + 20}, across.name),
    ...levels.map(({name, look, value}) =>
      svg(
        "g",
        {class: look},
        svg("line", {class: "level", x1: left, x2: right, y1: y(value), y2: y(value)}),
        svg("text", {class: "name", x: right, y: y(value) - 6, "text-anchor": "end"}, ...mathLabel(name))
      )
    ),
    ...drawn.map(one => {
      const {points, look, name, dots = points.length < FEW} = one;
      return svg(
        "g",
        {class: look},
        svg("path", {d: path(points) ?? ""}),
        ...(dots ? points.map(([step, value]) => svg("circle", {cx: x(step), cy: y(value), r: 3.5})) : []),
        name === undefined
          ? null
          : svg("text", {class: "name", x: x(end(one)[0]) + 10, y: labels.get(one)}, ...mathLabel(name))
      );
    })
  );
}
