import {requireNumber} from "../../kernels/validate.js";
import {leastSquares} from "../data/leastSquares.js";
import {requireCount} from "../nn/checks.js";
import {seededRandom} from "../nn/random.js";
import type {BlackBox} from "./blackBox.js";
import {coalitionValues, has, requireParts, sizeOf} from "./coalitions.js";
import type {Cut} from "./coalitions.js";

/**
 * LIME: near one picture the model is replaced by a linear one, whose weights can be read.
 *
 * $$\min_\beta \sum_{n=1}^{N} \pi_n \Big( v(S_n) - \beta_0 - \sum_{m \in S_n} \beta_{m+1} \Big)^2 + \lambda \sum_{m \ge 1}
 *   \beta_m^2, \qquad \pi_n = e^{-d_n^2 / \sigma^2}, \quad d_n = 1 - \sqrt{|S_n| / M}$$
 *
 * v(S) the model's answer when only the parts in S are there (see coalitions.ts); S_n coalitions drawn at random, each part in
 * or out like a coin; d_n the distance of S_n from the whole picture: one less the cosine between S_n, as a row of 0 and 1,
 * and the row of ones; σ the kernel width. A large σ asks about all coalitions alike, a small one only about those that
 * leave out few parts. β [M + 1], β_0 the constant. The sum is a least-squares problem in rows √π_n · (1, S_n), and one more
 * row √λ for each part.
 *
 * Fidelity: how much of the answer's weighted variance the linear model explains,
 *
 * $$R^2 = 1 - \frac{\sum_n \pi_n (v(S_n) - g(S_n))^2}{\sum_n \pi_n (v(S_n) - \bar v)^2}, \qquad \bar v = \frac{\sum_n \pi_n
 *   v(S_n)}{\sum_n \pi_n}$$
 *
 * Source: M. T. Ribeiro, S. Singh, C. Guestrin, "Why should I trust you? Explaining the predictions of any classifier",
 * arXiv:1602.04938 (2016). The published program has the square root of π_n, and σ = 0.25.
 */
export interface LimeFit {
  /** β_0. */
  constant: number;
  /** β_1 … β_M, one for each part. */
  weights: Float64Array;
  /** R². 1 where the answer does not vary at all. */
  fidelity: number;
}

// #region loops
/** N coalitions of M parts, each part in or out like a coin. */
export function randomCoalitions(
  N: number,
  M: number,
  seed: number
): number[] {
  const random = seededRandom(seed);
  return Array.from({length: N}, () => {
    let S = 0;
    for (let m = 0; m < M; ++m) if (random() < 0.5) S |= 1 << m;
    return S;
  });
}

/** π: near 1 for coalitions that leave out few parts. */
export function proximity(S: number, M: number, sigma: number): number {
  const d = 1 - Math.sqrt(sizeOf(S) / M);
  return Math.exp(-(d ** 2) / sigma ** 2);
}

/** β for answers v to the coalitions, and how well it fits them. */
export function limeFit(
  coalitions: readonly number[],
  v: ArrayLike<number>,
  M: number,
  {sigma, lambda = 0}: {sigma: number; lambda?: number}
): LimeFit {
  const pi = coalitions.map(S => proximity(S, M, sigma));
  const rows: number[][] = [];
  const targets: number[] = [];
  coalitions.forEach((S, n) => {
    const root = Math.sqrt(pi[n]);
    const row = [root];
    for (let m = 0; m < M; ++m) row.push(has(S, m) ? root : 0);
    rows.push(row);
    targets.push(root * v[n]);
  });
  for (let m = 0; m < M; ++m) {
    const row = Array(M + 1).fill(0);
    row[m + 1] = Math.sqrt(lambda);
    rows.push(row);
    targets.push(0);
  }
  const beta = leastSquares(rows, targets);
  const g = (S: number) => {
    let sum = beta[0];
    for (let m = 0; m < M; ++m) if (has(S, m)) sum += beta[m + 1];
    return sum;
  };
  let [all, mean] = [0, 0];
  coalitions.forEach((_, n) => {
    all += pi[n];
    mean += pi[n] * v[n];
  });
  mean /= all;
  let [missed, varied] = [0, 0];
  coalitions.forEach((S, n) => {
    missed += pi[n] * (v[n] - g(S)) ** 2;
    varied += pi[n] * (v[n] - mean) ** 2;
  });
  return {
    constant: beta[0],
    weights: Float64Array.from(beta.slice(1)),
    fidelity: varied > 0 ? 1 - missed / varied : 1
  };
}
// #endregion

export interface LimeOptions {
  /** N: coalitions that are asked about. */
  samples: number;
  /** σ: the kernel width. */
  sigma?: number;
  /** λ: the price of large weights. */
  lambda?: number;
  seed?: number;
}

// #region op
/**
 * LIME's weights of the parts of a picture.
 * @throws RangeError for more than 30 parts, or numbers that make no sense
 */
export async function lime(
  f: BlackBox,
  x: ArrayLike<number>,
  cut: Cut,
  {samples, sigma = 0.25, lambda = 1e-3, seed = 1}: LimeOptions
): Promise<LimeFit> {
  requireParts("lime", cut.count, 30);
  requireCount("lime", "samples", samples);
  requireNumber("lime", "sigma", sigma, {low: 0, open: true});
  requireNumber("lime", "lambda", lambda, {low: 0});
  const coalitions = randomCoalitions(samples, cut.count, seed);
  const v = await coalitionValues(f, x, cut, coalitions);
  return limeFit(coalitions, v, cut.count, {sigma, lambda});
}

/**
 * The same question asked again with other seeds: for each part the mean of
 * its weight, the standard deviation, and the lowest and highest.
 */
export async function limeSpread(
  f: BlackBox,
  x: ArrayLike<number>,
  cut: Cut,
  {seeds, ...options}: LimeOptions & {seeds: readonly number[]}
): Promise<{
  fits: LimeFit[];
  parts: {mean: number; deviation: number; low: number; high: number}[];
}> {
  const fits: LimeFit[] = [];
  for (const seed of seeds)
    fits.push(await lime(f, x, cut, {...options, seed}));
  const parts = Array.from({length: cut.count}, (_, m) => {
    const values = fits.map(({weights}) => weights[m]);
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    const square = values.reduce(
      (sum, value) => sum + (value - mean) ** 2,
      0
    );
    return {
      mean,
      deviation: Math.sqrt(square / Math.max(1, values.length - 1)),
      low: Math.min(...values),
      high: Math.max(...values)
    };
  });
  return {fits, parts};
}
// #endregion
