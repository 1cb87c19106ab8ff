import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import {beforeAll, expect, inject} from "vitest";
import "../../src/kernels/sizes.js"; // registers the flag

export {randomNumbers} from "./random.js";

declare module "vitest" {
  interface ProvidedContext {
    /** What `npm run fuzz` asks for (see vitest.config.ts). */
    fuzz: {runs: number; seed: number} | null;
  }
}
const fuzz = inject("fuzz");

/** Seeded runs: the same shapes and numbers each time. */
export const runs = (numRuns: number): fc.Parameters<unknown> => ({
  seed: fuzz?.seed ?? 20260101,
  numRuns,
  endOnFailure: true
});

/** How many shapes the kernels' property tests take. */
export const manyRuns = runs(fuzz?.runs ?? 200);

/** For a second look at the same kernel, by way of tf.grads or beside an operation of TensorFlow.js. */
export const fewRunsOn = (backend: Backend) => runs(backend === "webgl" ? 10 : 20);

export type Backend = "webgl" | "cpu";

/**
 * Runs the tests of this file on one backend.
 * @param folded textures may be folded here: every example is compiled as in the book (see `compileAsInTheBook`)
 */
export function useBackend(backend: Backend, {folded = false} = {}): void {
  beforeAll(async () => {
    texturesMayBeFolded = folded;
    compileAsInTheBook(folded);
    expect(await tf.setBackend(backend), `the ${backend} backend starts`).toBe(true);
    await tf.ready();
  });
}

let texturesMayBeFolded = false;
let examples = 0;
/** A property test takes hundreds of shapes, each once; every twentieth is compiled as in the book. */
fc.installGlobalPlugin(fc.beforeEach(() => compileAsInTheBook(texturesMayBeFolded || ++examples % 20 === 0)));

/**
 * The book's shaders are compiled for one shape. Otherwise sizes are uniforms (see `sizesAreUniforms`), so that what is
 * compiled serves all shapes; and so it is with what TensorFlow.js draws to bring numbers to the GPU and back, and with the
 * few numbers that it would not put into a texture. It would then read a folded texture as if it were not, after one that was
 * not: its key for compiled programs compares the texture's shape with the tensor's before leaving out axes of size 1.
 */
function compileAsInTheBook(asInTheBook: boolean): void {
  tf.env().set("SIZES_AS_UNIFORMS", !asInTheBook);
  tf.env().set("WEBGL_SIZE_UPLOAD_UNIFORM", asInTheBook ? 4 : 0);
  tf.env().set("WEBGL_USE_SHAPES_UNIFORMS", !texturesMayBeFolded);
}

export const sizeOf = (shape: readonly number[]) => shape.reduce((product, n) => product * n, 1);
export const absolute = (values: ArrayLike<number>) => Float64Array.from(values, Math.abs);

/**
 * How far sums of K products may be from the reference: 8·√K·2⁻²⁴·Σ|x||w| for each, and a hair for what is too small to
 * be a normal number.
 * @param magnitudes Σ|x||w| of each sum: the reference loops run on absolute values
 */
export const boundOf = (magnitudes: ArrayLike<number>, terms: number): Float64Array =>
  Float64Array.from(magnitudes, sum => 8 * Math.sqrt(terms) * 2 ** -24 * sum + 1e-36);

/** Where index `at` of the flat array lies in the tensor. */
function place(at: number, shape: readonly number[]): string {
  const axes: number[] = [];
  for (let axis = shape.length - 1; axis >= 0; --axis) {
    axes.unshift(at % shape[axis]);
    at = Math.floor(at / shape[axis]);
  }
  return `[${axes}]`;
}

/**
 * Demands |got − expected| ≤ bound at each place. A NaN on either side equals nothing.
 * @throws Error that names the tensor, the first places that differ, what was expected and what came
 */
export function expectClose(
  name: string,
  got: ArrayLike<number>,
  expected: ArrayLike<number>,
  bound: ArrayLike<number> | number,
  shape: readonly number[] = [got.length]
): void {
  if (got.length !== expected.length || got.length !== sizeOf(shape)) {
    throw new Error(`${name}: expected ${expected.length} values for [${shape}], got ${got.length}`);
  }
  const wrong: string[] = [];
  for (let at = 0; at < got.length && wrong.length < 3; ++at) {
    const limit = typeof bound === "number" ? bound : bound[at];
    if (Math.abs(got[at] - expected[at]) <= limit) continue;
    wrong.push(`${name}${place(at, shape)}: expected ${expected[at]}, got ${got[at]}, allowed ±${limit}`);
  }
  if (wrong.length) throw new Error(wrong.join("\n"));
}

/** Demands the same NaNs and infinities at the same places, and finite numbers elsewhere. */
export function expectSameSpecials(
  name: string,
  got: ArrayLike<number>,
  expected: ArrayLike<number>,
  shape: readonly number[]
): void {
  const kind = (z: number) => (Number.isFinite(z) ? "finite" : String(z));
  expect(got.length, name).toBe(expected.length);
  for (let at = 0; at < got.length; ++at) {
    if (kind(got[at]) === kind(expected[at])) continue;
    throw new Error(`${name}${place(at, shape)}: expected ${expected[at]}, got ${got[at]}`);
  }
}

/** Runs `work` and demands that it leaves no tensor, and no memory of the backend, behind. */
export async function leavesNothing<T>(work: () => Promise<T>): Promise<T> {
  const before = {tensors: tf.memory().numTensors, data: tf.engine().backend.numDataIds()};
  const result = await work();
  expect({tensors: tf.memory().numTensors, data: tf.engine().backend.numDataIds()}).toEqual(before);
  return result;
}

/**
 * Computes tensors from arrays and reads them back.
 * @param inputs name → [values, shape]
 * @returns the values of what `compute` gives
 */
export async function evaluate<Name extends string>(
  inputs: Record<Name, readonly [ArrayLike<number>, readonly number[]]>,
  compute: (tensors: Record<Name, tf.Tensor>) => tf.Tensor | tf.Tensor[]
): Promise<Float32Array[]> {
  return leavesNothing(async () => {
    const results = tf.tidy(() => {
      const tensors: Partial<Record<string, tf.Tensor>> = {};
      for (const [name, [values, shape]] of Object.entries(inputs) as [
        Name,
        [ArrayLike<number>, number[]]
      ][]) {
        tensors[name] = tf.tensor(Float32Array.from(values), shape, "float32");
      }
      return [compute(tensors as Record<Name, tf.Tensor>)].flat();
    });
    const values = await Promise.all(results.map(result => result.data<"float32">()));
    tf.dispose(results);
    return values;
  });
}

/** ⟨a, b⟩ in float64. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < a.length; ++at) sum += a[at] * b[at];
  return sum;
}

/**
 * The gradient of ⟨f(x), dy⟩ with respect to each x, by central differences in float64.
 * @param step h; the error is about h² times the third derivative, and 1e-16/h from rounding
 */
export function centralDifferences(
  f: (x: Float64Array) => ArrayLike<number>,
  x: ArrayLike<number>,
  dy: ArrayLike<number>,
  step = 1e-5
): Float64Array {
  const at = Float64Array.from(x);
  return at.map((value, index) => {
    at[index] = value + step;
    const above = dot(f(at), dy);
    at[index] = value - step;
    const below = dot(f(at), dy);
    at[index] = value;
    return (above - below) / (2 * step);
  });
}
