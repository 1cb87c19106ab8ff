/** An activation and its derivative. */
export interface UnitKind {
  f: (z: number) => number;
  df: (z: number) => number;
}

const sigma = (z: number) => 1 / (1 + Math.exp(-z));

/** The activations that signals and gradients are sent through. */
export const unitKinds = {
  relu: {f: z => Math.max(0, z), df: z => (z > 0 ? 1 : 0)},
  tanh: {f: Math.tanh, df: z => 1 - Math.tanh(z) ** 2},
  sigmoid: {f: sigma, df: z => sigma(z) * (1 - sigma(z))},
  linear: {f: z => z, df: () => 1}
} satisfies Record<string, UnitKind>;
