import {expect, test} from "vitest";
import {memoryOf, readOutOf, untrainedRecurrence} from "../../../src/lib/figures/state-memory.js";
import {seededRandom} from "../../../src/lib/nn/random.js";

test("a state that hands its bits on from five units to the next five holds three letters, and no fourth", () => {
  const units = 15;
  // Unit k < 5 takes in bit k; unit k takes over from unit k − 5. Small numbers, so that tanh is nearly a line.
  const w = Float64Array.from({length: 5 * units}, (_, i) => (i % units === Math.floor(i / units) ? 0.3 : 0));
  const u = Float64Array.from({length: units ** 2}, (_, i) =>
    (i % units) - Math.floor(i / units) === 5 ? 0.9 : 0
  );
  const shares = memoryOf({w, u, b: new Float64Array(units)}, seededRandom(1), {farthest: 4});
  expect(shares.slice(0, 3)).toEqual([1, 1, 1]);
  for (const share of shares.slice(3)) expect(share).toBeLessThan(0.1);
});

test("the read-out is the least-squares one", () => {
  const x = [
    [1, 1],
    [2, 1],
    [3, 1],
    [5, 1]
  ];
  const [line] = readOutOf(
    x,
    x.map(([value]) => [2 * value! - 1])
  );
  expect(line![0]).toBeCloseTo(2, 2);
  expect(line![1]).toBeCloseTo(-1, 2);
});

test("without training a state knows recent letters better than old ones, and more units know more", () => {
  const [few, many] = [8, 32].map(units =>
    memoryOf(untrainedRecurrence({units, stretch: 0.8}, seededRandom(1)), seededRandom(2), {farthest: 6})
  );
  expect(many![0]).toBeGreaterThan(0.95);
  expect(many![6]).toBeLessThan(0.3);
  expect(many![2]).toBeGreaterThan(few![2]! + 0.2);
});
