import {engine, registerGradient, registerKernel} from "@tensorflow/tfjs-core";
import type {KernelBackend, Tensor, TensorInfo} from "@tensorflow/tfjs-core";

/**
 * The same numbers under another shape: `y = reshape(x, shape)` is a second view of x's data, so nothing is copied and
 * nothing is drawn. Its gradient is the reshape back.
 * @throws RangeError if the two shapes hold different numbers of values.
 */
export function reshape<T extends Tensor>(x: Tensor, shape: readonly number[]): T {
  const size = shape.reduce((product, n) => product * n, 1);
  if (size !== x.size || shape.some(n => !(Number.isInteger(n) && n > 0))) {
    throw new RangeError(
      `reshape: x has shape [${x.shape}], ${x.size} values, which do not fill [${shape}].`
    );
  }
  return engine().runKernel("reshape", {x}, {shape: [...shape]}) as Tensor as T;
}

// #region op
for (const backendName of ["webgl", "cpu"]) {
  registerKernel({
    kernelName: "reshape",
    backendName,
    kernelFunc: ({inputs, attrs, backend}) => {
      const {dataId, dtype} = inputs.x as TensorInfo;
      // One more owner of the data: it is freed when the last view is disposed.
      (backend as KernelBackend).incRef(dataId);
      return {dataId, dtype, shape: (attrs as unknown as {shape: number[]}).shape};
    }
  });
}

registerGradient({
  kernelName: "reshape",
  inputsToSave: ["x"],
  gradFunc: (dy, saved) => ({x: () => reshape(dy as Tensor, saved[0].shape)})
});
// #endregion
