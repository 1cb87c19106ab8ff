import {phrase, refusal} from "../../kernels/refusal.js";
import {shortened} from "./shortened.js";
import type {TableRow} from "./table.js";
import {dateOfDigits, dayOrder, writtenDate, type WrittenDate} from "./writtenDate.js";
import {looksLikeNumber} from "./writtenNumber.js";

/** Names that columns of dates have. */
const names =
  /^(date|datum|day|time|timestamp|date ?time|month|year|period|ds|日期|时间|日|月份?|年份?|年月)$/i;

/** Whether a column is called as columns of dates are. */
export const isNamedAsDate = (name: string | undefined): boolean => names.test(name ?? "");

/**
 * The column that holds the dates, if there is one: the first in which most cells are dates, or which is called so and holds
 * no numbers; or a first one of years or of digits such as 20240131, if they go on from row to row.
 */
export function dateColumn(rows: readonly TableRow[], width: number, header?: TableRow): number | undefined {
  for (let column = 0; column < width; ++column) {
    const cells = rows.map(row => row.cells[column]);
    const order = dayOrder(cells);
    const most = (is: (cell: string) => boolean) => cells.filter(is).length > cells.length / 2;
    if (most(cell => writtenDate(cell, order) !== undefined)) return column;
    if (isNamedAsDate(header?.cells[column]) && !most(looksLikeNumber)) return column;
  }
  const first = rows.map(row => dateOfDigits(row.cells[0]));
  const goesOn = first.every((date, n) => date && (n === 0 || date.time > (first[n - 1]?.time ?? Infinity)));
  const goesBack = first.every(
    (date, n) => date && (n === 0 || date.time < (first[n - 1]?.time ?? -Infinity))
  );
  return width > 1 && rows.length > 1 && (goesOn || goesBack) ? 0 : undefined;
}

/**
 * The dates of a column.
 * @throws Refusal that names the line which has none, or one that does not follow that of the line before
 */
export function readDates(
  rows: readonly TableRow[],
  column: number
): {dates: WrittenDate[]; newestFirst: boolean} {
  const cells = rows.map(row => row.cells[column]);
  const order = dayOrder(cells);
  const inDigits = cells.every(cell => dateOfDigits(cell));
  const dates = rows.map(({line}, n) => {
    const date = inDigits ? dateOfDigits(cells[n]) : writtenDate(cells[n], order);
    if (!date)
      throw refusal`Line ${line} has ${cells[n] === "" ? phrase`no date` : phrase`“${shortened(cells[n])}” where a date is expected`}: 2024-01-31, 31.1.2024, 1/31/2024 or 2024年1月31日 would fit.`;
    return date;
  });
  const newestFirst = dates.length > 1 && dates[dates.length - 1].time < dates[0].time;
  const sign = newestFirst ? -1 : 1;
  for (let n = 1; n < dates.length; ++n) {
    if (sign * (dates[n].time - dates[n - 1].time) > 0) continue;
    throw refusal`Line ${rows[n].line} has the date ${dates[n].label}, line ${rows[n - 1].line} before it ${dates[n - 1].label}: the dates have to go on from line to line, one value for each.`;
  }
  return {dates, newestFirst};
}
