import {tensor} from "@tensorflow/tfjs-core";
import type {Tensor} from "@tensorflow/tfjs-core";
import {dataset} from "./dataset.js";
import type {Dataset, Examples} from "./dataset.js";
import type {Loss} from "./loss.js";
import {phrase, refusal} from "../../kernels/refusal.js";

/** Classes 0, 1, … or single numbers, one for each example. */
export type Labels = ArrayLike<number> | Tensor;

/** What a model is to answer: labels, or numbers of the shape of its outputs (for classes: one-hot rows). */
export type Targets = Labels | Examples;

/** A batch of examples x with its targets t; of an autoencoder both are one tensor. */
export interface Batch {
  x: Tensor;
  t: Tensor;
}

/** Examples with their targets, ready to be cut into batches. */
export interface TrainingSet extends Pick<Dataset, "count" | "shape"> {
  batch(indices: ArrayLike<number>): Batch;
}

/**
 * Joins examples and targets.
 * @throws RangeError with a sentence that begins with `where` if there are not as many of the one as of the other
 */
export function trainingSet(where: string, inputs: Dataset, targets: Dataset): TrainingSet {
  if (targets.count !== inputs.count) {
    throw refusal`${where}: x has ${inputs.count} examples but y has ${targets.count}.`;
  }
  return {
    count: inputs.count,
    shape: inputs.shape,
    batch(indices) {
      const x = inputs.tensor(indices);
      return {x, t: targets === inputs ? x : targets.tensor(indices)};
    }
  };
}

/** The examples from `start` on, up to `end`. */
export function partOf(data: TrainingSet, start: number, end: number): TrainingSet {
  const shifted = (indices: ArrayLike<number>) => Uint32Array.from(indices, n => n + start);
  return {...data, count: end - start, batch: indices => data.batch(shifted(indices))};
}

/**
 * The targets of a model as a data set.
 * @param outputShape shape of the model's output for one example
 * @param inputs the examples, if y is the same object: the numbers are neither copied nor uploaded twice
 * @throws RangeError with a sentence that begins with `where` and names what does not fit the outputs
 */
export async function targetsOf(
  where: string,
  y: Targets,
  kind: Loss["targets"],
  outputShape: readonly number[],
  inputs?: Dataset
): Promise<Dataset> {
  if (inputs) {
    requireShapeOfOutputs(where, [inputs.count, ...inputs.shape], outputShape);
    return inputs;
  }
  if (hasShape(y)) {
    requireShapeOfOutputs(where, y.shape, outputShape);
    return dataset(where, y, "y");
  }
  if (kind === "classes") return oneHot(where, y, outputShape[0]);
  const shape = [y.length, ...outputShape.map(() => 1)];
  requireShapeOfOutputs(where, shape, outputShape);
  return dataset(where, {values: y, shape}, "y");
}

const hasShape = (y: Targets): y is Examples => "shape" in y;

function requireShapeOfOutputs(
  where: string,
  shape: readonly number[],
  outputShape: readonly number[]
): void {
  if (shape.length === outputShape.length + 1 && outputShape.every((n, axis) => n === shape[axis + 1]))
    return;
  const outputs =
    outputShape.length === 1 ? phrase`${outputShape[0]} outputs` : phrase`outputs of shape [${outputShape}]`;
  throw refusal`${where}: y has shape [${shape}], but [N, ${outputShape.join(", ")}] is expected: the model has ${outputs}.`;
}

/** Labels as rows of probabilities [n, classes]. */
function oneHot(where: string, labels: ArrayLike<number>, classes: number): Dataset {
  for (let n = 0; n < labels.length; ++n) {
    const label = labels[n];
    if (!(Number.isInteger(label) && label >= 0 && label < classes)) {
      throw refusal`${where}: label ${n} is ${label}, but the model has ${classes} outputs, so labels are 0 to ${classes - 1}.`;
    }
  }
  return {
    count: labels.length,
    shape: [classes],
    tensor(indices) {
      const rows = new Float32Array(indices.length * classes);
      for (let n = 0; n < indices.length; ++n) rows[n * classes + labels[indices[n]]] = 1;
      return tensor(rows, [indices.length, classes], "float32");
    }
  };
}
