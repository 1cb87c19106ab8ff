/**
 * A rule that says the next value from the last `order` ones, carried on: for the step after the next, its own forecast
 * stands in for the value, and so on.
 * @returns the forecast h steps after step t
 */
export const iterated =
  (next: (past: number[]) => number, values: readonly number[], order: number) =>
  (t: number, h: number): number => {
    const past = values.slice(Math.max(0, t + 1 - order), t + 1);
    for (let k = 0; k < h; ++k) past.push(next(past));
    return past[past.length - 1];
  };
