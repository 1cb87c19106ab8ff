import {scaleLog} from "d3-scale";
import {line} from "d3-shape";
import {addStyle, svg} from "./element.js";
import {labelsApart} from "./labels-apart.js";
import {formatNumber, nearestPower, scientific} from "./number-format.js";

/** What moves most of a layer's bytes; it decides the colour. */
export type MostBytes = "x" | "w" | "y";

/** A layer at one size of the batch. */
export interface RooflinePoint {
  name: string;
  /** Multiply-adds for each byte. */
  I: number;
  most: MostBytes;
  /** Multiply-adds in a second, where it has been measured. */
  speed?: number;
  /** Where it stood with other sizes of the batch, from the smallest. */
  trail: readonly (readonly [I: number, speed: number])[];
}

/** The two limits of a device: multiply-adds and bytes in a second. */
export interface Limits {
  peak: number;
  bandwidth: number;
}

const rules = `
.roofline-chart { display: block; width: 100%; height: 27rem; overflow: visible; font: 14px var(--sans, sans-serif); font-variant-numeric: tabular-nums; }
.roofline-chart text { fill: var(--ink-soft, #555); }
.roofline-chart .grid { stroke: var(--rule, #ddd); }
.roofline-chart .below { fill: var(--ink, #000); opacity: 0.045; }
.roofline-chart .roof { fill: none; stroke: var(--ink, #000); stroke-width: 2.5; stroke-linejoin: round; }
.roofline-chart .ridge { stroke: var(--ink-soft, #555); stroke-dasharray: 2 5; stroke-linecap: round; }
.roofline-chart text.limit { fill: var(--ink, #000); font-weight: 600; paint-order: stroke; stroke: var(--paper, #fff); stroke-width: 4px; stroke-linejoin: round; }
.roofline-chart .stem { stroke: currentColor; stroke-dasharray: 2 4; stroke-linecap: round; }
.roofline-chart .trail { fill: none; stroke: currentColor; stroke-width: 1.5; opacity: 0.4; }
.roofline-chart .was { fill: currentColor; opacity: 0.4; }
.roofline-chart .allowed { fill: var(--paper, #fff); stroke: currentColor; stroke-width: 2; }
.roofline-chart .point { cursor: pointer; }
.roofline-chart .point .hit { fill: transparent; }
.roofline-chart .point .now { fill: currentColor; stroke: var(--paper, #fff); stroke-width: 2; }
.roofline-chart .point.unmeasured .now { fill: var(--paper, #fff); stroke: currentColor; }
.roofline-chart .point text.number { fill: var(--paper, #fff); font-weight: 700; font-size: 12px; }
.roofline-chart .point.unmeasured text.number { fill: currentColor; }
.roofline-chart .point.picked .now { stroke: var(--ink, #000); stroke-width: 3; }
.roofline-chart text.direct { fill: currentColor; font-weight: 600; paint-order: stroke; stroke: var(--paper, #fff); stroke-width: 4px; stroke-linejoin: round; }
@media (max-width: 48rem) { .roofline-chart { height: 23rem; } }
`;

export interface RooflineWords {
  aria: string;
  x: string;
  y: string;
  bytes: (perSecond: string) => string;
  peak: (perSecond: string) => string;
}

const margin = {top: 28, right: 16, bottom: 44, left: 54};
const ROOM_FOR_NAMES = 620;
const RADIUS = 10;

const decades = (low: number, high: number): number[] => {
  const found = [];
  for (let d = Math.ceil(Math.log10(low) - 1e-9); d <= Math.log10(high) + 1e-9; ++d)
    found.push(Number(`1e${d}`));
  return found;
};

/** 0.1, 1, 10, 100: plainly where that is short. */
const plainPower = (value: number) =>
  value >= 0.001 && value <= 1000 ? formatNumber(value) : nearestPower(value);

export interface RooflineState {
  points: readonly RooflinePoint[];
  /** Which of them have a place: those that multiply. */
  shown: readonly number[];
  /** Which point is picked. */
  picked: number;
  limits?: Limits;
  /** All intensities and speeds that have to find a place, whatever is shown of them now. */
  span: {intensities: readonly number[]; speeds: readonly number[]};
}

/**
 * The roofline picture: multiply-adds in a second against multiply-adds for each byte, both axes logarithmic. The roof is two
 * lines, β·I and π; a ring on it is what it allows a layer, the disc below what was measured. Where there is no roof yet the
 * layers stand along the axis. "pick" is called with the number of a layer that is pointed at.
 */
export function rooflineChart(
  words: RooflineWords,
  pick: (k: number) => void
): SVGSVGElement & {update(state: RooflineState): void} {
  addStyle("roofline-chart", rules);
  let state: RooflineState = {points: [], shown: [], picked: 0, span: {intensities: [], speeds: []}};

  const draw = () => {
    const {points, shown: placed, picked, limits, span} = state;
    const width = chart.clientWidth || 400;
    const height = chart.clientHeight || 430;
    const [right, bottom] = [width - margin.right, height - margin.bottom];
    const ridge = limits ? limits.peak / limits.bandwidth : 1;
    const xEnds = [
      Math.min(0.1, ...span.intensities) / 1.5,
      Math.max(60, 3 * ridge, ...span.intensities) * 1.5
    ] as const;
    const yEnds = limits
      ? [Math.min(limits.bandwidth * xEnds[0], ...span.speeds) / 2, Math.max(limits.peak, ...span.speeds) * 3]
      : [1e6, 1e10];
    const x = scaleLog([...xEnds], [margin.left, right]);
    const y = scaleLog(yEnds, [bottom, margin.top]);
    const roofAt = (I: number) => (limits ? Math.min(limits.peak, limits.bandwidth * I) : yEnds[0]!);
    const path = line<readonly [number, number]>(
      p => x(p[0]),
      p => y(p[1])
    );
    const yTicks = decades(yEnds[0]!, yEnds[1]!);
    const everyOther = Math.ceil(yTicks.length / 9);
    const frame = [
      svg("text", {x: 0, y: 13}, words.y),
      ...yTicks
        .filter((_, k) => k % everyOther === 0)
        .flatMap(tick => [
          svg("line", {class: "grid", x1: margin.left, x2: right, y1: y(tick), y2: y(tick)}),
          ...(limits
            ? [svg("text", {x: margin.left - 6, y: y(tick) + 5, "text-anchor": "end"}, nearestPower(tick))]
            : [])
        ]),
      ...decades(...xEnds).map(tick =>
        svg("text", {x: x(tick), y: height - 24, "text-anchor": "middle"}, plainPower(tick))
      ),
      svg("text", {x: right, y: height - 5, "text-anchor": "end"}, words.x)
    ];
    const roof = limits ? roofOf(limits) : [];
    function roofOf({peak, bandwidth}: Limits) {
      const corner = [
        [xEnds[0], bandwidth * xEnds[0]],
        [ridge, peak],
        [xEnds[1], peak]
      ] as const;
      // The names stand along the lines, above them.
      const slope = Math.atan2(y(bandwidth * 10) - y(bandwidth), x(10) - x(1)) * (180 / Math.PI);
      const at = {x: x(xEnds[0]) + 14, y: y(bandwidth * xEnds[0]) - 22};
      return [
        svg("path", {class: "below", d: `${path(corner)}L${right},${bottom}L${margin.left},${bottom}Z`}),
        svg("line", {class: "ridge", x1: x(ridge), x2: x(ridge), y1: y(peak), y2: bottom}),
        svg("path", {class: "roof", d: path(corner) ?? ""}),
        svg(
          "text",
          {
            class: "limit",
            transform: `translate(${at.x.toFixed(1)},${at.y.toFixed(1)}) rotate(${slope.toFixed(1)})`
          },
          words.bytes(scientific(bandwidth))
        ),
        svg(
          "text",
          {class: "limit", x: right, y: y(peak) - 10, "text-anchor": "end"},
          words.peak(scientific(peak))
        )
      ];
    }
    const places = placed
      .map(k => points[k]!)
      .map(({I, speed}) => ({
        x: x(I),
        y: limits && speed !== undefined ? y(speed) : limits ? y(roofAt(I)) : bottom,
        roof: y(roofAt(I))
      }));
    const heights = labelsApart(
      places.map(place => place.y + 5),
      {low: margin.top, high: bottom + 4}
    );
    /** Where a name begins: beside its own disc and those that lie in its way. */
    const besides = (from: number, at: number) =>
      RADIUS +
      6 +
      Math.max(from, ...places.filter(p => p.x < from + 50 && Math.abs(p.y + 5 - at) < 18).map(p => p.x));
    const drawn = placed.map((k, n) => {
      const {name, most, speed, trail} = points[k]!;
      const place = places[n]!;
      const was = limits && trail.length > 1 ? trail : [];
      const measured = limits !== undefined && speed !== undefined;
      return svg(
        "g",
        {class: `c${most}`},
        was.length ? svg("path", {class: "trail", d: path(was) ?? ""}) : null,
        ...was.map(([I, value]) => svg("circle", {class: "was", cx: x(I), cy: y(value), r: 2.5})),
        ...(measured
          ? [
              svg("line", {class: "stem", x1: place.x, x2: place.x, y1: place.roof, y2: place.y}),
              svg("circle", {class: "allowed", cx: place.x, cy: place.roof, r: 4.5})
            ]
          : []),
        svg(
          "g",
          {
            class: `point${measured ? "" : " unmeasured"}${k === picked ? " picked" : ""}`,
            "data-layer": name,
            "data-k": k
          },
          svg("circle", {class: "hit", cx: place.x, cy: place.y, r: 16}),
          svg("circle", {class: "now", cx: place.x, cy: place.y, r: RADIUS}),
          svg("text", {class: "number", x: place.x, y: place.y + 4.5, "text-anchor": "middle"}, String(k + 1))
        ),
        width >= ROOM_FOR_NAMES
          ? svg("text", {class: "direct", x: besides(place.x, heights[n]!), y: heights[n]}, name)
          : null
      );
    });
    // The picked one lies above the others.
    const last = drawn[placed.indexOf(picked)];
    chart.replaceChildren(...frame, ...roof, ...drawn.filter(one => one !== last), ...(last ? [last] : []));
  };
  const chart = Object.assign(svg("svg", {class: "roofline-chart", role: "img", "aria-label": words.aria}), {
    update(next: RooflineState) {
      state = next;
      draw();
    }
  });
  for (const type of ["pointerover", "click"]) {
    chart.addEventListener(type, event => {
      const point = (event.target as Element).closest<SVGElement>(".point");
      if (point) pick(Number(point.dataset.k));
    });
  }
  new ResizeObserver(draw).observe(chart);
  return chart;
}
