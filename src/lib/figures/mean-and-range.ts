import {formatNumber} from "./number-format.js";

export interface MeanAndRange {
  mean: number;
  low: number;
  high: number;
}

/** The mean of what several seeds gave, and its ends. */
export function meanAndRange(values: readonly number[]): MeanAndRange {
  return {
    mean: values.reduce((a, b) => a + b, 0) / values.length,
    low: Math.min(...values),
    high: Math.max(...values)
  };
}

/** The same of each place of lists that several seeds gave: for each distance, each shift. */
export const meanAndRangeOfEach = (all: readonly (readonly number[])[]): MeanAndRange[] =>
  all[0]!.map((_, k) => meanAndRange(all.map(values => values[k]!)));

/**
 * "0.0317 (0.0311 to 0.032)": the mean of what several seeds gave, and its ends.
 * @param unit what stands behind each number, as "°"
 */
export function meanAndRangeInWords(values: readonly number[], lang: string, digits = 3, unit = ""): string {
  const {mean, low, high} = meanAndRange(values);
  const [m, l, h] = [mean, low, high].map(value => formatNumber(value, digits) + unit);
  return lang === "zh" ? `${m}（${l}～${h}）` : `${m} (${l} to ${h})`;
}

/** In a narrow cell of a table the range may stand below the mean. */
export const rangeBelow = (text: string): string => text.replace("\u00a0(", " (").replace("（", "\u200b（");

/** No line ends between a number and its sign, or within a range. */
export const together = (text: string): string =>
  text.replace(/ /g, "\u00a0").replace(/[–～]/g, "\u2060$&\u2060");
