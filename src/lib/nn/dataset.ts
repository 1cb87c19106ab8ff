import type {Tensor} from "@tensorflow/tfjs-core";
import {readValues} from "./device.js";

/** Pictures, or any examples of one shape, as plain numbers. */
export interface Images {
  pixels: Uint8Array | Uint8ClampedArray | Float32Array;
  /** [N, ...shape of an example], for MNIST [N, 28, 28, 1]. */
  shape: readonly number[];
  /** What each pixel is multiplied with: 1/255 for bytes, 1 for floats if left out. */
  scale?: number;
}

/** Classes 0, 1, … as whole numbers, or probabilities [N, classes] (one-hot) as a tensor. */
export type Labels = ArrayLike<number> | Tensor;
export type Examples = Images | Tensor;

/** Examples ready to be cut into batches. */
export interface Dataset {
  count: number;
  /** Shape of one example. */
  shape: readonly number[];
  /** The examples `indices` one after the other, scaled. */
  inputs(indices: ArrayLike<number>): Float32Array;
}

export interface LabelledDataset extends Dataset {
  /** The labels of the examples `indices` as rows of probabilities [n, classes]. */
  targets(indices: ArrayLike<number>): Float32Array;
  classes: number;
}

const isTensor = (value: object): value is Tensor => "dataId" in value;

/** @throws Error with a sentence that begins with `where` and names what is wrong with `x` */
export async function dataset(where: string, x: Examples): Promise<Dataset> {
  const images = isTensor(x) ? {pixels: await readValues(x), shape: x.shape} : x;
  const {pixels, shape, scale = pixels instanceof Float32Array ? 1 : 1 / 255} = images;
  const [count, ...example] = shape;
  const size = example.reduce((product, n) => product * n, 1);
  if (!(count >= 1) || example.length === 0) {
    throw new RangeError(
      `${where}: x has shape [${shape}], but [N, …] with at least one example is expected.`
    );
  }
  if (pixels.length !== count * size) {
    throw new RangeError(
      `${where}: x holds ${pixels.length} numbers, but its shape [${shape}] takes ${count * size}.`
    );
  }
  if (!Number.isFinite(scale)) throw new RangeError(`${where}: scale is ${scale}, but a number is expected.`);
  const bad = pixels instanceof Float32Array ? pixels.findIndex(value => !Number.isFinite(value)) : -1;
  if (bad >= 0) {
    throw new RangeError(`${where}: x has the value ${pixels[bad]} in example ${Math.floor(bad / size)}.`);
  }
  return {
    count,
    shape: example,
    inputs(indices) {
      const batch = new Float32Array(indices.length * size);
      for (let n = 0; n < indices.length; ++n) {
        const start = indices[n] * size;
        for (let p = 0; p < size; ++p) batch[n * size + p] = pixels[start + p] * scale;
      }
      return batch;
    }
  };
}

/** @param classes number of outputs of the model */
export async function labelledDataset(
  where: string,
  x: Examples,
  y: Labels,
  classes: number
): Promise<LabelledDataset> {
  const examples = await dataset(where, x);
  const rows = "dataId" in y ? await probabilityRows(where, y as Tensor, classes) : oneHot(where, y, classes);
  if (rows.length !== examples.count * classes) {
    throw new RangeError(
      `${where}: x has ${examples.count} examples but y has ${rows.length / classes} labels.`
    );
  }
  return {
    ...examples,
    classes,
    targets(indices) {
      const batch = new Float32Array(indices.length * classes);
      for (let n = 0; n < indices.length; ++n) {
        batch.set(rows.subarray(indices[n] * classes, (indices[n] + 1) * classes), n * classes);
      }
      return batch;
    }
  };
}

async function probabilityRows(where: string, y: Tensor, classes: number): Promise<Float32Array> {
  if (y.shape.length !== 2 || y.shape[1] !== classes) {
    throw new RangeError(
      `${where}: y has shape [${y.shape}], but [N, ${classes}] is expected: the model has ${classes} outputs.`
    );
  }
  return Float32Array.from(await readValues(y));
}

function oneHot(where: string, labels: ArrayLike<number>, classes: number): Float32Array {
  const rows = new Float32Array(labels.length * classes);
  for (let n = 0; n < labels.length; ++n) {
    const label = labels[n];
    if (!(Number.isInteger(label) && label >= 0 && label < classes)) {
      throw new RangeError(
        `${where}: label ${n} is ${label}, but the model has ${classes} outputs, so labels are 0 to ${classes - 1}.`
      );
    }
    rows[n * classes + label] = 1;
  }
  return rows;
}
