import {refusal} from "../../kernels/refusal.js";

/**
 * Spearman's rank correlation of two maps: whether they put the pixels into the same order.
 *
 * $$\rho = \frac{\sum_n (r_n - \bar r)(q_n - \bar q)}{\sqrt{\sum_n (r_n - \bar r)^2 \sum_n (q_n - \bar q)^2}}$$
 *
 * r_n, q_n the ranks of pixel n in either map, 1 for the smallest value; equal values share the mean of their ranks. 1: the
 * same order; 0: no relation; −1: the opposite order. A map with one value everywhere orders nothing: ρ is 0.
 *
 * Source: C. Spearman, "The proof and measurement of association between two things", American Journal of Psychology 15
 * (1904) 72–101, doi:10.2307/1412159.
 */

// #region loops
/** The rank of each value, 1 for the smallest; equal ones share a mean. */
export function ranks(values: ArrayLike<number>): Float64Array {
  const order = Array.from(values, (_, n) => n);
  order.sort((n, m) => values[n] - values[m]);
  const r = new Float64Array(values.length);
  for (let first = 0; first < order.length;) {
    let end = first + 1;
    while (
      end < order.length &&
      values[order[end]] === values[order[first]]
    ) {
      ++end;
    }
    // ranks first + 1 … end
    for (let k = first; k < end; ++k) r[order[k]] = (first + 1 + end) / 2;
    first = end;
  }
  return r;
}

/** ρ of two maps of equal size. */
export function rankCorrelation(
  a: ArrayLike<number>,
  b: ArrayLike<number>
): number {
  const [N, M] = [a.length, b.length];
  if (N !== M) {
    throw refusal`rankCorrelation: a has ${N} values but b has ${M}.`;
  }
  const r = ranks(a);
  const q = ranks(b);
  const mean = (a.length + 1) / 2;
  let [rq, rr, qq] = [0, 0, 0];
  for (let n = 0; n < r.length; ++n) {
    rq += (r[n] - mean) * (q[n] - mean);
    rr += (r[n] - mean) ** 2;
    qq += (q[n] - mean) ** 2;
  }
  return rr > 0 && qq > 0 ? rq / Math.sqrt(rr * qq) : 0;
}
// #endregion
