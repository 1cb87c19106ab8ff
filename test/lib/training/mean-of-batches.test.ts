import {expect, test} from "vitest";
import {meanOfBatches} from "../../../src/lib/training/mean-of-batches.js";

test("is the mean of as many values as there are, at most `count`", () => {
  expect(meanOfBatches([4, 2, 6, 1], 3)).toEqual([4, 3, 4, 3]);
  expect(meanOfBatches([])).toEqual([]);
});
