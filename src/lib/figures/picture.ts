import {colourOf} from "./colour-scale.js";
import type {Scale} from "./colour-scale.js";
import {addStyle, html} from "./element.js";

const rules = `
.picture { display: block; width: 100%; image-rendering: pixelated; }
@media (prefers-color-scheme: dark) { .picture.ink { filter: invert(0.92); } .picture.signed { filter: brightness(1.5) saturate(1.2); } .picture.output { filter: brightness(1.9); } }
`;

export type Picture = HTMLCanvasElement & {
  /** Shows rows × columns values; `offset` and `stride` pick one channel of a larger array. */
  paint(values: ArrayLike<number>, limit: number, offset?: number, stride?: number): void;
};

/** A small picture, one pixel a value, as wide as its place; says nothing to those who cannot see it. */
export function picture(rows: number, columns: number, scale: Scale): Picture {
  addStyle("picture", rules);
  const canvas = html("canvas", {
    class: `picture ${scale}`,
    width: columns,
    height: rows,
    "aria-hidden": "true"
  }) as Picture;
  const context = canvas.getContext("2d")!;
  const pixels = context.createImageData(columns, rows);
  canvas.paint = (values, limit, offset = 0, stride = 1) => {
    for (let p = 0; p < rows * columns; ++p) {
      pixels.data.set(colourOf(values[offset + p * stride], limit, scale), 4 * p);
    }
    context.putImageData(pixels, 0, 0);
  };
  return canvas;
}
