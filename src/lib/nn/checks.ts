import {keep, tensor} from "@tensorflow/tfjs-core";
import {camelCase} from "./pythonNames.js";
import type {Weight} from "./layer.js";
import {refusal} from "../../kernels/refusal.js";

/** Refuses anything but a whole number of at least 1. */
export function requireCount(where: string, name: string, value: number): number {
  if (Number.isInteger(value) && value >= 1) return value;
  throw refusal`${where}: ${name} is ${value}, but a whole number of at least 1 is expected.`;
}

/** Refuses arguments in Python's spelling, `kernel_size`, which would go unheard. */
export function requireOurNames(where: string, given: object): void {
  const foreign = Object.keys(given).find(name => /[a-z]_[a-z]/.test(name));
  if (foreign === undefined) return;
  throw refusal`${where}: ${foreign} is not known; did you mean ${camelCase(foreign)}?`;
}

/** Refuses shapes that are no [height, width, channels]. */
export function requireImage(where: string, shape: readonly number[]): readonly [number, number, number] {
  if (shape.length !== 3) {
    throw refusal`${where}: its input has shape [${shape}], but [height, width, channels] is expected.`;
  }
  return [shape[0], shape[1], shape[2]];
}

/** Refuses shapes that are no rows of numbers, as the input of a layer made by `made`. */
export function requireRow(where: string, made: string, shape: readonly number[]): number {
  if (shape.length === 1) return shape[0];
  throw refusal`${where}: ${made} works on rows of numbers but gets shape [${shape}]; put flatten() before it.`;
}

/** Refuses shapes with anything but whole numbers of at least 1. */
export function requireShapeOf(where: string, name: string, shape: readonly number[]): readonly number[] {
  if (Array.isArray(shape) && shape.length > 0 && shape.every(n => Number.isInteger(n) && n >= 1))
    return shape;
  throw refusal`${where}: ${name} is [${shape}], but whole numbers of at least 1 are expected.`;
}

/** A new weight. Its values wait on the CPU until they are first used. */
export function weightOf(name: string, shape: readonly number[], initial: Float32Array): Weight {
  return {name, shape, initial, tensor: keep(tensor(initial, [...shape], "float32"))};
}

/** Refuses values that are not as many as the model's weights take. */
export function requireWeights(weights: readonly Weight[], values: readonly ArrayLike<number>[]): void {
  if (values.length !== weights.length) {
    throw refusal`setWeights: there are ${values.length} arrays, but the model has ${weights.length} weights.`;
  }
  weights.forEach(({name, shape, initial}, i) => {
    if (values[i].length === initial.length) return;
    throw refusal`setWeights: array ${i} has ${values[i].length} numbers, but ${name} of shape [${shape}] has ${initial.length}.`;
  });
}
