import {centralDifferences} from "./central-differences.js";
import {gradientCheck} from "./gradient-check.js";

/** As many derivatives are shown. */
const SHOWN = 4;

export interface SlopeCheckOptions {
  /** What weights say of the value after some others: ŷ from a and the past. */
  forecast: (a: ArrayLike<number>, past: number[]) => number;
  /** The training part, of which each value after the first a.length − 1 has a forecast. */
  known: readonly number[];
  lang: "en" | "zh";
}

/** E = Σ_t (y_t − ŷ_t)² over the training part. */
export function squaredErrors(
  a: ArrayLike<number>,
  {forecast, known}: Pick<SlopeCheckOptions, "forecast" | "known">
): number {
  const order = a.length - 1;
  return known.slice(order).reduce((sum, y, n) => sum + (y - forecast(a, known.slice(n, n + order))) ** 2, 0);
}

/**
 * Compares the first of a reader's slopes ∂E/∂a_k with central differences, a little beside the lowest point, where
 * they are not 0.
 */
export function slopeCheck(
  slopes: (a: number[]) => ArrayLike<number>,
  a: readonly number[],
  {forecast, known, lang}: SlopeCheckOptions
): ReturnType<typeof gradientCheck> {
  const aside = a.map(weight => 0.9 * weight);
  const squares = (moved: ArrayLike<number>) => squaredErrors(moved, {forecast, known});
  const columns = Math.min(SHOWN, a.length);
  return gradientCheck({
    name: {en: "∂E/∂a at 0.9 a", zh: "0.9 a 处的 ∂E/∂a"}[lang],
    analytic: Array.from(slopes(aside)).slice(0, columns),
    numeric: centralDifferences(squares, aside).slice(0, columns),
    ...{rows: 1, columns, lang}
  });
}
