import {scaleLinear, type ScaleLinear} from "d3-scale";
import type {Range} from "./contour-lines.js";
import {svg} from "./element.js";
import {formatNumber} from "./number-format.js";

/** Where the plane lies in its chart, in pixels. */
export interface PlaneBox {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Height of the whole chart. */
  height: number;
}

export interface PlaneFrame {
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
  /** To be put into the chart: what cuts off all that is drawn with this `clip-path`. */
  clip: SVGClipPathElement;
  clipPath: string;
  /** To be put into the chart: the ticks, with their numbers. */
  axes: SVGGElement;
  /** Fits the scales to the chart's present size and draws the ticks again. */
  fit(): PlaneBox;
}

export interface PlaneFrameOptions {
  across: Range;
  up: Range;
  margin: {top: number; right: number; bottom: number; left: number};
  /** About so many on each axis. */
  ticks: number;
  /** Lines across at the ticks, instead of a frame around the plane. Default false. */
  grid?: boolean;
}

/** The scales, ticks and edge of a chart of a plane, which follow its size. */
export function planeFrame(
  chart: SVGSVGElement,
  {across, up, margin, ticks, grid = false}: PlaneFrameOptions
): PlaneFrame {
  const x = scaleLinear(across, [margin.left, 400]);
  const y = scaleLinear(up, [280, margin.top]);
  const edge = svg("rect");
  const id = `plane-${++count}`;
  const axes = svg("g");
  const fit = () => {
    const [width, height] = [chart.clientWidth || 400, chart.clientHeight || 320];
    x.range([margin.left, width - margin.right]);
    y.range([height - margin.bottom, margin.top]);
    const [left, right, top, bottom] = [...x.range(), ...y.range().reverse()];
    const box = {x: left, y: top, width: right - left, height: bottom - top};
    for (const [name, value] of Object.entries(box)) edge.setAttribute(name, String(value));
    axes.replaceChildren(
      ...(grid
        ? y
            .ticks(ticks)
            .map(tick => svg("line", {class: "grid", x1: left, x2: right, y1: y(tick), y2: y(tick)}))
        : [svg("rect", {class: "frame", ...box})]),
      ...x
        .ticks(ticks)
        .map(tick => svg("text", {x: x(tick), y: bottom + 18, "text-anchor": "middle"}, formatNumber(tick))),
      ...y
        .ticks(ticks)
        .map(tick => svg("text", {x: left - 8, y: y(tick) + 5, "text-anchor": "end"}, formatNumber(tick)))
    );
    return {left, right, top, bottom, height};
  };
  return {x, y, clip: svg("clipPath", {id}, edge), clipPath: `url(#${id})`, axes, fit};
}

let count = 0;
