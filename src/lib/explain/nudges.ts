import {seededRandom} from "../nn/random.js";
import {argMax} from "../nn/confusion.js";
import type {Network} from "../nn/network.js";
import {inARow, probabilities} from "./blackBox.js";
import {lossSlopes, nudged} from "./fastGradientSign.js";

/** +1 and −1, as a coin falls. */
export function coinTosses(count: number, seed: number): Float32Array {
  const random = seededRandom(seed, 41);
  return Float32Array.from({length: count}, () => (random() < 0.5 ? -1 : 1));
}

/** One picture, changed by ε in each pixel in two ways, and what the network reads in all three. */
export interface Nudges {
  /** sign ∂L/∂x. */
  change: Float32Array;
  /** Along that sign. */
  moved: Float32Array;
  /** Along coin tosses. */
  chance: Float32Array;
  /** The probabilities for the picture as it was, moved, and moved by chance. */
  answers: readonly ArrayLike<number>[];
}

/** A picture along the sign of its loss's gradient and along coin tosses, each pixel by ε. */
export async function nudges(
  model: Network,
  x: Float32Array,
  label: number,
  epsilon: number
): Promise<Nudges> {
  const slopes = await lossSlopes(model, x, [label]);
  const moved = nudged(x, slopes, epsilon);
  const chance = nudged(x, coinTosses(x.length, label), epsilon);
  const answers = await probabilities(model, [x, moved, chance]);
  return {change: Float32Array.from(slopes, Math.sign), moved, chance, answers};
}

/**
 * The share of pictures that a network still reads rightly when each pixel is changed by ε: along its gradient's sign, and along
 * coin tosses, for each of some seeds. `slopes`: ∂L/∂x of each picture, one after the other.
 */
export async function accuracyWhenNudged(
  model: Network,
  pictures: readonly Float32Array[],
  labels: ArrayLike<number>,
  {epsilons, seeds}: {epsilons: readonly number[]; seeds: readonly number[]}
): Promise<{gradient: number[]; chance: number[][]; slopes: Float32Array}> {
  const all = inARow(pictures);
  const shape = [pictures.length, ...model.layers[0].inputShape!];
  const right = async (pixels: Float32Array) => {
    const answers = await model.predict({pixels, shape}, {batchSize: 100});
    const good = answers.filter((p, n) => argMax(p) === labels[n]);
    return good.length / pictures.length;
  };
  const slopes = await lossSlopes(model, all, labels);
  const gradient: number[] = [];
  const chance: number[][] = seeds.map(() => []);
  for (const epsilon of epsilons) {
    gradient.push(await right(nudged(all, slopes, epsilon)));
    for (const [s, seed] of seeds.entries()) {
      chance[s].push(await right(nudged(all, coinTosses(all.length, seed), epsilon)));
    }
  }
  return {gradient, chance, slopes};
}
