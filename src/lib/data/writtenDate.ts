/** A date or a time that a cell holds. */
export interface WrittenDate {
  /** As 2024-01-31, 2024-01 or 2024, with 13:00 behind it where there is a time. */
  label: string;
  /** Milliseconds since 1970, to tell which is later. */
  time: number;
}

/** Which comes first in 1/2/2024, the day or the month. */
export type DayOrder = "day" | "month";

const clock = String.raw`(?:(?:T|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?`;
const yearFirst = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?${clock}$`, "i");
const yearLast = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})${clock}$`, "i");
const chinese = new RegExp(String.raw`^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?${clock}$`, "i");
const digitsOnly = /^([12]\d{3})(?:(\d{2})(\d{2}))?$/;

/** The date that a cell holds, if nothing but a date can be written so: "2024" and "2012.5" are numbers. */
export function writtenDate(cell: string, order: DayOrder = "day"): WrittenDate | undefined {
  let found = yearFirst.exec(cell);
  if (found) {
    const [, year, separator, month, day, ...time] = found;
    return separator === "." && day === undefined ? undefined : dateOf([year, month, day], time);
  }
  found = yearLast.exec(cell);
  if (found) {
    const [, one, separator, other, year, ...time] = found;
    const [day, month] = separator === "/" && order === "month" ? [other, one] : [one, other];
    return dateOf([year, month, day], time);
  }
  found = chinese.exec(cell);
  return found ? dateOf(found.slice(1, 4), found.slice(4)) : undefined;
}

/** 2024 or 20240131, which can be numbers too. */
export function dateOfDigits(cell: string): WrittenDate | undefined {
  const found = digitsOnly.exec(cell);
  return found ? dateOf(found.slice(1, 4), []) : undefined;
}

function dateOf(
  [year, month, day]: readonly (string | undefined)[],
  [hours, minutes, seconds = "0", zone]: readonly (string | undefined)[]
): WrittenDate | undefined {
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)];
  const midnight = Date.UTC(y, m - 1, d);
  // The 30th of February would be one in March.
  const real = new Date(midnight);
  if (real.getUTCMonth() !== m - 1 || real.getUTCDate() !== d) return undefined;
  const padded = (part: string) => part.padStart(2, "0");
  const label = [year, month, day].flatMap(part => (part === undefined ? [] : [padded(part)])).join("-");
  if (hours === undefined || minutes === undefined) return {label, time: midnight};
  if (Number(hours) > 24 || Number(minutes) > 59 || Number(seconds) > 60) return undefined;
  const sinceMidnight = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return {
    label: `${label} ${padded(hours)}:${minutes}`,
    time: midnight + 1000 * (sinceMidnight - 60 * minutesOff(zone))
  };
}

/** +02:00 in minutes. */
function minutesOff(zone = "Z"): number {
  const found = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (!found) return 0;
  return (found[1] === "-" ? -1 : 1) * (60 * Number(found[2]) + Number(found[3]));
}

/** Whether 1/2/2024 … of a column begin with the day or the month: as more of them are dates, and lie less far apart. */
export function dayOrder(cells: readonly string[]): DayOrder {
  if (!cells.some(cell => cell.includes("/") && yearLast.test(cell))) return "day";
  const [day, month] = (["day", "month"] as const).map(order => {
    const times = cells.flatMap(cell => writtenDate(cell, order)?.time ?? []);
    const farthest = times.reduce(
      (most, t, n) => (n === 0 ? 0 : Math.max(most, Math.abs(t - times[n - 1]))),
      0
    );
    return {count: times.length, farthest};
  });
  if (day.count !== month.count) return day.count > month.count ? "day" : "month";
  return day.farthest <= month.farthest ? "day" : "month";
}
