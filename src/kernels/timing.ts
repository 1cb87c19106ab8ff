import {
  dispose,
  tensor,
  tidy,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  type Tensor3D,
  type Tensor4D
} from "@tensorflow/tfjs-core";
import {mean} from "./means.js";
import {refusal} from "./refusal.js";

/** How long one way to compute a kernel takes on this device. */
export interface KernelTiming {
  kernel: string;
  /** Which way: the version's name. */
  version: string;
  /** The shapes it was given. */
  shapes: string;
  /** Median over the rounds, the wait for the device taken off. */
  milliseconds: number;
  /** 0 where they are not counted. */
  multiplyAdds: number;
}

type Run = (tensors: Record<string, Tensor>) => Tensor | Tensor[] | Record<string, Tensor>;

/** Ways to compute the same from tensors of the same shapes: a kernel's versions, or an operation of TensorFlow.js. */
export interface Contest {
  kernel: string;
  shapes: Record<string, readonly number[]>;
  multiplyAdds: number;
  ways: Record<string, Run>;
}

type Ranked<Rank> = Rank extends 1
  ? Tensor1D
  : Rank extends 2
    ? Tensor2D
    : Rank extends 3
      ? Tensor3D
      : Tensor4D;

/** A contest whose ways get tensors of the rank that their shapes have. */
export function contest<const Shapes extends Record<string, readonly number[]>>(
  kernel: string,
  shapes: Shapes,
  ways: Record<
    string,
    (tensors: {[Name in keyof Shapes]: Ranked<Shapes[Name]["length"]>}) => ReturnType<Run>
  >,
  multiplyAdds = 0
): Contest {
  return {kernel, shapes, ways: ways as Record<string, Run>, multiplyAdds};
}

/**
 * How long the work of one measurement should be, in milliseconds, and how often it is repeated at most to get there: the
 * clock and the wait for the device are not exact.
 */
const longEnough = 20;
const most = 100;

/**
 * Times the ways of each contest in turn, round after round, so that whatever else the machine does meanwhile falls on all
 * alike. Each way has tensors of its own, which lie in textures as suits it from the first round on.
 * @param options.rounds how many rounds the median is taken over, default 7
 * @param options.patience milliseconds after which a contest begins no further round, default Infinity
 * @yields the ways of one contest
 */
export async function* timeKernels(
  contests: Iterable<Contest>,
  {rounds = 7, patience = Infinity}: {rounds?: number; patience?: number} = {}
): AsyncGenerator<KernelTiming[]> {
  if (!(Number.isInteger(rounds) && rounds >= 1)) {
    throw refusal`timeKernels: rounds is ${rounds}, but a whole number of at least 1 is expected.`;
  }
  if (!(patience >= 0)) {
    throw refusal`timeKernels: patience is ${patience}, but milliseconds of at least 0 are expected.`;
  }
  for (const {kernel, shapes, ways, multiplyAdds} of contests) {
    const runners = Object.entries(ways).map(([version, run]) => {
      const inputs: Record<string, Tensor> = {};
      for (const [name, shape] of Object.entries(shapes)) inputs[name] = tensor(waves(shape), [...shape]);
      return {version, inputs, work: () => run(inputs), repeats: 1, times: [] as number[]};
    });
    try {
      for (const {work} of runners) await timeOf(work); // compiles
      for (const runner of runners) runner.repeats = await enoughRepeats(runner.work);
      const start = performance.now();
      for (let round = 0; round < rounds; ++round) {
        if (round > 0 && performance.now() - start > patience) break;
        for (const {work, repeats, times} of runners) {
          const time = (await timeOf(work, repeats)) - (await timeOf(() => []));
          times.push(Math.max(time, 0) / repeats);
        }
      }
    } finally {
      for (const {inputs} of runners) dispose(inputs);
    }
    yield runners.map(({version, times}) => ({
      ...{kernel, version, multiplyAdds},
      shapes: Object.entries(shapes)
        .map(([name, shape]) => `${name} [${shape}]`)
        .join(", "),
      milliseconds: times.sort((a, b) => a - b)[times.length >> 1]
    }));
  }
}

/**
 * Times one piece of work by itself.
 * @param options.rounds how many rounds the median is taken over, default 5
 * @param options.patience milliseconds after which no further round begins, default Infinity
 * @returns milliseconds, the wait for the device taken off: the median, and the shortest
 */
export async function timeWork(
  work: () => ReturnType<Run>,
  {rounds = 5, patience = Infinity}: {rounds?: number; patience?: number} = {}
): Promise<{median: number; shortest: number}> {
  await timeOf(work); // compiles
  const repeats = await enoughRepeats(work);
  const times: number[] = [];
  const start = performance.now();
  do {
    const time = (await timeOf(work, repeats)) - (await timeOf(() => []));
    times.push(Math.max(time, 0) / repeats);
  } while (times.length < rounds && performance.now() - start <= patience);
  times.sort((a, b) => a - b);
  return {median: times[times.length >> 1]!, shortest: times[0]!};
}

/**
 * How often work is repeated to take long enough. A short piece hides in the wait for the device, or is lengthened by chance;
 * so what one measurement promises is measured again, with ten times as many at most.
 */
async function enoughRepeats(work: () => ReturnType<Run>): Promise<number> {
  for (let repeats = 1; ;) {
    const time = (await timeOf(work, repeats)) - (await timeOf(() => []));
    const wanted = Math.min(most, Math.ceil(repeats * Math.min(10, longEnough / Math.max(time, 1e-3))));
    if (wanted <= repeats) return repeats;
    repeats = wanted;
  }
}

/** From the call until a number computed after it has arrived: the device works in order. */
async function timeOf(work: () => ReturnType<Run>, repeats = 1): Promise<number> {
  const start = performance.now();
  for (let n = 0; n < repeats; ++n) tidy(() => void work());
  const last = tidy(() => mean(tensor([1, 2], [2]) as Tensor1D));
  await last.data();
  last.dispose();
  return performance.now() - start;
}

/** Numbers of both signs, none alike its neighbour. */
const waves = (shape: readonly number[]) =>
  Float32Array.from({length: shape.reduce((product, n) => product * n, 1)}, (_, at) => Math.sin(at * at + 1));
