/** How often, on the same examples, two models were right and wrong together and alone. */
export interface PairedAnswers {
  both: number;
  onlyFirst: number;
  onlySecond: number;
  neither: number;
}

/**
 * Counts the four cases.
 * @throws RangeError unless both lists are about the same number of examples
 */
export function pairedAnswers(
  first: readonly boolean[],
  second: readonly boolean[]
): PairedAnswers {
  if (first.length !== second.length) {
    throw new RangeError(
      `pairedAnswers: ${first.length} answers cannot be paired with ${second.length}.`
    );
  }
  const count = (a: boolean, b: boolean) =>
    first.filter((right, n) => right === a && second[n] === b).length;
  return {
    both: count(true, true),
    onlyFirst: count(true, false),
    onlySecond: count(false, true),
    neither: count(false, false)
  };
}

// #region test
/**
 * McNemar's test, exact: if two models are equally good, each example that
 * only one of them reads is a toss of a coin. The probability that the tosses
 * fall as unevenly as this, or more so.
 */
export function mcnemar(onlyFirst: number, onlySecond: number): number {
  const tosses = onlyFirst + onlySecond;
  const fewer = Math.min(onlyFirst, onlySecond);
  let term = -tosses * Math.LN2; // ln of C(tosses, k) / 2^tosses, k = 0
  let p = 0;
  for (let k = 0; k <= fewer; ++k) {
    p += Math.exp(term);
    term += Math.log((tosses - k) / (k + 1));
  }
  return Math.min(1, 2 * p);
}
// #endregion
