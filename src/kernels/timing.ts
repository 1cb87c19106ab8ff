import {
  dispose,
  tensor,
  tidy,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor4D
} from "@tensorflow/tfjs-core";
import {adam, adamCost, adamVersions, type AdamVersionName} from "./adam.js";
import {
  conv2d,
  conv2dCost,
  conv2dDw,
  conv2dDx,
  conv2dGeometry,
  conv2dVersions,
  type Conv2dVersionName
} from "./conv2d.js";
import {dense, denseCost, denseDw, denseDx, denseVersions, type DenseVersionName} from "./dense.js";
import {mean} from "./means.js";

/** How long one version of a kernel takes on this device. */
export interface KernelTiming {
  kernel: string;
  version: string;
  /** The one idea that sets the version apart. */
  idea: string;
  /** The shapes it was given. */
  shapes: string;
  /** Median over the rounds, the wait for the device taken off. */
  milliseconds: number;
  multiplyAdds: number;
}

/** Another way to compute the same, to be timed beside the versions, such as the operation of TensorFlow.js. */
export type Rivals = Record<string, (inputs: Record<string, Tensor>) => Tensor>;

interface Contest {
  kernel: string;
  shapes: Record<string, number[]>;
  multiplyAdds: number;
  versions: Record<string, {idea: string}>;
  run(t: Record<string, Tensor>, version: string): Tensor | Tensor[];
}

/** The products of the book's network on digits: its convolution, and its first dense layer, in batches of 32. */
function contests(): Contest[] {
  const g = conv2dGeometry([32, 28, 28, 1], [3, 3, 1, 32]);
  const d = {batch: 32, inputs: 5408, units: 128};
  const conv = {versions: conv2dVersions, multiplyAdds: conv2dCost(g).multiplyAdds};
  const full = {versions: denseVersions, multiplyAdds: denseCost(d).multiplyAdds};
  const [x4, w4, z4] = [g.xShape, g.wShape, g.yShape].map(shape => [...shape]);
  const [x2, w2, z2] = [
    [d.batch, d.inputs],
    [d.inputs, d.units],
    [d.batch, d.units]
  ];
  return [
    {
      ...{...conv, kernel: "conv2d", shapes: {x: x4, w: w4, b: [32]}},
      run: (t, version) =>
        conv2d(t.x as Tensor4D, t.w as Tensor4D, t.b as Tensor1D, {
          activation: "relu",
          version: version as Conv2dVersionName
        })
    },
    {
      ...{...conv, kernel: "conv2dDx", shapes: {dz: z4, w: w4}},
      run: (t, version) => conv2dDx(t.dz as Tensor4D, t.w as Tensor4D, g, version as Conv2dVersionName)
    },
    {
      ...{...conv, kernel: "conv2dDw", shapes: {x: x4, dz: z4}},
      run: (t, version) => conv2dDw(t.x as Tensor4D, t.dz as Tensor4D, g, version as Conv2dVersionName)
    },
    {
      ...{...full, kernel: "dense", shapes: {x: x2, w: w2, b: [d.units]}},
      run: (t, version) =>
        dense(t.x as Tensor2D, t.w as Tensor2D, t.b as Tensor1D, {
          activation: "relu",
          version: version as DenseVersionName
        })
    },
    {
      ...{...full, kernel: "denseDx", shapes: {dz: z2, w: w2}},
      run: (t, version) => denseDx(t.dz as Tensor2D, t.w as Tensor2D, version as DenseVersionName)
    },
    {
      ...{...full, kernel: "denseDw", shapes: {x: x2, dz: z2}},
      run: (t, version) => denseDw(t.x as Tensor2D, t.dz as Tensor2D, version as DenseVersionName)
    },
    {
      ...{kernel: "adam", versions: adamVersions, multiplyAdds: adamCost(d.inputs * d.units).multiplyAdds},
      shapes: {w: w2, m: w2, v: w2, g: w2},
      run: (t, version) => {
        const next = adam({w: t.w, m: t.m, v: t.v}, t.g, {step: 1, version: version as AdamVersionName});
        return [next.w, next.m, next.v];
      }
    }
  ];
}

/**
 * Times every version at the sizes of the book's network, in turn, round after round, so that whatever else the machine
 * does meanwhile falls on all alike.
 * @param options.rounds how many rounds the median is taken over, default 7
 * @param options.rivals for a kernel's name, another way to compute it
 * @yields the versions of one kernel, and its rival last
 */
export async function* timeKernels({
  rounds = 7,
  rivals = {}
}: {rounds?: number; rivals?: Rivals} = {}): AsyncGenerator<KernelTiming[]> {
  if (!(Number.isInteger(rounds) && rounds >= 1)) {
    throw new RangeError(`timeKernels: rounds is ${rounds}, but a whole number of at least 1 is expected.`);
  }
  for (const {kernel, shapes, multiplyAdds, versions, run} of contests()) {
    const inputs: Record<string, Tensor> = {};
    for (const [name, shape] of Object.entries(shapes)) inputs[name] = tensor(waves(shape), shape);
    const ways = Object.entries(versions).map(([version, {idea}]) => {
      return {version, idea, times: [] as number[], work: () => run(inputs, version)};
    });
    const rival = rivals[kernel];
    if (rival) ways.push({version: "rival", idea: "", times: [], work: () => [rival(inputs)]});
    try {
      for (let round = -1; round < rounds; ++round) {
        for (const {work, times} of ways) {
          const time = (await timeOf(work)) - (await timeOf(() => []));
          if (round >= 0) times.push(Math.max(time, 0)); // the round before the first compiles
        }
      }
    } finally {
      dispose(inputs);
    }
    yield ways.map(({version, idea, times}) => ({
      ...{kernel, version, idea, multiplyAdds},
      shapes: Object.entries(shapes)
        .map(([name, shape]) => `${name} [${shape}]`)
        .join(", "),
      milliseconds: times.sort((a, b) => a - b)[times.length >> 1]
    }));
  }
}

/** From the call until a number computed after it has arrived: the device works in order. */
export async function timeOf(work: () => Tensor | Tensor[]): Promise<number> {
  const start = performance.now();
  const last = tidy(() => {
    work();
    return mean(tensor([1, 2], [2]) as Tensor1D);
  });
  await last.data();
  last.dispose();
  return performance.now() - start;
}

/** Numbers of both signs, none alike its neighbour. */
export const waves = (shape: readonly number[]) =>
  Float32Array.from({length: shape.reduce((product, n) => product * n, 1)}, (_, at) => Math.sin(at * at + 1));
