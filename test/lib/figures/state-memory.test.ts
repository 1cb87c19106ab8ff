import {expect, test} from "vitest";
import {
  memoryOf,
  readOutOf,
  shiftRegister,
  untrainedRecurrence
} from "../../../src/lib/figures/state-memory.js";
import {seededRandom} from "../../../src/lib/nn/random.js";

test("a shift register of fifteen units holds three letters, and no fourth", () => {
  const shares = memoryOf(shiftRegister(3), seededRandom(1), {farthest: 4});
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
