import {expect, test} from "vitest";
import {valueLine} from "../../../src/lib/letters/value.js";

test("a value is written as elsewhere in the book: a true minus sign, powers of ten", () => {
  expect(valueLine(-0.25)).toBe("−0.25");
  expect(valueLine(0.00082)).toBe("8.2·10⁻⁴");
  expect(valueLine(-2373807.2)).toBe("−2.4·10⁶");
  expect(valueLine([1, 2.3456, -3, 4])).toBe("1, 2.35, −3, …");
  expect(valueLine([[1, 2, 3]])).toBe("1 × 3");
  expect(valueLine(Infinity)).toBe("∞");
  expect(valueLine(NaN)).toBe("–");
});
