import {has, sizeOf} from "./coalitions.js";
import {limeFit, proximity, randomCoalitions} from "./lime.js";
import type {LimeFit} from "./lime.js";
import {rankCorrelation} from "./rankCorrelation.js";

/** LIME from a table v of the answers to all 2^M coalitions: what it says can be looked at without asking the model again. */
export interface LimeRun extends LimeFit {
  coalitions: number[];
  /** π_n, v(S_n) and g(S_n) of each. */
  pi: number[];
  answers: number[];
  fitted: number[];
}

export interface LimeTableOptions {
  /** N, or "all": each coalition once. */
  samples: number | "all";
  sigma: number;
  seed?: number;
}

/** One fit, with what it was fitted to. */
export function limeRun(
  v: ArrayLike<number>,
  M: number,
  {samples, sigma, seed = 1}: LimeTableOptions
): LimeRun {
  const coalitions =
    samples === "all" ? Array.from({length: v.length}, (_, S) => S) : randomCoalitions(samples, M, seed);
  const answers = coalitions.map(S => v[S]);
  const fit = limeFit(coalitions, answers, M, {sigma});
  const fitted = coalitions.map(S => {
    let g = fit.constant;
    for (let m = 0; m < M; ++m) if (has(S, m)) g += fit.weights[m];
    return g;
  });
  return {...fit, coalitions, answers, fitted, pi: coalitions.map(S => proximity(S, M, sigma))};
}

/** What several seeds say with N coalitions each. */
export interface LimeSeeds {
  samples: number;
  /** The weights of each seed. */
  weights: number[][];
  /** The mean rank correlation of two seeds. */
  agreement: number;
  /** How many seeds give the largest weight to the part that the fit to all coalitions gives it to. */
  sameFirst: number;
}

/** How much the weights depend on which coalitions were drawn. */
export function limeOverSeeds(
  v: ArrayLike<number>,
  M: number,
  {samples, seeds, sigma}: {samples: readonly number[]; seeds: readonly number[]; sigma: number}
): LimeSeeds[] {
  const first = largest(limeRun(v, M, {samples: "all", sigma}).weights);
  return samples.map(count => {
    const weights = seeds.map(seed => Array.from(limeRun(v, M, {samples: count, sigma, seed}).weights));
    let [sum, pairs] = [0, 0];
    for (let a = 0; a < weights.length; ++a) {
      for (let b = 0; b < a; ++b) {
        sum += rankCorrelation(weights[a], weights[b]);
        ++pairs;
      }
    }
    const sameFirst = weights.filter(one => largest(one) === first).length;
    return {samples: count, weights, agreement: sum / pairs, sameFirst};
  });
}

const largest = (values: ArrayLike<number>) => Array.from(values).indexOf(Math.max(...Array.from(values)));

/** The weights from all coalitions, for each σ: nothing is drawn, so only the question changes. */
export const limeOverWidths = (v: ArrayLike<number>, M: number, widths: readonly number[]) =>
  widths.map(sigma => {
    const {weights, fidelity} = limeRun(v, M, {samples: "all", sigma});
    return {sigma, weights: Array.from(weights), fidelity};
  });

/** For each number of parts that are there: how many coalitions have it, and how near to the whole they are. */
export const proximities = (M: number, sigma: number) =>
  Array.from({length: M + 1}, (_, s) => {
    let count = 0;
    for (let S = 0; S < 2 ** M; ++S) if (sizeOf(S) === s) ++count;
    return {size: s, count, pi: proximity(2 ** s - 1, M, sigma)};
  });
