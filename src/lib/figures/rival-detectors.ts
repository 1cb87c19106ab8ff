import {nearestErrors} from "./nearest-errors.js";
import {meanExample} from "./mean-example.js";
import {principalErrors} from "./principal-errors.js";
import {principalSubspace} from "./principal-subspace.js";

export interface RivalOptions {
  /** Numbers in an example. */
  size: number;
  /** Principal components that are kept. */
  components: number;
  /** What each number is multiplied with. */
  scale: number;
}

/** A score of each example, larger for what looks strange, by each of three detectors that need no training. */
export type RivalScores = Record<"principal" | "nearest" | "mean", Float64Array>;

/**
 * How strange examples are by three simple rivals of an autoencoder, each a mean squared error: against their projection on
 * the principal components of what was seen; against the nearest example that was seen; against the mean of all these.
 * @param seen all examples that were seen, one after the other; @param values those to be judged
 */
export function rivalDetectors(
  seen: ArrayLike<number>,
  values: ArrayLike<number>,
  {size, components, scale}: RivalOptions
): RivalScores {
  const centre = meanExample(seen, size, scale);
  const subspace = principalSubspace(seen, {size, scale, centre, components});
  return {
    principal: principalErrors(subspace, centre, values, scale),
    nearest: nearestErrors(seen, values, size, scale),
    mean: principalErrors({basis: new Float64Array()}, centre, values, scale)
  };
}
