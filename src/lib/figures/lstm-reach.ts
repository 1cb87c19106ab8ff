import {spectralNorm} from "./jacobian-norms.js";

/** A recurrence: the next state from the one before. */
export type Step = (state: Float64Array, t: number) => Float64Array;

/**
 * How much the last state of any recurrence hears of earlier ones: the spectral norm of the Jacobian of the last state in
 * the one d steps before it, for d = 0, …, steps − 1. Each step's Jacobian comes from central differences.
 */
export function reachOfSteps(step: Step, first: Float64Array, steps: number): number[] {
  const states = [first];
  for (let t = 0; t < steps; ++t) states.push(step(states[t]!, t));
  const size = first.length;
  let product = Array.from({length: size}, (_, o) => Float64Array.from(first, (_, k) => (o === k ? 1 : 0)));
  const norms = [1];
  for (let t = steps - 1; t > 0; --t) {
    const jacobian = jacobianOf(state => step(state, t), states[t]!);
    product = product.map(row => {
      const next = new Float64Array(size);
      for (const [o, value] of row.entries())
        for (let k = 0; k < size; ++k) next[k]! += value * jacobian[o]![k]!;
      return next;
    });
    norms.push(spectralNorm(product));
  }
  return norms;
}

/** Rows of ∂f/∂v at a point, by central differences. */
function jacobianOf(f: (v: Float64Array) => Float64Array, at: Float64Array): Float64Array[] {
  const by = 1e-5;
  const rows = Array.from(at, () => new Float64Array(at.length));
  for (let k = 0; k < at.length; ++k) {
    const moved = (sign: number) => f(Float64Array.from(at, (value, j) => value + (j === k ? sign * by : 0)));
    const [more, less] = [moved(1), moved(-1)];
    for (const [o, row] of rows.entries()) row[k] = (more[o]! - less[o]!) / (2 * by);
  }
  return rows;
}

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

export interface LayerReach {
  units?: number;
  steps?: number;
  /** Bias of the forget gates. */
  forgetBias: number;
}

/**
 * Gradient norm against distance in an LSTM and in a plain layer, both with weights as Keras draws them (Glorot uniform, for
 * U here the same) on one random sequence of single numbers between −1 and 1; one of each for every seed.
 */
export function reachOfLayers(
  {units = 8, steps = 40, forgetBias}: LayerReach,
  seeds: readonly (() => number)[]
): Record<"lstm" | "rnn", number[][]> {
  const lstm: number[][] = [];
  const rnn: number[][] = [];
  for (const random of seeds) {
    const uniform = (count: number, limit: number) =>
      Float64Array.from({length: count}, () => limit * (2 * random() - 1));
    const x = uniform(steps, 1);
    const limitW = Math.sqrt(6 / (1 + 4 * units));
    const limitU = Math.sqrt(6 / (units + 4 * units));
    const [w, u] = [uniform(4 * units, limitW), uniform(4 * units * units, limitU)];
    const gate = (state: Float64Array, t: number, g: number, o: number) => {
      let z = w[g * units + o]! * x[t]! + (g === 1 ? forgetBias : 0);
      for (let k = 0; k < units; ++k) z += u[(g * units + o) * units + k]! * state[k]!;
      return z;
    };
    // A state of the LSTM is h, then c.
    const lstmStep: Step = (state, t) => {
      const next = new Float64Array(2 * units);
      for (let o = 0; o < units; ++o) {
        const c =
          sigmoid(gate(state, t, 1, o)) * state[units + o]! +
          sigmoid(gate(state, t, 0, o)) * Math.tanh(gate(state, t, 2, o));
        next[units + o] = c;
        next[o] = sigmoid(gate(state, t, 3, o)) * Math.tanh(c);
      }
      return next;
    };
    const [wPlain, uPlain] = [
      uniform(units, Math.sqrt(6 / (1 + units))),
      uniform(units * units, Math.sqrt(6 / (2 * units)))
    ];
    const rnnStep: Step = (state, t) =>
      Float64Array.from(state, (_, o) => {
        let z = wPlain[o]! * x[t]!;
        for (let k = 0; k < units; ++k) z += uPlain[o * units + k]! * state[k]!;
        return Math.tanh(z);
      });
    lstm.push(reachOfSteps(lstmStep, new Float64Array(2 * units), steps));
    rnn.push(reachOfSteps(rnnStep, new Float64Array(units), steps));
  }
  return {lstm, rnn};
}
