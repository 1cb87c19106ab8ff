import {
  dispose,
  tensor,
  tidy,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor4D
} from "@tensorflow/tfjs-core";
import {activationGradient, activationGradientLoops} from "./activation.js";
import {adam, adamCost, adamLoops, adamVersions, type AdamVersionName} from "./adam.js";
import {biasGradient, biasGradientLoops} from "./bias.js";
import {
  conv2d,
  conv2dCost,
  conv2dDw,
  conv2dDx,
  conv2dGeometry,
  conv2dLoops,
  conv2dLoopsDw,
  conv2dLoopsDx,
  conv2dVersions,
  type Conv2dVersionName
} from "./conv2d.js";
import {
  dense,
  denseCost,
  denseDw,
  denseDx,
  denseLoops,
  denseLoopsDw,
  denseLoopsDx,
  denseVersions,
  type DenseVersionName
} from "./dense.js";
import {
  maxPool2d,
  maxPool2dCost,
  maxPool2dDx,
  maxPool2dGeometry,
  maxPool2dLoops,
  maxPool2dLoopsDx
} from "./maxPool2d.js";
import {
  softmax,
  softmaxCrossEntropy,
  softmaxCrossEntropyLoops,
  softmaxCrossEntropyLoopsDz,
  softmaxLoops
} from "./softmaxCrossEntropy.js";

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

interface Case {
  kernel: string;
  version: string;
  inputs: Record<string, readonly [ArrayLike<number>, readonly number[]]>;
  run(inputs: Record<string, Tensor>): Tensor;
  expected: ArrayLike<number>;
  bound: ArrayLike<number>;
  cost?: Record<string, number>;
}

/**
 * Runs every kernel, every version of it and each gradient on the current backend with random numbers of awkward shapes
 * (odd, unequal, windows over the edge, sums long enough to be split), and compares with the reference loops.
 * @param options.seed another seed, other shapes and numbers
 */
export async function* checkKernels({seed = 1}: {seed?: number} = {}): AsyncGenerator<KernelCheck> {
  for (const example of cases(seed)) {
    const start = performance.now();
    const result = tidy(() => {
      const inputs = Object.entries(example.inputs).map(([name, [values, shape]]) => {
        return [name, tensor(Float32Array.from(values), [...shape])] as const;
      });
      return example.run(Object.fromEntries(inputs));
    });
    const got = await result.data<"float32">();
    dispose(result);
    yield {
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
}

/** The place where the error is largest beside its bound. A NaN is worse than any error. */
function compare(got: ArrayLike<number>, expected: ArrayLike<number>, bound: ArrayLike<number>) {
  let [largestError, boundThere, ok] = [0, bound[0], got.length === expected.length];
  for (let at = 0; at < got.length; ++at) {
    const error = Math.abs(got[at] - expected[at]);
    if (!(error <= bound[at])) ok = false;
    if (Number.isNaN(error)) return {largestError: NaN, bound: bound[at], ok: false};
    if (error / bound[at] > largestError / boundThere) [largestError, boundThere] = [error, bound[at]];
  }
  return {largestError, bound: boundThere, ok};
}

/** A sum of so many products in float32 may be off by 8·√K·2⁻²⁴·Σ|x||w|; a hair is added for the smallest numbers. */
const boundOf = (magnitudes: ArrayLike<number>, terms: number) =>
  Float64Array.from(magnitudes, sum => 8 * Math.sqrt(terms) * 2 ** -24 * sum + 1e-36);

const absolute = (values: ArrayLike<number>) => Float64Array.from(values, Math.abs);
const sizeOf = (shape: readonly number[]) => shape.reduce((product, n) => product * n, 1);

/** Random numbers in (−1, 1) and whole numbers, from a seed (splitmix32). */
function randomFrom(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return ((z ^ (z >>> 15)) >>> 0) / 2 ** 32;
  };
  return {
    numbers: (shape: readonly number[]) => Float32Array.from({length: sizeOf(shape)}, () => 2 * next() - 1),
    /** A whole number from low to high, both included. */
    whole: (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  };
}

type Random = ReturnType<typeof randomFrom>;

function* cases(seed: number): Generator<Case> {
  const random = randomFrom(seed);
  for (const padding of ["valid", "same"] as const) yield* convolutions(random, padding);
  for (const padding of ["valid", "same"] as const) yield* poolings(random, padding);
  for (const long of [false, true]) yield* denseLayers(random, long);
  yield* losses(random);
  yield* small(random);
  yield* updates(random);
}

function* convolutions({numbers, whole}: Random, padding: "valid" | "same"): Generator<Case> {
  const [channels, strides] = [whole(1, 4), [whole(1, 3), whole(1, 3)] as const];
  const xShape = [whole(1, 3), whole(5, 13), whole(5, 14), channels];
  const g = conv2dGeometry(xShape, [whole(1, 4), whole(1, 5), channels, whole(1, 9)], {strides, padding});
  const [x, w, b, dz] = [g.xShape, g.wShape, [g.outChannels], g.yShape].map(numbers);
  const [ax, aw, ab, adz] = [x, w, b, dz].map(absolute);
  const patch = g.kernelHeight * g.kernelWidth;
  const [xIn, wIn, bIn] = [
    [x, g.xShape],
    [w, g.wShape],
    [b, [g.outChannels]]
  ] as const;
  const dzIn = [dz, g.yShape] as const;
  for (const version of Object.keys(conv2dVersions) as Conv2dVersionName[]) {
    yield {
      ...{kernel: "conv2d", version, inputs: {x: xIn, w: wIn, b: bIn}, cost: conv2dCost(g)},
      run: t =>
        conv2d(t.x as Tensor4D, t.w as Tensor4D, t.b as Tensor1D, {
          strides,
          padding,
          activation: "relu",
          version
        }),
      expected: conv2dLoops(x, w, b, g, "relu"),
      bound: boundOf(conv2dLoops(ax, aw, ab, g), patch * g.inChannels + 1)
    };
    yield {
      ...{kernel: "conv2dDx", version, inputs: {dz: dzIn, w: wIn}},
      run: t => conv2dDx(t.dz as Tensor4D, t.w as Tensor4D, g, version),
      expected: conv2dLoopsDx(dz, w, g),
      bound: boundOf(conv2dLoopsDx(adz, aw, g), patch * g.outChannels)
    };
    yield {
      ...{kernel: "conv2dDw", version, inputs: {x: xIn, dz: dzIn}},
      run: t => conv2dDw(t.x as Tensor4D, t.dz as Tensor4D, g, version),
      expected: conv2dLoopsDw(x, dz, g),
      bound: boundOf(conv2dLoopsDw(ax, adz, g), g.batch * g.outHeight * g.outWidth)
    };
  }
}

function* poolings({numbers, whole}: Random, padding: "valid" | "same"): Generator<Case> {
  const options = {
    poolSize: [whole(1, 3), whole(2, 4)],
    strides: [whole(1, 3), whole(1, 3)],
    padding
  } as const;
  const pairs = {
    ...options,
    poolSize: [...options.poolSize] as [number, number],
    strides: [...options.strides] as [number, number]
  };
  const g = maxPool2dGeometry([whole(1, 3), whole(4, 11), whole(4, 12), whole(1, 5)], pairs);
  const [x, dy] = [g.xShape, g.yShape].map(numbers);
  yield {
    ...{kernel: "maxPool2d", version: "", inputs: {x: [x, g.xShape]}, cost: maxPool2dCost(g)},
    run: t => maxPool2d(t.x as Tensor4D, pairs),
    expected: maxPool2dLoops(x, g),
    bound: new Float64Array(dy.length)
  };
  yield {
    ...{kernel: "maxPool2dDx", version: "", inputs: {dy: [dy, g.yShape], x: [x, g.xShape]}},
    run: t => maxPool2dDx(t.dy as Tensor4D, t.x as Tensor4D, g),
    expected: maxPool2dLoopsDx(dy, x, g),
    bound: boundOf(maxPool2dLoopsDx(absolute(dy), x, g), g.poolHeight * g.poolWidth)
  };
}

function* denseLayers({numbers, whole}: Random, long: boolean): Generator<Case> {
  const g = {batch: whole(1, 9), inputs: long ? whole(500, 900) : whole(1, 17), units: whole(1, 13)};
  const [xShape, wShape, zShape] = [
    [g.batch, g.inputs],
    [g.inputs, g.units],
    [g.batch, g.units]
  ];
  const [x, w, b, dz] = [xShape, wShape, [g.units], zShape].map(numbers);
  const [ax, aw, ab, adz] = [x, w, b, dz].map(absolute);
  for (const version of Object.keys(denseVersions) as DenseVersionName[]) {
    yield {
      ...{
        kernel: "dense",
        version,
        inputs: {x: [x, xShape], w: [w, wShape], b: [b, [g.units]]},
        cost: denseCost(g)
      },
      run: t => dense(t.x as Tensor2D, t.w as Tensor2D, t.b as Tensor1D, {activation: "relu", version}),
      expected: denseLoops(x, w, b, g, "relu"),
      bound: boundOf(denseLoops(ax, aw, ab, g), g.inputs + 1)
    };
    yield {
      ...{kernel: "denseDx", version, inputs: {dz: [dz, zShape], w: [w, wShape]}},
      run: t => denseDx(t.dz as Tensor2D, t.w as Tensor2D, version),
      expected: denseLoopsDx(dz, w, g),
      bound: boundOf(denseLoopsDx(adz, aw, g), g.units)
    };
    yield {
      ...{kernel: "denseDw", version, inputs: {x: [x, xShape], dz: [dz, zShape]}},
      run: t => denseDw(t.x as Tensor2D, t.dz as Tensor2D, version),
      expected: denseLoopsDw(x, dz, g),
      bound: boundOf(denseLoopsDw(ax, adz, g), g.batch)
    };
  }
}

function* losses({numbers, whole}: Random): Generator<Case> {
  const [batch, classes, scale] = [whole(2, 9), whole(2, 11), 8];
  const shape = [batch, classes];
  const z = numbers(shape).map(value => scale * value);
  const t = Float32Array.from({length: z.length}, (_, at) =>
    at % classes === (7 * Math.floor(at / classes)) % classes ? 1 : 0
  );
  const inputs = {z: [z, shape], t: [t, shape]} as const;
  // An exponential of a number of this size is off by about its size in units of the last place.
  const flat = (size: number) => new Float64Array(size).fill((4 * scale + 32) * 2 ** -23);
  const loss = softmaxCrossEntropyLoops(z, t, classes);
  const part = (
    name: "loss" | "hits" | "dz",
    expected: ArrayLike<number>,
    bound: ArrayLike<number>
  ): Case => ({
    ...{kernel: `softmaxCrossEntropy (${name})`, version: "", inputs, expected, bound},
    run: at => softmaxCrossEntropy(at.z as Tensor2D, at.t as Tensor2D)[name]
  });
  yield {
    ...{
      kernel: "softmax",
      version: "",
      inputs: {z: inputs.z},
      expected: softmaxLoops(z, classes),
      bound: flat(z.length)
    },
    run: at => softmax(at.z as Tensor2D)
  };
  yield part(
    "loss",
    loss.loss,
    flat(batch).map(limit => limit * 2 * scale)
  );
  yield part("hits", loss.hits, new Float64Array(batch));
  yield part("dz", softmaxCrossEntropyLoopsDz(z, t, classes), flat(z.length));
}

function* small({numbers, whole}: Random): Generator<Case> {
  const shape = [whole(1, 3), whole(3, 40), whole(1, 9), whole(1, 9)];
  const units = shape[3];
  const [dy, y] = [numbers(shape), numbers(shape).map(value => (value < 0 ? 0 : value))];
  yield {
    ...{
      kernel: "biasGradient",
      version: "",
      inputs: {dz: [dy, shape]},
      expected: biasGradientLoops(dy, units)
    },
    run: t => biasGradient(t.dz),
    bound: boundOf(biasGradientLoops(absolute(dy), units), dy.length / units)
  };
  yield {
    ...{kernel: "activationGradient", version: "relu", inputs: {dy: [dy, shape], y: [y, shape]}},
    run: t => activationGradient(t.dy, t.y, "relu"),
    expected: activationGradientLoops(dy, y, "relu"),
    bound: new Float64Array(dy.length)
  };
}

function* updates({numbers, whole}: Random): Generator<Case> {
  const shape = [whole(1, 19), whole(1, 19)];
  const [w, m, g] = [shape, shape, shape].map(numbers);
  const v = numbers(shape).map(value => value * value + 0.01);
  const options = {learningRate: 0.01, step: 3};
  const expected = adamLoops({w, m, v}, g, options);
  const inputs = {w: [w, shape], m: [m, shape], v: [v, shape], g: [g, shape]} as const;
  for (const version of Object.keys(adamVersions) as AdamVersionName[]) {
    for (const name of ["w", "m", "v"] as const) {
      yield {
        ...{kernel: `adam (${name})`, version, inputs, expected: expected[name], cost: adamCost(w.length)},
        run: t => adam({w: t.w, m: t.m, v: t.v}, t.g, {...options, version})[name],
        // A dozen roundings of numbers of size 1.
        bound: new Float64Array(w.length).fill(32 * 2 ** -24)
      };
    }
  }
}
