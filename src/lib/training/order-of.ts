import {permutation, seededRandom} from "../nn/random.js";

/** The order in which a seed takes the training digits: of two sizes, the smaller set is part of the larger. */
export const orderOf = (seed: number, count: number): Uint32Array =>
  permutation(count, seededRandom(seed, 77));
