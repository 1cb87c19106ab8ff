import {expect, it} from "vitest";
import {durationInWords} from "../../../src/lib/training/duration.js";

it.each([
  [300, "less than a second", "不到 1 秒"],
  [12_400, "12 s", "12 秒"],
  [60_000, "1 min", "1 分钟"],
  [199_000, "3 min 20 s", "3 分 20 秒"]
])("durationInWords(%d)", (milliseconds, english, chinese) => {
  expect(durationInWords(milliseconds)).toBe(english);
  expect(durationInWords(milliseconds, "zh")).toBe(chinese);
});
