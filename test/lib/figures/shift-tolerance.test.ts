import {expect, test} from "vitest";
import {changeByShift, relativeChange} from "../../../src/lib/figures/shift-tolerance.js";

test("the change is the length of the difference beside that of the map, its mean over pictures", async () => {
  // One dot in the first pixel of 2 × 4, and one in the second.
  const pictures = [Float32Array.of(1, 0, 0, 0, 0, 0, 0, 0), Float32Array.of(0, 1, 0, 0, 0, 0, 0, 0)];
  const change = await changeByShift(pictures, 4, 1);
  expect(change.none).toEqual([0, expect.closeTo(Math.SQRT2, 12)]);
  // The first dot stays in its window, the second leaves it.
  expect(change.max).toEqual([0, expect.closeTo(Math.SQRT2 / 2, 12)]);
  expect(change.average).toEqual([0, expect.closeTo(Math.SQRT2 / 2, 12)]);
});

test("where there was nothing, nothing changes", () => {
  expect(relativeChange(Float32Array.of(0, 0), Float32Array.of(0, 1))).toBe(0);
});
