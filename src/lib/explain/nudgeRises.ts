/**
 * What a change of each pixel by at most ε does to a loss, to first order, without and with the bounds of ink.
 *
 * $$\\sum_i g_i \\delta_i, \\qquad x_i + \\delta_i \\in [0, 1]$$
 *
 * g = ∂L/∂x. Along the sign of g the sum is ε Σ|g_i| without bounds. A fair coin's δ_i has the mean 0 without bounds; with them it
 * is half of what is left upwards and downwards together, so that its sum has a mean of its own.
 */
export interface NudgeRises {
  /** Σ|g_i| / ‖g‖: how many times more the sign does than a typical toss, without bounds; at most √N. */
  ratio: number;
  /** The share of ε Σ|g_i| that is left along the sign with the bounds. */
  reached: number;
  /** The share of pixels with a slope that cannot move at all along its sign. */
  still: number;
  /** The mean of the sum over fair coins, in units of ε ‖g‖. */
  coin: number;
}

/** The rises of one picture x with the slopes g. NaN where all slopes are 0. */
export function nudgeRises(x: ArrayLike<number>, g: ArrayLike<number>, epsilon: number): NudgeRises {
  const kept = (ink: number) => Math.min(1, Math.max(0, ink)); // ink stays within 0 and 1
  let [sizes, squares, sign, coin, still, sloped] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < x.length; ++i) {
    const [up, down] = [kept(x[i] + epsilon) - x[i], kept(x[i] - epsilon) - x[i]];
    const along = g[i] > 0 ? up : down;
    sizes += Math.abs(g[i]);
    squares += g[i] ** 2;
    sign += g[i] * along;
    coin += (g[i] * (up + down)) / 2;
    if (g[i] === 0) continue;
    ++sloped;
    if (along === 0) ++still;
  }
  const length = Math.sqrt(squares);
  return {
    ratio: sizes / length,
    reached: sign / (epsilon * sizes),
    still: still / sloped,
    coin: coin / (epsilon * length)
  };
}
