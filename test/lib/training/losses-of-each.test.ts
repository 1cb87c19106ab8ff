import {expect, test} from "vitest";
import {lossesOfEach} from "../../../src/lib/training/losses-of-each.js";

test("each training has its own line, a mean of ten batches", () => {
  const steps = Array.from({length: 12}, (_, n) => ({each: [{loss: n}, {loss: 1}]}));
  const [first, second] = lossesOfEach(steps, [
    {name: "a", meaning: "w"},
    {name: "b", meaning: "y"}
  ]);
  expect(first).toMatchObject({name: "a", meaning: "w"});
  expect((first.values as number[]).at(-1)).toBeCloseTo((2 + 11) / 2, 12);
  expect(second.values).toEqual(new Array(12).fill(1));
});
