/**
 * How steep a line's squared loss is across against along when its two weights are scaled as well as can be. Its second derivatives
 * are 2 (mean x², mean x; mean x, 1); both on the diagonal can be made 1, and beside it then stands r = mean x / √(mean x²). So the
 * curvatures are 1 ± |r|.
 */
export function ratioOfScaled(x: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const r = Math.abs(mean(x)) / Math.sqrt(mean(x.map(value => value ** 2)));
  return (1 + r) / (1 - r);
}
