import type {Scale} from "./colour-scale.js";
import {largestMagnitude} from "./colour-scale.js";
import {addStyle, html, svg} from "./element.js";
import {inkOutline} from "./ink-outline.js";
import {picture} from "./picture.js";

const rules = `
.outlined-map { margin: 0; min-width: 0; font: var(--small, 15px)/1.35 var(--sans, sans-serif); }
.outlined-map .stack { position: relative; outline: 1px solid var(--rule, #ddd); aspect-ratio: 1; }
.outlined-map .stack > * { position: absolute; inset: 0; width: 100%; height: 100%; }
.outlined-map svg { overflow: visible; pointer-events: none; }
.outlined-map .ink-edge { fill: none; stroke: var(--ink); stroke-width: 1; vector-effect: non-scaling-stroke; opacity: 0.45; }
.outlined-map.magnitude .ink-edge { stroke: #fff; opacity: 0.6; }
.outlined-map .marked { fill: none; stroke: var(--ink); stroke-width: 2; vector-effect: non-scaling-stroke; }
.outlined-map.magnitude .marked { stroke: #fff; }
.outlined-map figcaption { margin: 0 0 0.25rem; }
.outlined-map .below { margin: 0.25rem 0 0; font-variant-numeric: tabular-nums; color: var(--ink-soft); min-height: 1.35em; }
`;

/** A square of a picture, in pixels from its upper left corner. */
export interface Square {
  row: number;
  column: number;
  size: number;
}

export type OutlinedMap = HTMLElement & {
  /** Shows values; `of` is the picture they are about, whose ink is outlined. */
  update(values: ArrayLike<number>, of?: ArrayLike<number>): void;
  /** Marks a square of the picture; none: nothing is marked. */
  mark(square?: Square): void;
  /** Writes a line below the map. */
  tell(text: string): void;
};

export interface OutlinedMapOptions {
  rows: number;
  columns: number;
  scale: Scale;
  title: string;
  /** The value at which the scale ends; by default the largest magnitude shown. */
  limit?: number;
  ariaLabel: string;
  /** Whether a line below is reserved. */
  told?: boolean;
}

/** A map of a picture with its title above, the outline of the ink and a mark over it, and a line below. */
export function outlinedMap({
  rows,
  columns,
  scale,
  title,
  limit,
  ariaLabel,
  told = false
}: OutlinedMapOptions): OutlinedMap {
  addStyle("outlined-map", rules);
  const canvas = picture(rows, columns, scale);
  const edge = svg("path", {class: "ink-edge"});
  const marked = svg("rect", {class: "marked", visibility: "hidden"});
  const over = svg("svg", {viewBox: `0 0 ${columns} ${rows}`, "aria-hidden": "true"}, edge, marked);
  const below = html("p", {class: "below"});
  const element = html(
    "figure",
    {class: `outlined-map ${scale}`},
    html("figcaption", {}, title),
    html("div", {class: "stack", role: "img", "aria-label": ariaLabel}, canvas, over),
    ...(told ? [below] : [])
  ) as unknown as OutlinedMap;
  element.update = (values, of) => {
    canvas.paint(values, limit ?? largestMagnitude(values));
    edge.setAttribute("d", of ? inkOutline(of, columns) : "");
  };
  element.mark = square => {
    marked.setAttribute("visibility", square ? "visible" : "hidden");
    if (!square) return;
    marked.setAttribute("x", String(square.column));
    marked.setAttribute("y", String(square.row));
    marked.setAttribute("width", String(Math.min(square.size, columns - square.column)));
    marked.setAttribute("height", String(Math.min(square.size, rows - square.row)));
  };
  element.tell = text => (below.textContent = text);
  return element;
}
