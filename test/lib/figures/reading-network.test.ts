import {expect, test} from "vitest";
import {simpleRnnLoops} from "../../../src/kernels/simpleRnn.js";
import {bitsOf} from "../../../src/lib/figures/letter-codes.js";
import {readingNetworks, readState, statesOf} from "../../../src/lib/figures/reading-network.js";
import {seededRandom} from "../../../src/lib/nn/random.js";

const random = seededRandom(3);
const numbers = (count: number) => Float32Array.from({length: count}, () => 2 * random() - 1);
const [w, u, b] = [numbers(15), numbers(9), numbers(3)];

test("the states are those of the book's own loops", () => {
  const codes = [3, 17, 30].map(bitsOf);
  const sizes = {batch: 1, steps: 3, inputs: 5, units: 3, gates: 1};
  const expected = simpleRnnLoops(codes.flat(), w, u, b, sizes);
  expect(statesOf({w, u, b}, codes).flatMap(h => [...h])).toEqual([...expected]);
});

test("a guess has the signs of the outputs, and the product of the likelier bits' probabilities", () => {
  // One unit of 1, six bits of which five make a letter and five the next.
  const readOut = [3, -3, 3, -3, 3, 0.1, 0.1, 0.1, 0.1, 0.1];
  const [sure, unsure] = readState({readOut, readOutBias: Array<number>(10).fill(0)}, [1]);
  expect(sure).toEqual({number: 0b10101, probability: expect.closeTo(((1 + Math.tanh(3)) / 2) ** 5, 12)});
  expect(unsure).toEqual({number: 31, probability: expect.closeTo(((1 + Math.tanh(0.1)) / 2) ** 5, 12)});
});

test("networks lie one after the other, five arrays each", () => {
  const arrays = Array.from({length: 10}, (_, n) => [n]);
  expect(readingNetworks(arrays).map(({w, readOutBias}) => [w[0], readOutBias[0]])).toEqual([
    [0, 4],
    [5, 9]
  ]);
});
