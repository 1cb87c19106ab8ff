import {meanExample} from "./mean-example.js";
import {principalSubspace, type PrincipalSubspaceOptions} from "./principal-subspace.js";

/** Least mean of ½‖x − x̂‖² that autoencoders with a linear decoder can reach on some examples. */
export interface ReconstructionBounds {
  /** Without a bias on the output: of subspaces, which contain 0. */
  tied: number;
  /** With a bias on the output: of flats, of which the best goes through the mean. */
  untied: number;
  /** Orthonormal rows of the subspace that reaches the first. */
  basis: Float64Array;
}

/** What no subspace of so many dimensions can do better, whatever function makes the code. */
export function reconstructionBounds(
  values: ArrayLike<number>,
  {size, components, scale = 1}: Pick<PrincipalSubspaceOptions, "size" | "components" | "scale">
): ReconstructionBounds {
  const [through0, throughMean] = [undefined, meanExample(values, size, scale)].map(centre =>
    principalSubspace(values, {size, components, scale, centre})
  );
  return {
    tied: (through0.total - through0.captured) / 2,
    untied: (throughMean.total - throughMean.captured) / 2,
    basis: through0.basis
  };
}
