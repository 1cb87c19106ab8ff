import {refusal} from "../../kernels/refusal.js";

/** A series at equal distances in time. */
export interface Series {
  dates: string[];
  values: number[];
}

/**
 * Reads a CSV file whose first column is a date and whose second one a number, below one line of names.
 * @throws Error with a sentence that names the line that has no number
 */
export function parseSeries(text: string): Series {
  const [, ...lines] = text.trim().split(/\r?\n/);
  const rows = lines.map((line, n) => {
    const [date, value] = line.split(",");
    if (!value?.trim() || !Number.isFinite(Number(value))) {
      throw refusal`parseSeries: line ${n + 2} is ${JSON.stringify(line)}, but a date and a number are expected.`;
    }
    return {date, value: Number(value)};
  });
  return {dates: rows.map(({date}) => date), values: rows.map(({value}) => value)};
}
