import {CODE_BITS, numberOf} from "./letter-codes.js";

/**
 * A recurrent layer and the dense layer that reads its state, as the book stores them: w [5, units], u [units, units], b [units],
 * then a [units, 5·letters] and its bias.
 */
export interface ReadingNetwork {
  w: ArrayLike<number>;
  u: ArrayLike<number>;
  b: ArrayLike<number>;
  readOut: ArrayLike<number>;
  readOutBias: ArrayLike<number>;
}

/** The networks that lie one after the other in a list of weights, five arrays each. */
export const readingNetworks = (values: readonly ArrayLike<number>[]): ReadingNetwork[] =>
  Array.from({length: values.length / 5}, (_, n) => {
    const [w, u, b, readOut, readOutBias] = values.slice(5 * n, 5 * n + 5);
    return {w, u, b, readOut, readOutBias};
  });

/** The states h₁ … h_T of h_t = tanh(W·x_t + U·h_(t−1) + b), from codes of five bits. */
export function statesOf(
  {w, u, b}: Pick<ReadingNetwork, "w" | "u" | "b">,
  codes: readonly (readonly number[])[]
): Float64Array[] {
  const units = b.length;
  const states: Float64Array[] = [];
  let before = new Float64Array(units);
  for (const code of codes) {
    const h = new Float64Array(units).map((_, o) => {
      let z = b[o]!;
      for (let k = 0; k < code.length; ++k) z += code[k]! * w[k * units + o]!;
      for (let k = 0; k < units; ++k) z += before[k]! * u[k * units + o]!;
      return Math.tanh(z);
    });
    states.push(h);
    before = h;
  }
  return states;
}

/** What a read-out says of one letter: the number of its code, and how probable it takes that number to be. */
export interface Guess {
  number: number;
  probability: number;
}

/**
 * What the dense layer reads in a state, a guess for each letter that it was trained to name. Each of its outputs is the mean of
 * a bit of ±1 as far as it is known, so that (1 + |y|) / 2 is the probability of the likelier bit, and that of a letter their
 * product.
 */
export function readState(
  {readOut, readOutBias}: Pick<ReadingNetwork, "readOut" | "readOutBias">,
  state: ArrayLike<number>
): Guess[] {
  const outputs = readOutBias.length;
  const y = Array.from({length: outputs}, (_, o) => {
    let z = readOutBias[o]!;
    for (let k = 0; k < state.length; ++k) z += state[k]! * readOut[k * outputs + o]!;
    return Math.tanh(z);
  });
  return Array.from({length: outputs / CODE_BITS}, (_, d) => {
    const bits = y.slice(CODE_BITS * d, CODE_BITS * (d + 1));
    const probability = bits.reduce((product, bit) => (product * (1 + Math.abs(bit))) / 2, 1);
    return {number: numberOf(bits), probability};
  });
}
