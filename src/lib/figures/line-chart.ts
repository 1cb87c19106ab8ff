import {extent, min, range as wholeNumbers} from "d3-array";
import {scaleLinear, scaleLog} from "d3-scale";
import {area, line} from "d3-shape";
import {addStyle, html, svg} from "./element.js";
import {labelsApart} from "./labels-apart.js";
import {mathLabel, labelParts} from "./math-label.js";
import {formatNumber, scientific} from "./number-format.js";

/** A line through points; the meaning decides its colour, the same as in formulas. */
export interface ChartLine {
  /** What it is called; `_{…}` is lowered, `^{…}` raised. */
  name: string;
  meaning: "x" | "w" | "y" | "g" | "t" | "plain";
  points: readonly (readonly [x: number, y: number])[];
  dashed?: boolean;
  /** Between which values it lies at some places, as of several runs; drawn as a pale band. */
  band?: readonly (readonly [x: number, low: number, high: number])[];
  /** The letter of the page's table that is drawn. */
  letter?: string;
}

export interface LineChartOptions {
  /** What lies along the axes, with units. */
  xLabel: string;
  yLabel: string;
  ariaLabel: string;
  /** The letter of the page's table that is counted along the horizontal axis. */
  xLetter?: string;
  /** Names under the horizontal axis; numbers if left out. */
  xFormat?: (x: number) => string;
  /** Ends of the horizontal axis; by default those of the data. */
  xRange?: readonly [first: number, last: number];
  /** Ends of the vertical axis; by default those of the data. */
  range?: readonly [lowest: number, highest: number];
  /** A logarithmic vertical axis, for which `range` is needed where values can be zero. Default false. */
  log?: boolean;
  /** From this width in pixels on names stand at their lines, where they have room. Default 560. */
  namesFrom?: number;
}

export type LineChart = HTMLElement & {update(lines: readonly ChartLine[]): void};

const rules = `
.line-chart svg { display: block; width: 100%; height: 17rem; overflow: visible; font: 14px var(--sans, sans-serif); font-variant-numeric: tabular-nums; }
.line-chart text { fill: var(--ink-soft, #555); }
.line-chart .grid { stroke: var(--rule, #ddd); }
.line-chart path { fill: none; stroke: currentColor; stroke-width: 2; stroke-linejoin: round; }
.line-chart circle { fill: currentColor; }
.line-chart path.dashed { stroke-dasharray: 5 4; }
.line-chart path.band { fill: currentColor; stroke: none; opacity: 0.16; }
.line-chart path.near { stroke: none; stroke-width: 14; pointer-events: stroke; }
.line-chart text.direct { font-family: inherit; font-style: normal; fill: currentColor; font-weight: 600; paint-order: stroke; stroke: var(--paper, #fff); stroke-width: 4px; stroke-linejoin: round; }
.line-chart :is(sub, sup) { line-height: 0; }
.line-chart .plain { color: var(--ink-soft, #555); }
.line-chart-names { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0.25rem 0; font: var(--small, 15px)/1.4 var(--sans, sans-serif); }
.line-chart-names[hidden] { display: none; }
.line-chart-names span::before { content: "—— "; }
.line-chart-names .dashed::before { content: "- - "; }
`;

/** Marks of a logarithmic axis: at most about six powers of ten, 1 among them. */
function powersOfTen(lowest: number, highest: number): number[] {
  const [low, high] = [Math.ceil(Math.log10(lowest)), Math.floor(Math.log10(highest))];
  const apart = Math.ceil((high - low + 1) / 6);
  return wholeNumbers(low, high + 1)
    .filter(exponent => exponent % apart === 0)
    .map(exponent => Number(`1e${exponent}`));
}

const margin = {top: 26, right: 12, bottom: 42, left: 54};

/** From this width in pixels on, unless told otherwise, names stand at their lines; where there is less room they stand above the chart. */
const ROOM_FOR_NAMES = 560;

/** Marks are round: no digit of theirs is rounded away. */
const plainly = (x: number) => formatNumber(x, 6);

/** A letter of a name is about so wide, in pixels. */
const LETTER = 8.2;

/** So far outside the frame, in pixels, goes what goes out of sight. */
const FAR = 1e4;

let charts = 0;

/** Lines over a common axis, each with its name. Where values lie outside a given range, a line ends at the frame. */
export function lineChart(lines: readonly ChartLine[], options: LineChartOptions): LineChart {
  addStyle("line-chart", rules);
  const {xLabel, yLabel, ariaLabel, xLetter, xFormat = plainly, xRange, range, log = false} = options;
  const {namesFrom = ROOM_FOR_NAMES} = options;
  const chart = svg("svg", {role: "img", "aria-label": ariaLabel});
  const names = html("p", {class: "line-chart-names"});
  const frame = `line-chart-${++charts}`;
  const element = html("div", {class: "figure line-chart"}, names, chart) as unknown as LineChart;
  let shown = lines;

  const draw = () => {
    const width = chart.clientWidth || 400;
    const height = chart.clientHeight || 272;
    const all = shown.flatMap(({points}) => points);
    const ends = xRange ?? extent(all, ([x]) => x);
    const values = range ?? extent(all, ([, y]) => y);
    const [first, last] = [ends[0] ?? 0, ends[1] ?? 1];
    const drawn = shown.filter(({points}) => points.length > 0);
    // A line that goes to the end has its name there, another above its beginning.
    const reaches = ({points}: ChartLine) => points[points.length - 1][0] > first + 0.85 * (last - first);
    const atEnd = drawn.filter(one => one.name && reaches(one));
    const longest = Math.max(0, ...atEnd.map(({name}) => letters(name)));
    const direct = width >= namesFrom && longest * LETTER < width / (namesFrom < ROOM_FOR_NAMES ? 3 : 4);
    const right = width - margin.right - (direct ? longest * LETTER : 0);
    const x = scaleLinear([first, last], [margin.left, right]);
    const y = (log ? scaleLog() : scaleLinear())
      .domain([values[0] ?? 0, values[1] ?? 1])
      .range([height - margin.bottom, margin.top])
      .clamp(true);
    if (!range && !log) y.nice(5);
    const beyond = y.copy().clamp(false);
    const free = (value: number) => Math.max(-FAR, Math.min(FAR, beyond(value)));
    const path = line<readonly [number, number]>(
      p => x(p[0]),
      p => free(p[1])
    );
    const band = area<readonly [number, number, number]>()
      .x(p => x(p[0]))
      .y0(p => free(p[1]))
      .y1(p => free(p[2]));
    // Half a line's width more than the frame, for what runs along its edge.
    const inside = {
      ...{x: margin.left - 2, width: Math.max(0, right - margin.left) + 4},
      ...{y: margin.top - 2, height: Math.max(0, height - margin.bottom - margin.top) + 4}
    };
    const cut = `url(#${frame})`;
    const ticks = log ? powersOfTen(values[0] ?? 0, values[1] ?? 1) : y.ticks(5);
    // All are written in one way: plainly, or all as powers.
    const powers = log && ticks.some(tick => tick > 1e4 || tick < 1e-3);
    const tickRoom = 24 + LETTER * Math.max(letters(xFormat(first)), letters(xFormat(last)));
    const heights = labelsApart(
      atEnd.map(({points}) => y(points[points.length - 1][1]) + 5),
      {low: margin.top, high: height - margin.bottom + 5}
    );
    const label = (one: ChartLine) => {
      const {name, points} = one;
      const k = atEnd.indexOf(one);
      const at =
        k >= 0
          ? {x: x(points[points.length - 1][0]) + 8, y: heights[k]}
          : {x: x(points[0][0]), y: (min(points, ([, value]) => y(value)) ?? 0) - 8};
      return svg("text", {class: "direct", ...at}, ...mathLabel(name));
    };
    chart.replaceChildren(
      svg("clipPath", {id: frame}, svg("rect", inside)),
      svg("text", {x: 0, y: 13}, ...mathLabel(yLabel)),
      ...ticks.flatMap(tick => [
        svg("line", {class: "grid", x1: margin.left, x2: right, y1: y(tick), y2: y(tick)}),
        svg(
          "text",
          {x: margin.left - 6, y: y(tick) + 4, "text-anchor": "end"},
          powers && tick !== 1 ? scientific(tick).replace("1·", "") : formatNumber(tick)
        )
      ]),
      ...x
        .ticks(Math.max(2, Math.min(6, Math.floor((right - margin.left) / tickRoom))))
        .map(tick => svg("text", {x: x(tick), y: height - 24, "text-anchor": "middle"}, xFormat(tick))),
      svg("text", {x: right, y: height - 4, "text-anchor": "end", "data-letter": xLetter}, xLabel),
      ...drawn.flatMap(({meaning, band: values}) =>
        values
          ? [svg("path", {class: `band ${colourClass(meaning)}`, "clip-path": cut, d: band(values) ?? ""})]
          : []
      ),
      ...drawn.map(({meaning, points, dashed, letter}) => {
        const d = path(points) ?? "";
        return svg(
          "g",
          {class: colourClass(meaning), "data-letter": letter},
          ...(points.length === 1
            ? [svg("circle", {cx: x(points[0][0]), cy: y(points[0][1]), r: 5})]
            : [svg("path", {class: dashed ? "dashed" : undefined, "clip-path": cut, d})]),
          // A thin line is hard to point at.
          letter === undefined ? null : svg("path", {class: "near", "clip-path": cut, d})
        );
      }),
      // Above all lines.
      ...(direct
        ? drawn.map(one => svg("g", {class: colourClass(one.meaning), "data-letter": one.letter}, label(one)))
        : [])
    );
    names.hidden = direct;
    names.replaceChildren(
      ...shown
        .filter(({name}) => name)
        .map(({name, meaning, dashed, letter}) =>
          html(
            "span",
            {class: `${colourClass(meaning)}${dashed ? " dashed" : ""}`, "data-letter": letter},
            ...shifted(name)
          )
        )
    );
  };
  element.update = lines => {
    shown = lines;
    draw();
  };
  new ResizeObserver(draw).observe(element);
  return element;
}

const colourClass = (meaning: ChartLine["meaning"]) => (meaning === "plain" ? "plain" : `c${meaning}`);

/** How much room a name takes: a Chinese character has that of two letters. */
const letters = (name: string) =>
  labelParts(name)
    .flatMap(({text}) => [...text])
    .reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? 2 : 1), 0);

/** A name in HTML. */
const shifted = (name: string) =>
  labelParts(name).map(({text, shift}) =>
    shift === "none" ? text : html(shift === "sub" ? "sub" : "sup", {}, text)
  );
