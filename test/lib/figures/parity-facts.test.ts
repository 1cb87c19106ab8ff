import {expect, test} from "vitest";
import {parityFacts, parityGradient} from "../../../src/lib/figures/parity-facts.js";
import {seededRandom} from "../../../src/lib/nn/random.js";

const U = [
  [3, -3],
  [3, -3]
];
const read = (gain: number) => (x: number[]) => {
  let h = [0, 0];
  return x.map(x_t => {
    const z = gain * (x_t + h[0]! - h[1]!);
    return (h = [Math.tanh(z), Math.tanh(z - 2 * gain)]);
  });
};

test("the two units of the page count the ones of a thousand bits, small weights do not", () => {
  expect(parityFacts(read(3), seededRandom(1), "en")).toContain("right after every one");
  expect(parityFacts(read(0.5), seededRandom(1), "en")).toMatch(/right after \d+ % only/);
});

test("its gradient shrinks to less than a tenth at each step", () => {
  const states = read(3)([1, -1, 1, 1]);
  expect(parityGradient(states, U, "en")).toMatch(/to 0\.0\d+ of what it was/);
  expect(parityGradient([[0, 0]], U, "zh")).toContain("乘以 6；");
});
