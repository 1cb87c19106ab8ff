import {addStyle, html, svg} from "./element.js";
import {inkOutline} from "./ink-outline.js";
import {picture} from "./picture.js";

const rules = `
.part-map { margin: 0; min-width: 0; font: var(--small, 15px)/1.35 var(--sans, sans-serif); container-type: inline-size; }
.part-map figcaption { margin: 0 0 0.25rem; }
.part-map .stack { position: relative; aspect-ratio: 1; outline: 1px solid var(--rule, #ddd); }
.part-map .stack > canvas, .part-map .stack > svg { position: absolute; inset: 0; width: 100%; height: 100%; }
.part-map .stack > svg { overflow: visible; pointer-events: none; }
.part-map .ink-edge { fill: none; stroke: var(--ink); stroke-width: 1; vector-effect: non-scaling-stroke; opacity: 0.5; }
.part-map .place { position: absolute; display: grid; place-items: center; box-sizing: border-box; margin: 0; padding: 0; border: 0; border-radius: 0; background: none; color: var(--ink); font: inherit; font-size: clamp(11px, 5.4cqi, 18px); font-weight: 600; font-variant-numeric: tabular-nums; box-shadow: 0 0 0 0.5px color-mix(in srgb, var(--ink) 30%, transparent); }
.part-map .place .number { position: absolute; top: 0.1rem; left: 0.3rem; font-size: 0.72em; font-weight: 400; color: var(--ink-soft); }
.part-map .place .amount { padding: 0 0.2em; border-radius: 3px; background: color-mix(in srgb, var(--paper) 78%, transparent); }
.part-map .place .amount:empty { display: none; }
.part-map .place.pointed { box-shadow: inset 0 0 0 2px var(--accent); z-index: 1; }
.part-map .below { margin: 0.25rem 0 0; font-variant-numeric: tabular-nums; color: var(--ink-soft); min-height: 1.35em; }
`;

/** Where a part lies: the pixels of its box, its edges not included at the lower right. */
export interface Place {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** The boxes of a picture's parts; each part is a rectangle. */
export function placesOf(parts: ArrayLike<number>, count: number, columns: number): Place[] {
  const places = Array.from({length: count}, () => ({top: Infinity, left: Infinity, bottom: 0, right: 0}));
  for (let pixel = 0; pixel < parts.length; ++pixel) {
    const place = places[parts[pixel]];
    const [i, j] = [Math.floor(pixel / columns), pixel % columns];
    place.top = Math.min(place.top, i);
    place.left = Math.min(place.left, j);
    place.bottom = Math.max(place.bottom, i + 1);
    place.right = Math.max(place.right, j + 1);
  }
  return places;
}

/** Lays an element over the box of a part, in percent of the picture. */
export function lay(
  element: HTMLElement,
  {top, left, bottom, right}: Place,
  rows: number,
  columns: number
): void {
  element.style.top = `${(100 * top) / rows}%`;
  element.style.left = `${(100 * left) / columns}%`;
  element.style.height = `${(100 * (bottom - top)) / rows}%`;
  element.style.width = `${(100 * (right - left)) / columns}%`;
}

/** "+18.3", with a true minus: how much a part adds, in hundredths. */
export function points(share: number, digits = 1): string {
  const text = Math.abs(100 * share).toFixed(digits);
  if (Number(text) === 0) return text;
  return (share < 0 ? "−" : "+") + text;
}

export interface PartMapValues {
  x: ArrayLike<number>;
  parts: ArrayLike<number>;
  values: ArrayLike<number>;
  /** The value at which the colours end; by default the largest magnitude. */
  limit?: number;
  /** A line below the map. */
  told?: string;
}

export type PartMap = HTMLElement & {
  update(shown: PartMapValues): void;
  /** Marks the part that is pointed at; −1: none. */
  point(m: number): void;
};

/** A picture's parts in signed colours, each with its value in hundredths, under the outline of the ink. */
export function partMap(
  title: string,
  {
    rows = 28,
    columns = 28,
    told = false,
    digits = 1
  }: {rows?: number; columns?: number; told?: boolean; digits?: number} = {}
): PartMap {
  addStyle("part-map", rules);
  const canvas = picture(rows, columns, "signed");
  const edge = svg("path", {class: "ink-edge"});
  const over = svg("svg", {viewBox: `0 0 ${columns} ${rows}`, "aria-hidden": "true"}, edge);
  const stack = html("div", {class: "stack", role: "img", "aria-label": title}, canvas, over);
  const below = html("p", {class: "below"});
  const element = html(
    "figure",
    {class: "part-map"},
    html("figcaption", {}, title),
    stack,
    ...(told ? [below] : [])
  ) as unknown as PartMap;
  let cells: HTMLElement[] = [];
  element.update = ({x, parts, values, limit, told: text = ""}) => {
    const all = Array.from(values);
    // A map of one's own: pale enough for numbers to be read on it.
    const end = (limit ?? Math.max(...all.map(Math.abs))) * 1.15 || 1;
    canvas.paint(
      Float32Array.from(parts, m => all[m]),
      end
    );
    edge.setAttribute("d", inkOutline(x, columns));
    for (const cell of cells) cell.remove();
    cells = placesOf(parts, all.length, columns).map((place, m) => {
      const number = html("span", {class: "number"}, String(m + 1));
      const cell = html(
        "div",
        {class: "place"},
        number,
        html("span", {class: "amount"}, points(all[m], digits))
      );
      lay(cell, place, rows, columns);
      return cell;
    });
    stack.append(...cells);
    const list = all.map((value, m) => `${m + 1}: ${points(value, digits)}`).join(", ");
    stack.setAttribute("aria-label", `${title}. ${list}`);
    below.textContent = text;
  };
  element.point = m => cells.forEach((cell, k) => cell.classList.toggle("pointed", k === m));
  return element;
}

const rowRules = `
.part-maps { display: grid; grid-template-columns: repeat(var(--maps), minmax(0, 1fr)); gap: 0.75rem 1rem; margin: 0.75rem 0; max-width: calc(var(--maps) * 15rem); }
.part-maps .below { min-height: 2.7em; }
@media (max-width: 48rem) { .part-maps.many { grid-template-columns: repeat(2, minmax(0, 1fr)); } .part-maps { gap: 0.6rem; } }
`;

export type PartMaps = HTMLElement & {update(maps: readonly PartMapValues[]): void};

/** Several such maps side by side, each with a title above and a line below. */
export function partMaps(titles: readonly string[], {digits = 1}: {digits?: number} = {}): PartMaps {
  addStyle("part-maps", rowRules);
  const maps = titles.map(title => partMap(title, {told: true, digits}));
  const element = html(
    "div",
    {class: `figure part-maps${titles.length > 3 ? " many" : ""}`, style: `--maps:${titles.length}`},
    ...maps
  ) as unknown as PartMaps;
  element.update = shown => shown.forEach((one, k) => maps[k].update(one));
  return element;
}
