import * as tf from "@tensorflow/tfjs";
import {
  activation,
  activationGradient,
  activationGradientLoops,
  activationLoops,
  adam,
  adamLoops,
  add,
  addLoops,
  averagePool2d,
  averagePool2dDx,
  averagePool2dGeometry,
  averagePool2dLoops,
  averagePool2dLoopsDx,
  biasGradient,
  biasGradientLoops,
  clipByGlobalNorm,
  conv2d,
  conv2dDw,
  conv2dDx,
  conv2dGeometry,
  conv2dLoops,
  conv2dLoopsDw,
  conv2dLoopsDx,
  conv2dTranspose,
  conv2dTransposeDw,
  conv2dTransposeDx,
  conv2dTransposeGeometry,
  conv2dTransposeLoops,
  conv2dTransposeLoopsDw,
  conv2dTransposeLoopsDx,
  dense,
  denseDw,
  denseDx,
  denseLoops,
  denseLoopsDw,
  denseLoopsDx,
  dropout,
  dropoutLoops,
  halfSquaredError,
  halfSquaredErrorLoopsDy,
  maxPool2d,
  maxPool2dDx,
  maxPool2dGeometry,
  maxPool2dLoops,
  maxPool2dLoopsDx,
  meanSquaredError,
  meanSquaredErrorLoopsDy,
  scale,
  scaleLoops,
  sgd,
  sgdLoops,
  softmax,
  softmaxLoops,
  tiedAutoencoder,
  tiedAutoencoderLoops
} from "../../src/kernels/index.js";

/** A kernel on one square tensor a [n, n], with whatever else it needs made so that its result is easy to bound. */
export interface OnSquare {
  kernel: string;
  run(a: tf.Tensor2D, n: number): tf.Tensor;
  loops(a: Float32Array, n: number): ArrayLike<number>;
}

const image = (a: tf.Tensor2D, n: number) => tf.reshape(a, [1, n, n, 1]) as tf.Tensor4D;
/** 0 everywhere but 1 at one place: products with it are the values themselves. */
const one = (shape: number[], at: number) => {
  const values = new Float32Array(shape.reduce((product, n) => product * n, 1));
  values[at] = 1;
  return {values, tensor: () => tf.tensor(values, shape)};
};

const none = (a: tf.Tensor2D) => tf.tensor(new Float32Array(a.size), a.shape) as tf.Tensor2D;

const kernel4d = one([2, 2, 1, 1], 3);
const column = (n: number) => one([n, 1], n - 1);
const row = (n: number) => one([1, n], n - 1);
const pixel = (n: number) => one([1, n, n, 1], n + 1);
const same = {padding: "same"} as const;
const convolution = (n: number) => conv2dGeometry([1, n, n, 1], [2, 2, 1, 1], same);
const transposed = (n: number) => conv2dTransposeGeometry([1, n, n, 1], [2, 2, 1, 1], same);
const pooling = (n: number) => maxPool2dGeometry([1, n, n, 1], {...same, strides: 1});
const square = (n: number) => ({batch: n, inputs: n, units: 1});
const zero = () => tf.zeros([1]) as tf.Tensor1D;

export const onSquare: OnSquare[] = [
  ...(["relu", "sigmoid", "tanh"] as const).map(name => ({
    kernel: `activation ${name}`,
    run: (a: tf.Tensor2D) => activation(a, name),
    loops: (a: Float32Array) => activationLoops(a, name)
  })),
  {
    kernel: "activationGradient",
    run: a => activationGradient(a, a, "tanh"),
    loops: a => activationGradientLoops(a, a, "tanh")
  },
  {kernel: "add", run: a => add(a, a), loops: a => addLoops(a, a)},
  {kernel: "scale", run: a => scale(a, tf.scalar(0.5)), loops: a => scaleLoops(a, 0.5)},
  {
    kernel: "dropout",
    run: a => dropout(a, {rate: 0.5, seed: 4}),
    loops: a => dropoutLoops(a, {rate: 0.5, seed: 4})
  },
  {
    kernel: "sgd",
    run: a => sgd({w: a}, a, {learningRate: 0.5}).w,
    loops: a => sgdLoops({w: a}, a, {learningRate: 0.5}).w
  },
  {
    kernel: "adam",
    run: a => adam({w: a, m: a, v: a}, a, {step: 1}).m,
    loops: a => adamLoops({w: a, m: a, v: a}, a, {step: 1}).m
  },
  {kernel: "clipByNorm", run: a => clipByGlobalNorm([a], 1e6)[0], loops: a => a},
  {
    kernel: "biasGradient",
    run: (a, n) => biasGradient(tf.reshape(a, [1, n * n])),
    loops: (a, n) => biasGradientLoops(a, n * n)
  },
  {
    kernel: "squaredError",
    run: a => meanSquaredError(a, none(a)).dy,
    loops: a => meanSquaredErrorLoopsDy(a, new Float32Array(a.length))
  },
  {
    kernel: "squaredError half",
    run: a => halfSquaredError(a, none(a)).dy,
    loops: (a, n) => halfSquaredErrorLoopsDy(a, new Float32Array(a.length), n)
  },
  {
    kernel: "maxPool2d",
    run: (a, n) => maxPool2d(image(a, n), {strides: 1}),
    loops: (a, n) => maxPool2dLoops(a, maxPool2dGeometry([1, n, n, 1], {strides: 1}))
  },
  {
    kernel: "averagePool2d",
    run: (a, n) => averagePool2d(image(a, n), {strides: 1}),
    loops: (a, n) => averagePool2dLoops(a, averagePool2dGeometry([1, n, n, 1], {strides: 1}))
  },
  {
    kernel: "conv2d",
    run: (a, n) => conv2d(image(a, n), kernel4d.tensor() as tf.Tensor4D, zero(), {version: "direct"}),
    loops: (a, n) => conv2dLoops(a, kernel4d.values, [0], conv2dGeometry([1, n, n, 1], [2, 2, 1, 1]))
  },
  {
    kernel: "conv2dTranspose",
    run: (a, n) =>
      conv2dTranspose(image(a, n), kernel4d.tensor() as tf.Tensor4D, zero(), {
        version: "direct",
        padding: "same"
      }),
    loops: (a, n) =>
      conv2dTransposeLoops(
        a,
        kernel4d.values,
        [0],
        conv2dTransposeGeometry([1, n, n, 1], [2, 2, 1, 1], {padding: "same"})
      )
  },
  {
    kernel: "dense",
    run: (a, n) => dense(a, column(n).tensor() as tf.Tensor2D, zero()),
    loops: (a, n) => denseLoops(a, column(n).values, [0], square(n))
  },
  {
    kernel: "tiedAutoencoder",
    run: (a, n) => tiedAutoencoder(a, row(n).tensor() as tf.Tensor2D, zero(), {activation: "linear"}).xHat,
    loops: (a, n) =>
      tiedAutoencoderLoops(a, row(n).values, [0], {batch: n, inputs: n, units: 1}, "linear").xHat
  },
  {
    kernel: "conv2dDx",
    run: (a, n) => conv2dDx(image(a, n), kernel4d.tensor() as tf.Tensor4D, convolution(n), "direct"),
    loops: (a, n) => conv2dLoopsDx(a, kernel4d.values, convolution(n))
  },
  {
    kernel: "conv2dDw",
    run: (a, n) => conv2dDw(image(a, n), pixel(n).tensor() as tf.Tensor4D, convolution(n), "direct"),
    loops: (a, n) => conv2dLoopsDw(a, pixel(n).values, convolution(n))
  },
  {
    kernel: "conv2dTransposeDx",
    run: (a, n) => conv2dTransposeDx(image(a, n), kernel4d.tensor() as tf.Tensor4D, transposed(n), "direct"),
    loops: (a, n) => conv2dTransposeLoopsDx(a, kernel4d.values, transposed(n))
  },
  {
    kernel: "conv2dTransposeDw",
    run: (a, n) => conv2dTransposeDw(image(a, n), pixel(n).tensor() as tf.Tensor4D, transposed(n), "direct"),
    loops: (a, n) => conv2dTransposeLoopsDw(a, pixel(n).values, transposed(n))
  },
  {
    kernel: "denseDx",
    run: (a, n) => denseDx(a, row(n).tensor() as tf.Tensor2D),
    loops: (a, n) => denseLoopsDx(a, row(n).values, {batch: n, inputs: 1, units: n})
  },
  {
    kernel: "denseDw",
    run: (a, n) => denseDw(a, column(n).tensor() as tf.Tensor2D),
    loops: (a, n) => denseLoopsDw(a, column(n).values, square(n))
  },
  {
    kernel: "maxPool2dDx",
    run: (a, n) => maxPool2dDx(image(a, n), image(a, n), pooling(n)),
    loops: (a, n) => maxPool2dLoopsDx(a, a, pooling(n))
  },
  {
    kernel: "averagePool2dDx",
    run: (a, n) => averagePool2dDx(image(a, n), pooling(n)),
    loops: (a, n) => averagePool2dLoopsDx(a, pooling(n))
  },
  {kernel: "softmax", run: a => softmax(a), loops: (a, n) => softmaxLoops(a, n)}
];
