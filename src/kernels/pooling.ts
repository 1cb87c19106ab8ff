import {registerGradient, type Tensor4D, type TensorInfo} from "@tensorflow/tfjs-core";
import type {MathBackendWebGL} from "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {pool2dGeometry, type Pool2dGeometry, type Pool2dOptions} from "./pool2d.js";
import {defineKernel} from "./register.js";
import {requireSameShape, requireTensor} from "./validate.js";

type Numbers = ArrayLike<number>;

/** What sets one pooling apart. Its way back is given dy and, if `Back` has "x", what came in. */
export interface PoolingParts<Back extends "dy" | "x"> {
  /** What the way back needs beside dy. */
  saved: Exclude<Back, "dy">[];
  loops(x: Numbers, g: Pool2dGeometry): Float64Array;
  loopsDx(inputs: Record<Back, Numbers>, g: Pool2dGeometry): Float64Array;
  forward(x: TensorInfo, g: Pool2dGeometry, gpu: MathBackendWebGL): TensorInfo;
  dx(inputs: Record<Back, TensorInfo>, g: Pool2dGeometry, gpu: MathBackendWebGL): TensorInfo;
}

/** A pooling, ready to run. */
export interface Pooling<Back extends "dy" | "x"> {
  run(x: Tensor4D, options?: Pool2dOptions): Tensor4D;
  dx(inputs: Record<Back, Tensor4D>, g: Pool2dGeometry): Tensor4D;
}

/** Registers `name` and `nameDx` on both backends, and the gradient for `tf.grads`. */
export function definePooling<Back extends "dy" | "x">(
  name: string,
  {saved, loops, loopsDx, forward, dx}: PoolingParts<Back>
): Pooling<Back> {
  const runForward = defineKernel<"x", {g: Pool2dGeometry}>(name, {
    webgl: ({x}, {g}, backend) => forward(x, g, backend),
    cpu: ({x}, {g}) => ({shape: g.yShape, values: loops(x, g)})
  });
  const runBackward = defineKernel<Back, {g: Pool2dGeometry}>(`${name}Dx`, {
    webgl: (inputs, {g}, backend) => dx(inputs, g, backend),
    cpu: (inputs, {g}) => ({shape: g.xShape, values: loopsDx(inputs, g)})
  });

  const pooling: Pooling<Back> = {
    run(x, options = {}) {
      requireTensor(name, "x", x, ["batch", "height", "width", "channels"]);
      return runForward({x}, {g: pool2dGeometry(name, x.shape, options)})[0] as Tensor4D;
    },
    dx(inputs, g) {
      for (const [letter, tensor] of Object.entries<Tensor4D>(inputs)) {
        requireSameShape(`${name}Dx`, letter, tensor, letter === "dy" ? g.yShape : g.xShape);
      }
      return runBackward(inputs, {g})[0] as Tensor4D;
    }
  };

  registerGradient({
    kernelName: name,
    inputsToSave: saved,
    gradFunc: (dy, tensors, attributes) => {
      const x = Object.fromEntries(saved.map((letter, n) => [letter, tensors[n]]));
      const {g} = attributes as unknown as {g: Pool2dGeometry};
      return {x: () => pooling.dx({dy, ...x} as Record<Back, Tensor4D>, g)};
    }
  });
  return pooling;
}
