/**
 * A number as a reader writes it: whole numbers bare, others with few digits, a true minus sign, no "-0".
 * @param digits significant digits of a number that is not whole; digits before the point are never rounded away
 */
export function formatNumber(value: number, digits = 3): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  const before = Math.abs(value) < 1 ? 0 : Math.floor(Math.log10(Math.abs(value))) + 1;
  const rounded = Number.isInteger(value)
    ? value
    : Number(value.toPrecision(Math.max(digits, Math.min(before, 15))));
  if (rounded === 0) return "0";
  const size = Math.abs(rounded);
  if (size < 1e-4 || (size >= 1e6 && !Number.isInteger(rounded))) return scientific(rounded);
  return String(rounded).replace("-", "−");
}

/** A number with its unit, which no line end parts from it. */
export const formatQuantity = (value: number, unit: string): string =>
  unit ? `${formatNumber(value)}\u00a0${unit}` : formatNumber(value);

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A whole number as an exponent: −16 as ⁻¹⁶. */
const raised = (exponent: number): string =>
  Array.from(String(exponent), c => (c === "-" ? "⁻" : superscripts[Number(c)])).join("");

/** The power of ten next to a number: 51,159,859,200 as 10¹¹. */
export const nearestPower = (value: number): string => `10${raised(Math.round(Math.log10(value)))}`;

/** 1.2e-7 as 1.2·10⁻⁷; zero as 0. */
export function scientific(value: number): string {
  if (value === 0) return "0";
  const [mantissa, exponent] = value.toExponential(1).split("e");
  return `${mantissa.replace("-", "−").replace(/\.0$/, "")}·10${raised(Number(exponent))}`;
}

/** A difference or an error: tiny ones as 1.2·10⁻⁷, others plainly. */
export const formatError = (value: number): string =>
  Number.isFinite(value) && Math.abs(value) < 1e-3 ? scientific(value) : formatNumber(value, 2);

/**
 * A share of one as a percentage, 95.7 %; in Chinese nothing stands before the sign, 95.7%.
 * @param digits digits after the point
 */
export const formatPercent = (share: number, lang: string, digits = 1): string =>
  withPercentSign((100 * share).toFixed(digits), lang);

/** The sign behind a number that is a percentage already. */
export const withPercentSign = (number: string | number, lang: string): string =>
  `${number}${lang === "zh" ? "" : " "}%`;

/** 529984 as 529,984 (also in Chinese). */
export const formatCount = (value: number): string => value.toLocaleString("en-US");
