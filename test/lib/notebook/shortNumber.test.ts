import {describe, expect, it} from "vitest";
import {allDigits, shortNumber} from "../../../src/lib/notebook/shortNumber.js";

describe("shortNumber(value)", () => {
  it.each([
    [0, "0"],
    [-0, "0"],
    [784, "784"],
    [529984, "529984"],
    [-2, "−2"],
    [Math.tanh(1), "0.762"],
    [0.5, "0.5"],
    [-0.036294, "−0.0363"],
    [1234.5678, "1235"],
    [99.96, "100"],
    [999999.5, "1000000"],
    [0.00012, "0.00012"],
    [-1.234e-7, "−1.23·10⁻⁷"],
    [114613000.5, "1.15·10⁸"],
    [NaN, "NaN"],
    [-Infinity, "−∞"],
    [12n, "12"]
  ])("writes %d as %s", (value, text) => expect(shortNumber(value)).toBe(text));

  it("keeps every digit on request", () => {
    expect(allDigits(-Math.tanh(1))).toBe("−0.7615941559557649");
    expect(allDigits(Math.fround(0.1))).toBe("0.10000000149011612");
  });
});
