import {tensor} from "@tensorflow/tfjs-core";
import type {Tensor} from "@tensorflow/tfjs-core";
import {readValues} from "./device.js";
import {refusal} from "../../kernels/refusal.js";

/** Pictures, or any examples of one shape, as plain numbers. */
export interface Images {
  pixels: Uint8Array | Uint8ClampedArray | Float32Array;
  /** [N, ...shape of an example], for MNIST [N, 28, 28, 1]. */
  shape: readonly number[];
  /** What each pixel is multiplied with: 1/255 for bytes, 1 for floats if left out. */
  scale?: number;
}

/** Examples that are no pictures: sequences [N, time steps, features], rows [N, features]. */
export interface Values {
  values: ArrayLike<number>;
  /** [N, ...shape of an example]. */
  shape: readonly number[];
  /** What each number is multiplied with. Default 1. */
  scale?: number;
}

export type Examples = Images | Values | Tensor;

/** Examples ready to be cut into batches. */
export interface Dataset {
  count: number;
  /** Shape of one example. */
  shape: readonly number[];
  /** The examples `indices`, scaled, as one tensor [n, ...shape]. */
  tensor(indices: ArrayLike<number>): Tensor;
}

const sizeOf = (shape: readonly number[]) => shape.reduce((product, n) => product * n, 1);

async function plain(
  x: Examples
): Promise<{values: ArrayLike<number>; shape: readonly number[]; scale: number}> {
  if ("dataId" in x) return {values: await readValues(x), shape: x.shape, scale: 1};
  if ("values" in x) return {values: x.values, shape: x.shape, scale: x.scale ?? 1};
  return {
    values: x.pixels,
    shape: x.shape,
    scale: x.scale ?? (x.pixels instanceof Float32Array ? 1 : 1 / 255)
  };
}

/**
 * @param name what the examples are called: x or y
 * @throws RangeError with a sentence that begins with `where` and names what is wrong with the examples
 */
export async function dataset(where: string, x: Examples, name = "x"): Promise<Dataset> {
  const {values, shape, scale} = await plain(x);
  const [count, ...example] = shape;
  const size = sizeOf(example);
  if (!(count >= 1) || example.length === 0) {
    throw refusal`${where}: ${name} has shape [${shape}], but [N, …] with at least one example is expected.`;
  }
  if (values.length !== count * size) {
    throw refusal`${where}: ${name} holds ${values.length} numbers, but its shape [${shape}] takes ${count * size}.`;
  }
  if (!Number.isFinite(scale)) throw refusal`${where}: scale is ${scale}, but a number is expected.`;
  const bad = firstNotFinite(values);
  if (bad >= 0) {
    throw refusal`${where}: ${name} has the value ${values[bad]} in example ${Math.floor(bad / size)}.`;
  }
  return {
    count,
    shape: example,
    tensor(indices) {
      const batch = new Float32Array(indices.length * size);
      for (let n = 0; n < indices.length; ++n) {
        const start = indices[n] * size;
        for (let p = 0; p < size; ++p) batch[n * size + p] = values[start + p] * scale;
      }
      return tensor(batch, [indices.length, ...example], "float32");
    }
  };
}

/** Bytes are numbers always; anything else is looked at. */
function firstNotFinite(values: ArrayLike<number>): number {
  if (values instanceof Uint8Array || values instanceof Uint8ClampedArray) return -1;
  for (let i = 0; i < values.length; ++i) if (!Number.isFinite(values[i])) return i;
  return -1;
}
