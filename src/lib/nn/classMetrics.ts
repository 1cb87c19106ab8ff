import {refusal} from "../../kernels/refusal.js";

/** How well one class is told from the others. */
export interface ClassMetrics {
  /** Of the examples taken for this class, the share that belongs to it. */
  precision: number;
  /** Of the examples of this class, the share that was found. */
  recall: number;
  /** The harmonic mean of the two. */
  f1: number;
  /** How many examples the class has. */
  support: number;
}

/**
 * Precision, recall and F₁ of every class, from the counts of `confusionMatrix`:
 *
 * $$P_k = \frac{n_{kk}}{\sum_l n_{lk}}, \qquad R_k = \frac{n_{kk}}{\sum_l n_{kl}}, \qquad
 *   F_k = \frac{2 P_k R_k}{P_k + R_k}$$
 *
 * with 0 for 0/0: a class that was never guessed has the precision 0, as in Keras and scikit-learn.
 * @param counts counts[actual][predicted]
 * @throws RangeError if the counts are no square
 */
export function classMetrics(counts: readonly (readonly number[])[]): ClassMetrics[] {
  const uneven = counts.find(row => row.length !== counts.length);
  if (uneven) {
    throw refusal`classMetrics: counts has ${counts.length} rows, one of which has ${uneven.length} columns, but as many are expected.`;
  }
  return counts.map((row, k) => {
    const support = row.reduce((sum, count) => sum + count, 0);
    const guessed = counts.reduce((sum, {[k]: count}) => sum + count, 0);
    const precision = guessed && row[k] / guessed;
    const recall = support && row[k] / support;
    return {
      precision,
      recall,
      f1: precision + recall && (2 * precision * recall) / (precision + recall),
      support
    };
  });
}
