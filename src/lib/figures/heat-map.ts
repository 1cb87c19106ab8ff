import {colourOf, largestMagnitude, type Scale} from "./colour-scale.js";
import {html} from "./element.js";
import {formatNumber} from "./number-format.js";

export type {Scale} from "./colour-scale.js";

export interface HeatMapOptions {
  rows: number;
  columns: number;
  scale: Scale;
  /** The value at which the scale ends; by default the largest magnitude of the values. */
  limit?: number;
  /** Write each value into its cell (for small grids). */
  labels?: boolean;
  /** Width in CSS pixels; it shrinks where there is less room. Default 20 a column, at most 224. */
  size?: number;
  /** What a reader who cannot see the picture is told. Empty for decoration next to text that says the same. */
  ariaLabel: string;
}

/** A grid of coloured cells. `value` is what it shows; `update` shows other values of the same shape. */
export type HeatMap = HTMLElement & {
  value: ArrayLike<number>;
  update(values: ArrayLike<number>, limit?: number): void;
};

/**
 * Draws rows × columns values as cells of colour, one pixel of a canvas each, so that thousands of cells are cheap.
 * @throws RangeError if there are not rows × columns values.
 */
export function heatMap(values: ArrayLike<number>, options: HeatMapOptions): HeatMap {
  const {rows, columns, scale, limit, labels = false, ariaLabel} = options;
  const {size = Math.min(224, 20 * columns)} = options;
  // Behind numbers the colours stay pale.
  const pale = labels && scale !== "magnitude" ? 2 : 1;
  const canvas = html("canvas", {width: columns, height: rows});
  const context = canvas.getContext("2d")!;
  const pixels = context.createImageData(columns, rows);
  const texts = Array.from({length: labels ? rows * columns : 0}, () => html("span"));
  const element = html("div", {
    class: `heat-map ${scale}`,
    style: `width:${size}px;aspect-ratio:${columns}/${rows}`,
    role: ariaLabel ? "img" : undefined,
    "aria-label": ariaLabel || undefined,
    "aria-hidden": ariaLabel ? undefined : "true"
  }) as unknown as HeatMap;
  element.append(canvas);
  if (labels) {
    const grid = html(
      "div",
      {class: "labels", style: `grid-template-columns:repeat(${columns},1fr)`},
      ...texts
    );
    element.append(grid);
  }
  element.update = (values, end = limit ?? largestMagnitude(values)) => {
    if (values.length !== rows * columns) {
      throw new RangeError(`heatMap: ${values.length} values do not fill ${rows}×${columns} cells.`);
    }
    element.value = values;
    for (let k = 0; k < values.length; ++k) pixels.data.set(colourOf(values[k], pale * end, scale), 4 * k);
    context.putImageData(pixels, 0, 0);
    texts.forEach((text, k) => (text.textContent = formatNumber(values[k])));
  };
  element.update(values);
  return element;
}
