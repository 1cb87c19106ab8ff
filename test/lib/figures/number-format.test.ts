import {expect, it} from "vitest";
import {
  formatCount,
  formatError,
  formatNumber,
  formatPercent,
  formatQuantity,
  scientific,
  withPercentSign
} from "../../../src/lib/figures/number-format.js";

it("formatNumber(value)", () => {
  const cases: [number, string][] = [
    [19, "19"],
    [-2, "−2"],
    [-0, "0"],
    [0.1 + 0.2, "0.3"],
    [0.12345, "0.123"],
    [-1331.9999999, "−1332"],
    [12345.678, "12346"],
    [2e-7, "2·10⁻⁷"],
    [NaN, "NaN"],
    [-Infinity, "−∞"]
  ];
  for (const [value, text] of cases) expect(formatNumber(value), String(value)).toBe(text);
});

it("formatNumber(value, digits)", () => {
  expect(formatNumber(3.98765, 4)).toBe("3.988");
  expect(formatNumber(61.7, 1)).toBe("62");
});

it("scientific(value)", () => {
  expect(scientific(0)).toBe("0");
  expect(scientific(1e-10)).toBe("1·10⁻¹⁰");
  expect(scientific(-2.34e5)).toBe("−2.3·10⁵");
  expect(scientific(1.25)).toBe("1.3·10⁰");
});

it("formatError(value): tiny ones as powers of ten, others plainly", () => {
  expect(formatError(8.5e-11)).toBe("8.5·10⁻¹¹");
  expect(formatError(0)).toBe("0");
  expect(formatError(3)).toBe("3");
  expect(formatError(0.123)).toBe("0.12");
  expect(formatError(NaN)).toBe("NaN");
});

it("formatPercent(share): Chinese has no space before the sign", () => {
  expect(formatPercent(0.9574, "en")).toBe("95.7 %");
  expect(formatPercent(0.9574, "zh")).toBe("95.7%");
  expect(formatPercent(0.9574, "zh", 0)).toBe("96%");
  expect(withPercentSign(3.51, "en")).toBe("3.51 %");
});

it("formatQuantity(value, unit): no line end parts them", () => {
  expect(formatQuantity(2.3456, "°C")).toBe("2.35\u00a0°C");
  expect(formatQuantity(2.3456, "")).toBe("2.35");
});

it("formatCount(529984)", () => expect(formatCount(529984)).toBe("529,984"));
