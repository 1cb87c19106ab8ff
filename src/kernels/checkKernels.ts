import {checkCase, type KernelCheck} from "./checkCase.js";
import {randomFrom, type Case, type Random} from "./checks/case.js";
import {conv2dCases} from "./checks/conv2d.js";
import {conv2dTransposeCases} from "./checks/conv2dTranspose.js";
import {denseCases} from "./checks/dense.js";
import {elementwiseCases} from "./checks/elementwise.js";
import {optimizerCases} from "./checks/optimizers.js";
import {pool2dCases} from "./checks/pool2d.js";
import {recurrentCases} from "./checks/recurrent.js";
import {softmaxCrossEntropyCases} from "./checks/softmaxCrossEntropy.js";
import {squaredErrorCases} from "./checks/squaredError.js";
import {tiedAutoencoderCases} from "./checks/tiedAutoencoder.js";

/** Every kernel's cases, in the order in which they are run. */
const families: ((random: Random) => Iterable<Case>)[] = [
  conv2dCases,
  conv2dTransposeCases,
  pool2dCases,
  denseCases,
  tiedAutoencoderCases,
  recurrentCases,
  softmaxCrossEntropyCases,
  squaredErrorCases,
  elementwiseCases,
  optimizerCases
];

/** The cases of every kernel: random ones, and some that are always the same. */
export function* kernelCases(random: Random): Generator<Case> {
  for (const cases of families) yield* cases(random);
}

/**
 * Runs every kernel, every version of it and each gradient on the current backend with random numbers of awkward shapes
 * (odd, unequal, windows over every edge, sums long enough to be split), and compares with the reference loops.
 * @param options.seed another seed, other shapes and numbers
 */
export async function* checkKernels({seed = 1}: {seed?: number} = {}): AsyncGenerator<KernelCheck> {
  for (const example of kernelCases(randomFrom(seed))) yield await checkCase(example);
}
