import type {TensorInfo, TypedArray} from "@tensorflow/tfjs-core";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {asStack, makeTexture, requireTexture, texelsOf} from "./textureLayout.js";

/**
 * A tensor's values in the order of the texels that hold them: of each matrix, two rows and two columns at a time, xy above
 * zw. Where a matrix has an odd number of rows or columns, what lies beyond is 0.
 */
export function inTexels(values: ArrayLike<number>, shape: readonly number[]): Float32Array {
  const [stack, rows, columns] = asStack(shape);
  const texels = texelsOf(shape);
  const ordered = new Float32Array(4 * texels.rows * texels.columns);
  let from = 0;
  for (let n = 0; n < stack; ++n)
    for (let row = 0; row < rows; ++row) {
      const texelRow = n * Math.ceil(rows / 2) + (row >> 1);
      let to = 4 * texelRow * texels.columns + 2 * (row & 1);
      for (let column = 1; column < columns; column += 2, to += 4) {
        ordered[to] = values[from++];
        ordered[to + 1] = values[from++];
      }
      if (columns & 1) ordered[to] = values[from++];
    }
  return ordered;
}

/**
 * Brings a tensor, which is still where JavaScript made it, into a packed texture under another shape. TensorFlow.js would
 * upload it as it is and pack it by a shader of its own for every new shape; such a shader takes longer to compile than
 * any of ours, and here a loop over the values is as good.
 */
export function uploadPacked(
  {dataId}: TensorInfo,
  shape: readonly number[],
  backend: MathBackendWebGL
): void {
  const data = backend.texData.get(dataId);
  const size = requireTexture(shape);
  const texels = inTexels(data.values as TypedArray, shape);
  Object.assign(data, {values: null, shape: [...shape]});
  makeTexture(dataId, size, backend);
  backend.gpgpu.uploadDenseMatrixToTexture(backend.getTexture(dataId), size.width, size.height, texels);
}
