const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const minus = (text: string) => text.replace(/-/g, "−");

/** A number with all the digits it has, and a true minus sign. */
export const allDigits = (value: number | bigint): string => minus(String(value)).replace("Infinity", "∞");

/**
 * A number as a reader takes it in: to three significant digits, whole numbers and digits before the point as they are,
 * the very small and the very large as 1.2·10⁻⁷.
 */
export function shortNumber(value: number | bigint, digits = 3): string {
  if (typeof value === "bigint" || Number.isInteger(value) || !Number.isFinite(value)) {
    return Object.is(value, -0) ? "0" : allDigits(value);
  }
  const size = Math.abs(value);
  if (size >= 1e-4 && size < 1e6) {
    const before = Math.floor(Math.log10(size)) + 1;
    return minus(String(Number(value.toPrecision(Math.max(digits, before)))));
  }
  const [mantissa, exponent] = value.toExponential(digits - 1).split("e");
  const raised = exponent!.replace("+", "").replace(/./g, c => (c === "-" ? "⁻" : superscripts[Number(c)]!));
  return `${minus(String(Number(mantissa)))}·10${raised}`;
}
