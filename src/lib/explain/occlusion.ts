import {requireNumber} from "../../kernels/validate.js";
import {refusal} from "../../kernels/refusal.js";
import {requireCount} from "../nn/checks.js";
import type {BlackBox} from "./blackBox.js";

/**
 * Occlusion: how far the answer falls when a square of the picture is covered.
 *
 * $$o_{ab} = f(x) - f(x^{ab}), \qquad x^{ab}_{ij} = \begin{cases} u & \text{if } (i, j) \text{ lies in the patch at } (a s, b
 *   s) \\ x_{ij} & \text{else} \end{cases}$$
 *
 * f(x) = p_c the probability of the class, x [rows, columns, channels], patches of P × P pixels every s pixels, filled with
 * u. o [places down, places across]; the last patch of a row or column is cut off by the border, so that every pixel is
 * covered. As a map of the picture each pixel gets the mean of all patches that covered it.
 *
 * Source: M. D. Zeiler, R. Fergus, "Visualizing and understanding convolutional networks", arXiv:1311.2901 (2013),
 * section 4.2.
 */

// #region geometry
/** Where the patches lie, and what they are filled with. */
export interface OcclusionGeometry {
  rows: number;
  columns: number;
  channels: number;
  /** P: height and width of a patch. */
  size: number;
  /** s: pixels from one patch to the next. */
  stride: number;
  /** u: what a covered pixel becomes. */
  fill: number;
  /** Patches along a column, and along a row. */
  down: number;
  across: number;
}

export interface OcclusionOptions {
  /** [rows, columns, channels] of the picture. */
  shape: readonly number[];
  size: number;
  stride?: number;
  fill?: number;
}

/**
 * Works out how many patches there are: as many as it takes until each
 * pixel is covered.
 * @throws RangeError for a patch larger than the picture, a stride larger
 *   than the patch (pixels would never be covered), or sizes below 1
 */
export function occlusionGeometry({
  shape,
  size,
  stride = size,
  fill = 0
}: OcclusionOptions): OcclusionGeometry {
  const [rows, columns, channels = 1] = shape;
  for (const [name, value] of Object.entries({
    rows,
    columns,
    channels,
    size,
    stride
  })) {
    requireCount("occlusion", name, value);
  }
  requireNumber("occlusion", "fill", fill, {low: -Infinity});
  if (size > rows || size > columns) {
    throw refusal`occlusion: a patch of ${size}×${size} is larger than the ${rows}×${columns} picture.`;
  }
  if (stride > size) {
    throw refusal`occlusion: stride is ${stride}, but at most the patch's size ${size} is expected: pixels between the patches would never be covered.`;
  }
  const places = (length: number) =>
    Math.ceil((length - size) / stride) + 1;
  return {
    ...{rows, columns, channels, size, stride, fill},
    ...{down: places(rows), across: places(columns)}
  };
}
// #endregion

// #region loops
/** x with the patch at place (a, b) filled. */
export function occludedAt(
  x: ArrayLike<number>,
  a: number,
  b: number,
  g: OcclusionGeometry
): Float32Array {
  const covered = Float32Array.from(x);
  const below = Math.min(a * g.stride + g.size, g.rows);
  const right = Math.min(b * g.stride + g.size, g.columns);
  for (let i = a * g.stride; i < below; ++i) {
    for (let j = b * g.stride; j < right; ++j) {
      for (let k = 0; k < g.channels; ++k) {
        covered[(i * g.columns + j) * g.channels + k] = g.fill;
      }
    }
  }
  return covered;
}

/** The fall of f for each place, one after the other. */
export function occlusionLoops(
  f: (x: ArrayLike<number>) => number,
  x: ArrayLike<number>,
  g: OcclusionGeometry
): Float64Array {
  const o = new Float64Array(g.down * g.across);
  for (let a = 0; a < g.down; ++a) {
    for (let b = 0; b < g.across; ++b) {
      o[a * g.across + b] = f(x) - f(occludedAt(x, a, b, g));
    }
  }
  return o;
}

/** Each pixel's mean over the patches that covered it. */
export function occlusionMap(
  o: ArrayLike<number>,
  g: OcclusionGeometry
): Float64Array {
  const sum = new Float64Array(g.rows * g.columns);
  const times = new Float64Array(g.rows * g.columns);
  for (let a = 0; a < g.down; ++a) {
    for (let b = 0; b < g.across; ++b) {
      const below = Math.min(a * g.stride + g.size, g.rows);
      const right = Math.min(b * g.stride + g.size, g.columns);
      for (let i = a * g.stride; i < below; ++i) {
        for (let j = b * g.stride; j < right; ++j) {
          sum[i * g.columns + j] += o[a * g.across + b];
          times[i * g.columns + j] += 1;
        }
      }
    }
  }
  return sum.map((value, pixel) => value / times[pixel]);
}
// #endregion

// #region op
/**
 * The falls of all places, asked for at once: the picture and all its
 * covered copies go through the model in a few batches.
 * @returns o [down, across], its map [rows, columns], and f(x)
 * @throws RangeError as `occlusionGeometry` does, or for an x of another
 *   size
 */
export async function occlusion(
  f: BlackBox,
  x: ArrayLike<number>,
  options: OcclusionOptions
): Promise<{
  o: Float64Array;
  map: Float64Array;
  answer: number;
  geometry: OcclusionGeometry;
}> {
  const g = occlusionGeometry(options);
  requireSize(x, g);
  const pictures: ArrayLike<number>[] = [x];
  for (let a = 0; a < g.down; ++a) {
    for (let b = 0; b < g.across; ++b)
      pictures.push(occludedAt(x, a, b, g));
  }
  const [answer, ...covered] = Array.from(await f(pictures));
  const o = Float64Array.from(covered, value => answer - value);
  return {o, map: occlusionMap(o, g), answer, geometry: g};
}
// #endregion

/** The same picture covered in several ways, one after the other. */
export async function occlusions(
  f: BlackBox,
  x: ArrayLike<number>,
  ways: readonly OcclusionOptions[]
): Promise<Awaited<ReturnType<typeof occlusion>>[]> {
  const all: Awaited<ReturnType<typeof occlusion>>[] = [];
  for (const options of ways) all.push(await occlusion(f, x, options));
  return all;
}

/** Refuses a picture that is not of its shape. */
function requireSize(
  x: ArrayLike<number>,
  {rows, columns, channels}: OcclusionGeometry
): void {
  const size = rows * columns * channels;
  if (x.length === size) return;
  throw refusal`occlusion: x has ${x.length} values, but its shape [${[rows, columns, channels]}] takes ${size}.`;
}
