import {dispose, tensor, tidy} from "@tensorflow/tfjs-core";
import type {Case} from "./checks/case.js";

/** What came of one kernel on this device, compared with its reference loops. */
export interface KernelCheck {
  /** The function: `conv2d`, `conv2dDx`, … */
  kernel: string;
  /** The name in the kernel's table of versions, or "" where there is only one. */
  version: string;
  /** The shapes it was given. */
  shapes: string;
  /** The error at the place where it is largest beside its bound, and the bound there. */
  largestError: number;
  bound: number;
  ok: boolean;
  /** From the call to the numbers' arrival, with the compilation of the shader at its first use. */
  milliseconds: number;
  /** The work it takes, where it is counted. */
  cost?: Record<string, number>;
}

/** Runs one case on the current backend and compares with what its loops give. */
export async function checkCase(example: Case): Promise<KernelCheck> {
  const start = performance.now();
  const result = tidy(() => {
    const inputs = Object.entries(example.inputs).map(([name, [values, shape]]) => {
      return [name, tensor(Float32Array.from(values), [...shape])] as const;
    });
    return example.run(Object.fromEntries(inputs));
  });
  const got = await result.data<"float32">();
  dispose(result);
  return {
    kernel: example.kernel,
    version: example.version,
    shapes: Object.entries(example.inputs)
      .map(([name, [, shape]]) => `${name} [${shape}]`)
      .join(", "),
    ...compare(got, example.expected, example.bound),
    milliseconds: performance.now() - start,
    ...(example.cost && {cost: example.cost})
  };
}

/** The place where the error is largest beside its bound. A NaN is worse than any error. */
export function compare(got: ArrayLike<number>, expected: ArrayLike<number>, bound: ArrayLike<number>) {
  let [largestError, boundThere, ok] = [0, bound[0], got.length === expected.length];
  for (let at = 0; at < got.length; ++at) {
    const error = Math.abs(got[at] - expected[at]);
    if (!(error <= bound[at])) ok = false;
    if (Number.isNaN(error)) return {largestError: NaN, bound: bound[at], ok: false};
    if (error / bound[at] > largestError / boundThere) [largestError, boundThere] = [error, bound[at]];
  }
  return {largestError, bound: boundThere, ok};
}
