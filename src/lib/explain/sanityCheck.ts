import type {Network} from "../nn/network.js";
import {maps} from "./maps.js";
import type {MapName, Maps, PatchOptions} from "./maps.js";
import {randomized, weightedLayers} from "./randomized.js";
import {rankCorrelation} from "./rankCorrelation.js";

/** ρ of each method. */
export type Correlations = Record<MapName | "slope" | "occlusionSize", number>;

/**
 * The sanity check carried out: for each picture the maps of the trained network beside those of a network whose topmost
 * layers are random.
 *
 * $$\rho_{q} = \frac1N \sum_{n=1}^{N} \rho\big(m(x_n),\; m^{(q)}(x_n)\big)$$
 *
 * m(x) a map of the trained network, m^{(q)}(x) that of the network with the topmost q layers drawn anew (see randomized.ts),
 * ρ Spearman's rank correlation; both are asked about the same class, the one that the trained network answers. A method that
 * explains what was learned must have ρ_q near 0 once nothing of it is left.
 *
 * Source: J. Adebayo et al., "Sanity checks for saliency maps", arXiv:1810.03292 (2018), section 3.
 */
export interface SanityCheck {
  /** q: how many of the topmost layers are random. */
  count: number;
  seed: number;
  /** ρ_q of each method: the mean over the pictures. */
  correlation: Correlations;
  /** The mean probability that the network still gives to the class. */
  answer: number;
}

/**
 * The mean rank correlation of two lists of maps, method by method; of the saliency also that of the slopes with their sign, of the
 * occlusion that of the sizes without it.
 */
export function correlations(a: readonly Maps[], b: readonly Maps[]): Correlations {
  const mean = (of: (maps: Maps) => ArrayLike<number>) =>
    a.reduce((sum, one, n) => sum + rankCorrelation(of(one), of(b[n])), 0) / a.length;
  return {
    saliency: mean(({saliency}) => saliency),
    slope: mean(({slope}) => slope),
    occlusion: mean(({occlusion}) => occlusion),
    occlusionSize: mean(({occlusion}) => Array.from(occlusion, Math.abs)),
    gradCam: mean(({gradCam}) => gradCam)
  };
}

/** The maps of several pictures, each of its class. */
export async function mapsOfEach(
  model: Network,
  pictures: readonly ArrayLike<number>[],
  classes: readonly number[],
  options?: PatchOptions
): Promise<Maps[]> {
  const all: Maps[] = [];
  for (const [n, x] of pictures.entries()) all.push(await maps(model, x, classes[n], options));
  return all;
}

/** One network randomised and compared, for each number of layers and each seed. */
export async function* sanityCheck(
  model: Network,
  pictures: readonly ArrayLike<number>[],
  classes: readonly number[],
  {counts, seeds, ...options}: PatchOptions & {counts: readonly number[]; seeds: readonly number[]}
): AsyncGenerator<SanityCheck, void, undefined> {
  const trained = await mapsOfEach(model, pictures, classes, options);
  for (const count of counts) {
    for (const seed of seeds) {
      const other = await randomized(model, count, seed);
      try {
        const made = await mapsOfEach(other, pictures, classes, options);
        const answer = made.reduce((sum, one) => sum + one.answer, 0) / made.length;
        yield {count, seed, correlation: correlations(trained, made), answer};
      } finally {
        other.dispose();
      }
    }
  }
}

/** The maps of one picture, of the trained network (count 0) and with ever more random layers, each beside the first ones. */
export async function* cascade(
  model: Network,
  x: ArrayLike<number>,
  c: number,
  {seed, ...options}: PatchOptions & {seed: number}
): AsyncGenerator<{count: number; maps: Maps; correlation: Correlations}, void, undefined> {
  let first: Maps | undefined;
  for (let count = 0; count <= weightedLayers(model).length; ++count) {
    const other = await randomized(model, count, seed);
    try {
      const made = await maps(other, x, c, options);
      first ??= made;
      yield {count, maps: made, correlation: correlations([first], [made])};
    } finally {
      other.dispose();
    }
  }
}
