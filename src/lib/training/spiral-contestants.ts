/** Units of each hidden layer, of networks on two inputs and one output that have 248 to 250 parameters each. */
export const spiralWidths: readonly (readonly number[])[] = [
  [62],
  [13, 14],
  [10, 10, 9],
  [8, 8, 8, 8],
  [6, 7, 6, 6, 6, 6],
  [5, 5, 5, 5, 5, 5, 6, 6]
];

/** Ways to begin, on eight hidden layers of ten units, 811 parameters; where no learning rate stands it is 0.01. */
export const spiralBeginnings = {
  sigmoid: {activation: "sigmoid", initializer: "glorotUniform"},
  sigmoidFaster: {activation: "sigmoid", initializer: "glorotUniform", learningRate: 0.03},
  sigmoidFastest: {activation: "sigmoid", initializer: "glorotUniform", learningRate: 0.1},
  tanh: {activation: "tanh", initializer: "glorotUniform"},
  reluGlorot: {activation: "relu", initializer: "glorotUniform"},
  reluHe: {activation: "relu", initializer: "heUniform"}
} as const;
export type SpiralBeginning = keyof typeof spiralBeginnings;

/** Parameters of a network on two inputs and one output. */
export const parametersOf = (widths: readonly number[]): number =>
  [...widths, 1].reduce((sum, units, l) => sum + units * ((l ? widths[l - 1]! : 2) + 1), 0);

/** Learning rates that each network is given; the best is chosen on points of their own. */
export const spiralRates: readonly number[] = [0.003, 0.01, 0.03, 0.1, 0.2];

/** With one learning rate: the shares of right answers for each seed. */
export interface SpiralRate {
  learningRate: number;
  /** On the points that were learned. */
  learned: readonly number[];
  /** On the points by which the rate is chosen. */
  checked: readonly number[];
  /** On points used for neither. */
  accuracy: readonly number[];
}

/** What a network reaches at the learning rate that does best on the points for choosing, and at all others. */
export interface SpiralChoice extends SpiralRate {
  rates: readonly SpiralRate[];
}

/** The rate with the highest mean on the points for choosing; of equal ones the lowest. */
export function bestRate(rates: readonly SpiralRate[]): SpiralRate {
  const sum = ({checked}: SpiralRate) => checked.reduce((a, b) => a + b, 0);
  return rates.reduce((best, next) => (sum(next) > sum(best) ? next : best));
}

/** What the experiment on the spirals gave. */
export interface SpiralResults {
  epochs: number;
  seeds: readonly number[];
  /** Points that were learned; as many for choosing, and as many for the shares that are reported. */
  points: number;
  widths: readonly SpiralResult[];
  beginnings: Record<SpiralBeginning, SpiralRate>;
}

/** Of one network: its units, its parameters, and for each seed what was measured. */
export interface SpiralResult extends SpiralChoice {
  units: readonly number[];
  parameters: number;
  /** Linear pieces of the plane before the training and after it, and those across the middle after it. */
  piecesBefore: readonly number[];
  pieces: readonly number[];
  piecesAcross: readonly number[];
}
