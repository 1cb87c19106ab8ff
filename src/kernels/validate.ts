import type {TensorInfo} from "@tensorflow/tfjs-core";
import {anyOf, phrase, refusal} from "./refusal.js";

/** What two numbers along rows and columns may be given as: one for both, or `[y, x]`. */
export type Pair = number | readonly [number, number];

/** "1 channel", "3 channels". */
export const count = {
  channels: (n: number) => (n === 1 ? phrase`1 channel` : phrase`${n} channels`),
  values: (n: number) => (n === 1 ? phrase`1 value` : phrase`${n} values`),
  filters: (n: number) => (n === 1 ? phrase`1 filter` : phrase`${n} filters`)
};

const text = (shape: readonly number[]) => `[${shape.join(",")}]`;

/** Refuses a tensor that is no float32 tensor of the rank of `form`, a list of the names of its axes. */
export function requireTensor(op: string, name: string, tensor: TensorInfo, form: readonly string[]): void {
  const shape: unknown = (tensor as TensorInfo | undefined)?.shape;
  if (!Array.isArray(shape)) throw refusal`${op}: ${name} must be a tensor [${form.join(", ")}].`;
  requireShape(op, name, shape as number[], form);
  if (tensor.dtype !== "float32") {
    throw refusal`${op}: ${name} holds ${tensor.dtype} numbers, but float32 is expected.`;
  }
}

/** Refuses a tensor that is no float32 tensor, of whatever rank above or at `leastRank`, or that has an empty axis. */
export function requireAnyTensor(op: string, name: string, tensor: TensorInfo, leastRank = 0): void {
  const shape: unknown = (tensor as TensorInfo | undefined)?.shape;
  if (!Array.isArray(shape)) throw refusal`${op}: ${name} must be a tensor.`;
  if (shape.length < leastRank) {
    throw refusal`${op}: ${name} has shape ${text(shape as number[])}, but at least ${leastRank} axes are expected.`;
  }
  requireTensor(
    op,
    name,
    tensor,
    shape.map((_, axis) => `axis ${axis}`)
  );
}

/** Refuses a shape whose rank is not that of `form`, or that has an empty axis. */
export function requireShape(
  op: string,
  name: string,
  shape: readonly number[],
  form: readonly string[]
): void {
  if (shape.length !== form.length) {
    throw refusal`${op}: ${name} has shape ${text(shape)}, but [${form.join(", ")}] is expected.`;
  }
  const empty = shape.findIndex(size => !(Number.isInteger(size) && size > 0));
  if (empty >= 0) {
    throw refusal`${op}: ${name} has shape ${text(shape)}: its ${form[empty]} must be at least 1.`;
  }
}

/** Refuses a tensor of another shape than `shape`. */
export function requireSameShape(
  op: string,
  name: string,
  tensor: TensorInfo,
  shape: readonly number[]
): void {
  requireTensor(op, name, tensor, shape.map(String));
  if (tensor.shape.some((size, axis) => size !== shape[axis])) {
    throw refusal`${op}: ${name} has shape ${text(tensor.shape)}, but ${text(shape)} is expected.`;
  }
}

/** The two positive whole numbers `[y, x]` that `value` stands for. */
export function requirePair(op: string, name: string, value: Pair): [number, number] {
  const pair =
    typeof value === "number" ? [value, value] : Array.isArray(value) ? [...(value as number[])] : [];
  if (pair.length !== 2 || pair.some(size => !(Number.isInteger(size) && size > 0))) {
    const came = Array.isArray(value) ? text(value as number[]) : String(value);
    throw refusal`${op}: ${name} is ${came}, but a whole number of at least 1, or two of them, is expected.`;
  }
  return [pair[0], pair[1]];
}

/** Refuses any `value` that is not one of `choices`. */
export function requireOneOf(op: string, name: string, value: string, choices: readonly string[]): void {
  if (!choices.includes(value)) {
    const list = anyOf(choices.map(choice => `"${choice}"`));
    throw refusal`${op}: ${name} is ${JSON.stringify(value)}, but ${list} is expected.`;
  }
}

/** Refuses a number that is NaN, infinite or outside of `[low, high)`; `open` also refuses `low` itself. */
export function requireNumber(
  op: string,
  name: string,
  value: number,
  {low, high = Infinity, open = false}: {low: number; high?: number; open?: boolean}
): void {
  const inside = Number.isFinite(value) && (open ? value > low : value >= low) && value < high;
  if (inside) return;
  const least = open ? phrase`above ${low}` : phrase`of at least ${low}`;
  const most = high === Infinity ? "" : phrase` and below ${high}`;
  throw refusal`${op}: ${name} is ${value}, but a number ${least}${most} is expected.`;
}
