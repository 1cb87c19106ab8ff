import {withPercentSign} from "./number-format.js";
import {subspaceOverlap} from "./principal-subspace.js";
import {sentence} from "./sentence.js";

const words = {
  en: {
    unknown: "Compute the bounds to compare the subspace of W with the principal one.",
    overlap: (share: string, components: number) =>
      `The subspace of the tied W lies to ${share} in that of the ${components} principal directions (mean cos² of the angles between them).`
  },
  zh: {
    unknown: "先计算下限，就能把 W 的子空间与主子空间相比。",
    overlap: (share: string, components: number) =>
      `绑定的 W 所张成的子空间有 ${share} 落在 ${components} 个主方向的子空间里（各夹角 cos² 的平均值）。`
  }
};

/** A sentence that says how much of a subspace lies in the principal one. */
export type PrincipalOverlap = HTMLElement & {
  /** Compares the subspace that the rows of a matrix span, as far as the principal one is known. */
  compare(rows: ArrayLike<number>): void;
};

/** @param principal orthonormal rows of the principal subspace, each of `size` numbers, once it has been computed */
export function principalOverlap(
  principal: {basis: Float64Array} | null,
  {size, lang = "en"}: {size: number; lang?: "en" | "zh"}
): PrincipalOverlap {
  const say = words[lang];
  const told = sentence(say.unknown);
  const compare = (rows: ArrayLike<number>) => {
    if (!principal) return;
    const {basis} = principal;
    const percent = (100 * subspaceOverlap(rows, basis, size)).toFixed(1);
    told.textContent = say.overlap(withPercentSign(percent, lang), basis.length / size);
  };
  return Object.assign(told, {compare});
}
