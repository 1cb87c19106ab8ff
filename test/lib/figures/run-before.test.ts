import {expect, test} from "vitest";
import {RunBefore} from "../../../src/lib/figures/run-before.js";

test("another list is another training, and the one shown becomes the one before", () => {
  const runs = new RunBefore<number>();
  const first: number[] = [];
  runs.show(first);
  first.push(1, 2);
  runs.show(first);
  expect(runs.before).toEqual([]);
  const empty: number[] = [];
  runs.show(empty);
  expect([runs.shown, runs.before]).toEqual([[], [1, 2]]);
  // A training that was never begun leaves the one before in its place.
  runs.show([3]);
  expect([runs.shown, runs.before]).toEqual([[3], [1, 2]]);
});
