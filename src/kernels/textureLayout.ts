import {env, type DataId, type TensorInfo} from "@tensorflow/tfjs-core";
import {phrase, Refusal, type Phrase} from "./refusal.js";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";

/*
 * How tensors lie in textures. All textures here are packed: a texel holds 2×2 values of the last two axes, in the order xy
 * above zw. Texel (row, column) of a matrix begins at its value (2·row, 2·column). A tensor of more axes is a stack of
 * matrices, and their rows of texels are counted through: matrix n of I rows begins at row n·⌈I/2⌉.
 */

/** A tensor's shape as TensorFlow.js packs it: a stack of matrices made of the last two axes. */
export function asStack(shape: readonly number[]): [number, number, number] {
  const columns = shape[shape.length - 1] ?? 1;
  const rows = shape[shape.length - 2] ?? 1;
  return [shape.slice(0, -2).reduce((product, n) => product * n, 1), rows, columns];
}

/** How many rows and columns of texels a tensor of this shape has. */
export function texelsOf(shape: readonly number[]): {rows: number; columns: number} {
  const [stack, rows, columns] = asStack(shape);
  return {rows: stack * Math.ceil(rows / 2), columns: Math.ceil(columns / 2)};
}

/**
 * The texture for a tensor of this shape. One with more rows of texels than a texture may have lies folded: 2, 4, 8 …
 * rows side by side in a line. A power of two, so that a shader finds its place without dividing. One with more columns
 * than that lies in lines of any length (`fold` is undefined), and a shader divides.
 * @throws RangeError if the device has no texture as large as this
 */
export function requireTexture(shape: readonly number[]): {fold?: number; width: number; height: number} {
  const {rows, columns} = texelsOf(shape);
  const limit = env().getNumber("WEBGL_MAX_TEXTURE_SIZE");
  let fold = 0;
  while (rows / 2 ** fold > limit) ++fold;
  if (columns * 2 ** fold <= limit)
    return {fold, width: columns * 2 ** fold, height: Math.ceil(rows / 2 ** fold)};
  const width = Math.ceil(Math.sqrt(rows * columns));
  if (width <= limit) return {width, height: Math.ceil((rows * columns) / width)};
  throw new Refusal(tooLarge(shape, {rows: width, columns: width}));
}

/** Makes the packed texture of data that has neither values nor a texture yet. */
export function makeTexture(
  dataId: DataId,
  {width, height}: {width: number; height: number},
  backend: MathBackendWebGL
): void {
  Object.assign(backend.texData.get(dataId), {isPacked: true, texShape: [2 * height, 2 * width]});
  backend.uploadToGPU(dataId); // nothing to upload: makes the texture
}

export function tooLarge(shape: readonly number[], {rows, columns}: {rows: number; columns: number}): Phrase {
  const limit = env().getNumber("WEBGL_MAX_TEXTURE_SIZE");
  return phrase`a tensor [${shape}] needs a texture of ${columns}×${rows} texels, but this device allows ${limit}×${limit}; use a smaller batch or a smaller layer.`;
}

/** The size of a texture in texels, how many of them a tensor has, and how many rows lie side by side (see `requireTexture`). */
export interface Layout {
  width: number;
  height: number;
  rows: number;
  columns: number;
  fold?: number;
}

export interface InputLayout extends Layout {
  /** The texels lie in the same places as those of the results, all of which are drawn. */
  alike: boolean;
}

/** How the rows of texels lie in a texture: below each other, a power of two of them side by side, or in lines of any length. */
export const layoutOf = (fold: number | undefined) => (fold === 0 ? "rows" : fold ? "folded" : "lines");

/** The size in texels, [width, height], of a packed texture. */
function textureSize(info: TensorInfo, backend: MathBackendWebGL): [number, number] {
  const [rows, columns] = backend.texData.get(info.dataId).texShape!;
  return [Math.ceil(columns / 2), Math.ceil(rows / 2)];
}

/** Where an input's texels lie, and what its shader must be told about it. */
export function inputLayout(
  info: TensorInfo,
  output: Layout,
  isWhole: boolean,
  backend: MathBackendWebGL
): InputLayout {
  const [width, height] = textureSize(info, backend);
  const {rows, columns} = texelsOf(info.shape);
  const fold = Math.log2(width / columns);
  return {
    ...{width, height, rows, columns, fold: Number.isInteger(fold) && fold >= 0 ? fold : undefined},
    alike: isWhole && width === output.width && height === output.height && columns === output.columns
  };
}
