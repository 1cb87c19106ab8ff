import * as tf from "@tensorflow/tfjs";
import {timeKernels, type KernelTiming, type Rivals} from "../../src/kernels/index.js";

/** The operations of TensorFlow.js that compute the same. */
const rivals: Rivals = {
  conv2d: ({x, w, b}) =>
    tf.fused.conv2d({
      ...{x: x as tf.Tensor4D, filter: w as tf.Tensor4D, bias: b as tf.Tensor1D},
      ...{strides: 1, pad: "valid", activation: "relu"}
    }),
  conv2dDx: ({dz, w}) => tf.conv2dTranspose(dz as tf.Tensor4D, w as tf.Tensor4D, [32, 28, 28, 1], 1, "valid"),
  conv2dDw: ({x, dz}) =>
    tf.grad((w: tf.Tensor) => tf.conv2d(x as tf.Tensor4D, w as tf.Tensor4D, 1, "valid"))(
      tf.ones([3, 3, 1, 32]),
      dz
    ),
  dense: ({x, w, b}) =>
    tf.fused.matMul({a: x as tf.Tensor2D, b: w as tf.Tensor2D, bias: b as tf.Tensor1D, activation: "relu"}),
  denseDx: ({dz, w}) => tf.matMul(dz as tf.Tensor2D, w as tf.Tensor2D, false, true),
  denseDw: ({x, dz}) => tf.matMul(x as tf.Tensor2D, dz as tf.Tensor2D, true, false)
};

/** Every version of every kernel next to the operation of TensorFlow.js, on WebGL, in the same run. */
export async function timeAll(rounds: number): Promise<KernelTiming[]> {
  await tf.setBackend("webgl");
  const rows: KernelTiming[] = [];
  for await (const timings of timeKernels({rounds, rivals})) {
    for (const timing of timings) rows.push(timing.version === "rival" ? {...timing, version: "tf"} : timing);
  }
  return rows;
}

declare global {
  interface Window {
    timeKernels: typeof timeAll;
  }
}
window.timeKernels = timeAll;
