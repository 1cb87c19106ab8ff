import {expect, test} from "vitest";
import {meanAndRangeInWords, meanAndRangeOfEach} from "../../../src/lib/figures/mean-and-range.js";

test("mean and ends of what several seeds gave, in both languages", () => {
  expect(meanAndRangeInWords([0.2, 0.4, 0.3], "en")).toBe("0.3 (0.2 to 0.4)");
  expect(meanAndRangeInWords([0.2, 0.4, 0.3], "zh")).toBe("0.3（0.2～0.4）");
  expect(meanAndRangeInWords([1.234, 1.236], "en", 2)).toBe("1.2 (1.2 to 1.2)");
  expect(meanAndRangeInWords([80, 70], "zh", 3, "°")).toBe("75°（70°～80°）");
});

test("mean and range are those of each distance", () => {
  expect(
    meanAndRangeOfEach([
      [0.5, 1],
      [1, 0.25]
    ])
  ).toEqual([
    {low: 0.5, mean: 0.75, high: 1},
    {low: 0.25, mean: 0.625, high: 1}
  ]);
});
