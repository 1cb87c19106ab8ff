import {engine, registerGradient, registerKernel} from "@tensorflow/tfjs-core";
import type {KernelBackend, Tensor, TensorInfo} from "@tensorflow/tfjs-core";
import {provideIdentity, view} from "./register.js";
import {refusal} from "./refusal.js";

/**
 * The same numbers under another shape: `y = reshape(x, shape)` is a second view of x's data, so nothing is copied and
 * nothing is drawn. Its gradient is the reshape back.
 * @throws RangeError if the two shapes hold different numbers of values.
 */
export function reshape<T extends Tensor>(x: Tensor, shape: readonly number[]): T {
  const size = shape.reduce((product, n) => product * n, 1);
  if (size !== x.size || shape.some(n => !(Number.isInteger(n) && n > 0))) {
    throw refusal`reshape: x has shape [${x.shape}], ${x.size} values, which do not fill [${shape}].`;
  }
  provideIdentity();
  return engine().runKernel("reshape", {x}, {shape: [...shape]}) as Tensor as T;
}

// #region op
for (const backendName of ["webgl", "cpu"]) {
  registerKernel({
    kernelName: "reshape",
    backendName,
    kernelFunc: ({inputs, attrs, backend}) =>
      view(inputs.x as TensorInfo, (attrs as unknown as {shape: number[]}).shape, backend as KernelBackend)
  });
}

registerGradient({
  kernelName: "reshape",
  inputsToSave: ["x"],
  gradFunc: (dy, saved) => ({x: () => reshape(dy as Tensor, saved[0].shape)})
});
// #endregion
