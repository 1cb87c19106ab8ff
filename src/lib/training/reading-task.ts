import {bitsOf, CODE_BITS, numberOf} from "../figures/letter-codes.js";
import type {Kept} from "../figures/letter-reader.js";
import {adam} from "../nn/adam.js";
import {dense} from "../nn/dense.js";
import {sequential} from "../nn/model.js";
import {seededRandom} from "../nn/random.js";
import {simpleRNN} from "../nn/simpleRNN.js";
import type {Sequential} from "../nn/index.js";

/** How many of the last letters a network is asked for that was to keep the last ones. */
export const LETTERS_ASKED = 6;

/** Units of the networks that read letters. */
export const READING_UNITS = 16;

/** Codes of random letters, and the bits of the letters that the network is asked for after the last of them. */
export interface LetterExamples {
  x: {values: Float32Array; shape: [count: number, letters: number, bits: number]};
  y: {values: Float32Array; shape: [count: number, asked: number]};
}

/** Texts of random letters. The answers are the last six letters, the latest first, or the first one. */
export function letterExamples(
  kept: Kept,
  {count, letters, seed}: {count: number; letters: number; seed: number}
): LetterExamples {
  const random = seededRandom(seed);
  const texts = Array.from({length: count}, () =>
    Array.from({length: letters}, () => Math.floor(32 * random()))
  );
  const asked = (text: readonly number[]) =>
    kept === "last" ? text.slice(-LETTERS_ASKED).reverse() : text.slice(0, 1);
  const codes = (numbers: readonly number[]) => numbers.flatMap(bitsOf);
  return {
    x: {values: Float32Array.from(texts.flatMap(codes)), shape: [count, letters, CODE_BITS]},
    y: {
      values: Float32Array.from(texts.flatMap(text => codes(asked(text)))),
      shape: [count, CODE_BITS * (kept === "last" ? LETTERS_ASKED : 1)]
    }
  };
}

/** A recurrent layer and the dense layer that reads its last state, not yet trained. */
export function readingModel(
  kept: Kept,
  {letters, seed, learningRate = 0.01}: {letters: number; seed: number; learningRate?: number}
): Sequential {
  const answers = CODE_BITS * (kept === "last" ? LETTERS_ASKED : 1);
  const model = sequential(
    [
      simpleRNN({units: READING_UNITS, inputShape: [letters, CODE_BITS]}),
      dense({units: answers, activation: "tanh"})
    ],
    {seed}
  );
  model.compile({optimizer: adam({learningRate, globalClipnorm: 1}), loss: "meanSquaredError"});
  return model;
}

/** Of each letter asked for, the share of texts in which all its bits were right. */
export function lettersRight(answers: readonly ArrayLike<number>[], y: LetterExamples["y"]): number[] {
  const [, outputs] = y.shape;
  const letter = (values: ArrayLike<number>, d: number) =>
    numberOf(Array.from({length: CODE_BITS}, (_, k) => values[CODE_BITS * d + k]));
  return Array.from({length: outputs / CODE_BITS}, (_, d) => {
    const right = answers.filter(
      (answer, n) => letter(answer, d) === letter(y.values.subarray(n * outputs), d)
    );
    return right.length / answers.length;
  });
}
