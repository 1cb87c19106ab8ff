import {
  tensor,
  tidy,
  type Tensor1D,
  type Tensor2D,
  type Tensor3D,
  type Tensor4D
} from "@tensorflow/tfjs-core";
import {conv2d, conv2dCost} from "../../kernels/conv2d.js";
import {conv2dGeometry} from "../../kernels/conv2dGeometry.js";
import {simpleRnn, simpleRnnCost, simpleRnnGeometry} from "../../kernels/simpleRnn.js";
import {contest, timeKernels, type KernelTiming} from "../../kernels/timing.js";
import {startDevice} from "../nn/device.js";
import {countDraws} from "./count-draws.js";

/** One way over a sequence: its time in milliseconds, its draw calls and its multiply-adds. */
export interface WayTime {
  milliseconds: number;
  /** 0 where the processor does the work. */
  draws: number;
  multiplyAdds: number;
}

/** A recurrence and a convolution over the same number of steps. */
export interface LengthTimes {
  steps: number;
  recurrence: WayTime;
  convolution: WayTime;
}

/** Values of a step, and units. */
export const TIMED_SIZE = 32;

type Recurrent = {x: Tensor3D; w: Tensor2D; u: Tensor2D; b: Tensor1D};
type Convolved = {padded: Tensor4D; pair: Tensor4D; b: Tensor1D};

/**
 * Times a plain recurrence and a convolution of two steps over one sequence, longer and longer. Both have 32 units, the same number of
 * weights and multiply-adds: the convolution's second input of a step is the input of the step before, the recurrence's is its own
 * state of the step before. Medians of seven rounds, in turn; the wait for the device is taken off.
 */
export async function* timesAgainstLength(lengths: readonly number[]): AsyncGenerator<LengthTimes> {
  await startDevice();
  const size = TIMED_SIZE;
  const recurrence = ({x, w, u, b}: Recurrent) => simpleRnn(x, w, u, b, {returnSequences: true}).y;
  const convolution = ({padded, pair, b}: Convolved) => conv2d(padded, pair, b, {activation: "tanh"});
  for (const steps of lengths) {
    // A step before the first one, so that the convolution too has an output for every step.
    const shapes = {
      x: [1, steps, size],
      w: [size, size],
      u: [size, size],
      b: [size],
      padded: [1, steps + 1, 1, size],
      pair: [2, 1, size, size]
    } as const;
    const times: KernelTiming[] = [];
    for await (const timed of timeKernels([contest("length", shapes, {recurrence, convolution})]))
      times.push(...timed);
    const zeros = <T>(shape: readonly number[]) =>
      tensor(new Float32Array(shape.reduce((product, n) => product * n, 1)), [...shape]) as T;
    const drawsOf = (work: () => unknown) => tidy(() => countDraws(() => void work()));
    const [recurrentDraws, convolvedDraws] = tidy(() => {
      const tensors = Object.fromEntries(
        Object.entries(shapes).map(([name, shape]) => [name, zeros(shape)])
      ) as unknown as Recurrent & Convolved;
      // Once before, since weights are laid out as suits an operation when it first meets them.
      for (const work of [recurrence, convolution]) work(tensors);
      return [drawsOf(() => recurrence(tensors)), drawsOf(() => convolution(tensors))];
    });
    const milliseconds = (way: string) => times.find(({version}) => version === way)!.milliseconds;
    yield {
      steps,
      recurrence: {
        milliseconds: milliseconds("recurrence"),
        draws: recurrentDraws!,
        multiplyAdds: simpleRnnCost(simpleRnnGeometry(shapes.x, shapes.w, shapes.u)).multiplyAdds
      },
      convolution: {
        milliseconds: milliseconds("convolution"),
        draws: convolvedDraws!,
        multiplyAdds: conv2dCost(conv2dGeometry([...shapes.padded], [...shapes.pair])).multiplyAdds
      }
    };
  }
}
