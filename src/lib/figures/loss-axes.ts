/**
 * How many steps a plot has room for after so many of a planned number: the axis doubles as the training goes on, so that
 * its first steps can be seen, and ends with the plan. A training that is over has all of the axis.
 */
export function stepsShown(done: number, planned: number): number {
  let shown = planned;
  while (shown / 2 >= Math.max(10, 1.1 * done)) shown /= 2;
  return shown;
}

/** 1, 2 and 5 times the powers of ten from 10⁻⁶ to 10⁶. */
const steps125 = Array.from({length: 13}, (_, k) => k - 6).flatMap(exponent =>
  [1, 2, 5].map(part => Number(`${part}e${exponent}`))
);

/**
 * Ends of a logarithmic axis that has room for all values: 1, 2 or 5 times a power of ten, at least a factor of four apart,
 * so that a first value stands in an axis and a small difference does not look like a large one.
 */
export function lossRange(values: Iterable<number>): [lowest: number, highest: number] {
  let [low, high] = [Infinity, 0];
  for (const value of values) {
    if (!(value > 0 && value < Infinity)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (high === 0) return [0.1, 1];
  const last = steps125.length - 1;
  let below = Math.max(0, steps125.filter(step => step <= low).length - 1);
  let above = Math.min(last, steps125.filter(step => step < high).length);
  // What is missing is added below: a loss begins high and falls.
  while (above < last && steps125[above] === steps125[below]) ++above;
  while (below > 0 && steps125[above] / steps125[below] < 4) --below;
  return [steps125[below], steps125[above]];
}

/** Marks for a logarithmic axis: 1, 2 and 5 times the powers of ten, or only these where there would be more than five. */
export function lossTicks(lowest: number, highest: number): number[] {
  const inside = steps125.filter(tick => tick >= lowest && tick <= highest);
  return inside.length <= 5 ? inside : inside.filter(tick => Number.isInteger(Math.log10(tick)));
}
