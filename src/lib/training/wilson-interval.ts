// #region interval
/**
 * Wilson's interval of 95 %: the shares that are not refuted by `right` hits
 * out of `count`. It never leaves 0 … 1, and has a width at 100 % too.
 */
export function wilsonInterval(
  right: number,
  count: number
): [low: number, high: number] {
  const z = 1.96; // 95 % of a normal distribution lie within ±1.96
  const share = right / count;
  const middle = share + z ** 2 / (2 * count);
  const half =
    z * Math.sqrt((share * (1 - share)) / count + (z / (2 * count)) ** 2);
  const all = 1 + z ** 2 / count;
  return [(middle - half) / all, (middle + half) / all];
}
// #endregion
