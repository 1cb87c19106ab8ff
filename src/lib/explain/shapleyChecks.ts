import {sizeOf} from "./coalitions.js";
import {kernelShapFit, shapleyKernel} from "./kernelShap.js";
import {shapleyFrom} from "./shapley.js";

/** What theorems say of Shapley values, measured on a table v of the answers to all 2^M coalitions. */
export interface ShapleyChecks {
  /** |v(∅) + Σ φ_m − v(all)|: 0 by efficiency. */
  additivity: number;
  /** The largest difference from Kernel SHAP with all coalitions: 0 by Lundberg & Lee's theorem 2. */
  kernel: number;
}

export function shapleyChecks(v: ArrayLike<number>, M: number): ShapleyChecks {
  const {base, values, answer} = shapleyFrom(v, M);
  const some = Array.from({length: v.length - 2}, (_, n) => n + 1);
  const fitted = kernelShapFit(
    some,
    some.map(S => v[S]),
    some.map(S => shapleyKernel(sizeOf(S), M)),
    {base, answer},
    M
  );
  return {
    additivity: Math.abs(values.reduce((sum, phi) => sum + phi, base) - answer),
    kernel: Math.max(...fitted.map((phi, m) => Math.abs(phi - values[m])))
  };
}
