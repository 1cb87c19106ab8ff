/** How the numbers of a column are written. */
export interface NumberStyle {
  decimal: "." | ",";
}

const groupedBy = (mark: string) => new RegExp(`^[+−-]?[1-9]\\d{0,2}(?:\\${mark}\\d{3})+$`);
const groups = {".": groupedBy("."), ",": groupedBy(",")};
const several = {".": /\..*\./, ",": /,.*,/};

/**
 * Whether a column has decimal points or decimal commas. "1,234" alone can be either; between semicolons, which stand
 * where commas are in the numbers, it is a decimal comma, else a mark of the thousands.
 */
export function numberStyle(cells: readonly string[], separator: string): NumberStyle {
  const both = cells.find(cell => cell.includes(".") && cell.includes(","));
  if (both) return {decimal: both.lastIndexOf(",") > both.lastIndexOf(".") ? "," : "."};
  const having = (mark: "." | ",") => cells.filter(cell => cell.includes(mark));
  const [commas, points] = [having(","), having(".")];
  const allGroups = (list: readonly string[], mark: "." | ",") => list.every(cell => groups[mark].test(cell));
  if (commas.length > 0 && !allGroups(commas, ",")) return {decimal: ","};
  if (points.length > 0 && !allGroups(points, ".")) return {decimal: "."};
  if (points.some(cell => several["."].test(cell))) return {decimal: ","};
  if (commas.some(cell => several[","].test(cell))) return {decimal: "."};
  return {decimal: commas.length > 0 && points.length === 0 && separator === ";" ? "," : "."};
}

// Of the thousands' marks one, the same throughout: a space, an apostrophe, or what is not the decimal mark.
const forms = {
  ".": /^([+-]?)(\d+|\d{1,3}(?:([ '’\u00a0\u202f,])\d{3})(?:\3\d{3})*|)(\.\d*)?(e[+-]?\d+)?$/i,
  ",": /^([+-]?)(\d+|\d{1,3}(?:([ '’\u00a0\u202f.])\d{3})(?:\3\d{3})*|)(,\d*)?(e[+-]?\d+)?$/i
};

/** The number that a cell holds, ±Infinity where it is too large for one; undefined where it holds none. */
export function writtenNumber(cell: string, {decimal}: NumberStyle): number | undefined {
  const found = forms[decimal].exec(cell.replace("−", "-"));
  if (!found) return undefined;
  const [, sign, whole, , fraction = "", exponent = ""] = found;
  const digits = whole.replace(/\D/g, "") + fraction.replace(",", ".");
  return /\d/.test(digits) ? Number(sign + digits + exponent) : undefined;
}

/** Whether a cell holds a number in one of the two styles. */
export const looksLikeNumber = (cell: string): boolean =>
  writtenNumber(cell, {decimal: "."}) !== undefined || writtenNumber(cell, {decimal: ","}) !== undefined;
