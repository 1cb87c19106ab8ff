import {requireNumber} from "../../kernels/validate.js";
import {refusal} from "../../kernels/refusal.js";
import {requireCount} from "../nn/checks.js";

/**
 * Superpixels: a picture cut into a few parts that are kept or taken away as a whole, because 784 pixels have 2⁷⁸⁴ subsets.
 *
 * Two rules, both simple enough to say in a sentence:
 * - `gridCells`: the picture is cut into down × across cells of equal size (to within a pixel).
 * - `inkCells`: the smallest box around the ink (pixels of at least `threshold`) is cut into down × across cells; a pixel
 *   outside of the box belongs to the cell nearest to it. So the cells follow the digit wherever it stands, and however
 *   large it is.
 *
 * parts [rows · columns]: for each pixel the number of its part, 0 … M − 1; M = down · across.
 */
export interface Superpixels {
  parts: Uint8Array;
  /** M. */
  count: number;
}

/** Which pixels of the picture are cut, first and last included. */
interface Box {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

// #region loops
/** The cell of a pixel: those outside of the box belong to the nearest. */
function cells(
  [rows, columns]: readonly number[],
  [down, across]: readonly number[],
  {top, bottom, left, right}: Box
): Superpixels {
  const cell = (at: number, first: number, last: number, count: number) => {
    const inside = Math.min(Math.max(at, first), last) - first;
    return Math.floor((inside * count) / (last - first + 1));
  };
  const parts = new Uint8Array(rows * columns);
  for (let i = 0; i < rows; ++i) {
    for (let j = 0; j < columns; ++j) {
      parts[i * columns + j] =
        cell(i, top, bottom, down) * across + cell(j, left, right, across);
    }
  }
  return {parts, count: down * across};
}
// #endregion

export interface CellOptions {
  /** [rows, columns] of the picture. */
  shape: readonly number[];
  /** Cells along a column, and along a row. */
  down: number;
  across: number;
}

/**
 * The whole picture in equal cells.
 * @throws RangeError for more cells along a side than there are pixels
 */
export function gridCells({shape, down, across}: CellOptions): Superpixels {
  return boxCells("gridCells", {shape, down, across}, undefined);
}

/**
 * The box around the ink in equal cells; a picture without ink is cut as a whole.
 * @throws RangeError for more cells along a side than the picture has pixels
 */
export function inkCells(
  x: ArrayLike<number>,
  {threshold = 0.5, ...options}: CellOptions & {threshold?: number}
): Superpixels {
  requireNumber("inkCells", "threshold", threshold, {low: -Infinity});
  const [rows, columns] = options.shape;
  if (x.length !== rows * columns) {
    throw refusal`inkCells: x has ${x.length} values, but its shape [${options.shape}] takes ${rows * columns}.`;
  }
  const ink = Array.from(x, (_, n) => n).filter(n => x[n] >= threshold);
  if (ink.length === 0) return boxCells("inkCells", options, undefined);
  const is = ink.map(n => Math.floor(n / columns));
  const js = ink.map(n => n % columns);
  const box = {
    top: Math.min(...is),
    bottom: Math.max(...is),
    left: Math.min(...js),
    right: Math.max(...js)
  };
  return boxCells("inkCells", options, box);
}

function boxCells(
  where: string,
  {shape, down, across}: CellOptions,
  box?: Box
): Superpixels {
  const [rows, columns] = shape;
  for (const [name, value] of Object.entries({rows, columns, down, across}))
    requireCount(where, name, value);
  if (down > rows || across > columns || down * across > 255) {
    throw refusal`${where}: ${down}×${across} cells do not fit into a picture of ${rows}×${columns} pixels.`;
  }
  return cells(
    shape,
    [down, across],
    box ?? {top: 0, bottom: rows - 1, left: 0, right: columns - 1}
  );
}
