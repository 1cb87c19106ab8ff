import {has, sizeOf} from "./coalitions.js";

/**
 * Is an explanation right about what happens when parts go? Parts are taken away one after the other, and the answer is
 * looked at each time:
 *
 * $$a_k = v\big(\text{all} \setminus \{m_1, \dots, m_k\}\big), \qquad \bar a = \frac1M \Big( \frac{a_0}{2} + a_1 + \dots +
 *   a_{M-1} + \frac{a_M}{2} \Big)$$
 *
 * m_1, m_2, … the parts in the order of their values, the largest first. The lower the area ā, the sooner the answer is gone,
 * and the better the order. All answers come from a table v [2^M] (see coalitions.ts).
 *
 * Source: W. Samek et al., "Evaluating the visualization of what a deep neural network has learned", arXiv:1509.06321 (2015).
 */

// #region loops
/** Parts in the order of their values, the largest first. */
export const byValue = (values: ArrayLike<number>): number[] =>
  Array.from(values, (_, m) => m).sort((a, b) => values[b] - values[a]);

/** a_0 … a_M: the answers while the parts go in this order. */
export function removalCurve(v: ArrayLike<number>, order: readonly number[]): number[] {
  let S = v.length - 1;
  const curve = [v[S]];
  for (const m of order) {
    S &= ~(1 << m);
    curve.push(v[S]);
  }
  return curve;
}

/** ā: the mean height of a curve. */
export function areaBelow(curve: readonly number[]): number {
  let sum = (curve[0] - curve[curve.length - 1]) / 2;
  for (let k = 1; k < curve.length; ++k) sum += curve[k];
  return sum / (curve.length - 1);
}
// #endregion

// #region rivals
/** The mean of the curves of all M! orders: at k, of all coalitions that lack k parts. */
export function meanRemovalCurve(v: ArrayLike<number>, M: number): number[] {
  const sum = Array<number>(M + 1).fill(0);
  const count = Array<number>(M + 1).fill(0);
  for (let S = 0; S < v.length; ++S) {
    sum[M - sizeOf(S)] += v[S];
    count[M - sizeOf(S)] += 1;
  }
  return sum.map((value, k) => value / count[k]);
}

/** Step by step the part without which the answer is lowest: it asks again after each step, M(M + 1)/2 times in all. */
export function greedyOrder(v: ArrayLike<number>, M: number): number[] {
  const order: number[] = [];
  for (let S = v.length - 1; S > 0; S &= ~(1 << order[order.length - 1])) {
    let best = -1;
    for (let m = 0; m < M; ++m) {
      if (has(S, m) && (best < 0 || v[S & ~(1 << m)] < v[S & ~(1 << best)])) best = m;
    }
    order.push(best);
  }
  return order;
}

/** How far the answer falls when one part alone is taken away: occlusion of parts. */
export function fallsAlone(v: ArrayLike<number>, M: number): number[] {
  const all = v.length - 1;
  return Array.from({length: M}, (_, m) => v[all] - v[all & ~(1 << m)]);
}

/** How much ink each part has: an order that asks no network. */
export function inkOfParts(
  x: ArrayLike<number>,
  {parts, count}: {parts: ArrayLike<number>; count: number}
): number[] {
  const ink = Array<number>(count).fill(0);
  for (let i = 0; i < x.length; ++i) ink[parts[i]] += x[i];
  return ink;
}
// #endregion

/** The mean of v(S ∪ m) − v(S) over all S without m, all alike: what least squares with equal weights finds. */
export function meanDifferences(v: ArrayLike<number>, M: number): number[] {
  return Array.from({length: M}, (_, m) => {
    let sum = 0;
    for (let S = 0; S < v.length; ++S) sum += has(S, m) ? v[S] : -v[S];
    return sum / 2 ** (M - 1);
  });
}
