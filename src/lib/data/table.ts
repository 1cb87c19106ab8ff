import {dsvFormat} from "d3-dsv";
import {phrase, refusal} from "../../kernels/refusal.js";
import {writtenDate} from "./writtenDate.js";
import {looksLikeNumber} from "./writtenNumber.js";

export type Separator = "\t" | ";" | "|" | "," | "，";

export interface TableRow {
  /** The line of the file, counted from 1, where the row begins. */
  line: number;
  cells: string[];
}

export interface Table {
  separator: Separator;
  /** The line of names; undefined if the first line holds values already. */
  header?: TableRow;
  rows: TableRow[];
  /** How many columns each row has. */
  width: number;
}

/** The first one is taken where several fit equally. */
const separators: readonly Separator[] = ["\t", ";", "|", ",", "，"];

/** So much of a file is looked at to find its separator. */
const SAMPLE = 50_000;

/**
 * The rows of a file of values between commas (those of Chinese keyboards too), semicolons, tabs or bars, "quoted" or not.
 * Empty lines and those that begin with # are left out; the cells are trimmed.
 * @throws Refusal that names the line that does not fit
 */
export function readTable(text: string): Table {
  if (text.trim() === "") throw refusal`The file is empty.`;
  const format = /^\s*</.test(text) ? "HTML" : /^\s*[{[]/.test(text) ? "JSON" : null;
  if (format)
    throw refusal`The file looks like ${format}, but a table is expected: a line for each step, with a date and a number.`;
  // What Excel understands as a first line, such as sep=;
  const named = /^sep=([\t;|,])\r?\n/i.exec(text)?.[1] as Separator | undefined;
  const separator = named ?? separatorOf(text);
  const all = rowsOf(text, separator).slice(named ? 1 : 0);
  if (all.length === 0) throw refusal`The file is empty.`;
  const first = all[0];
  const rest = all.slice(1);
  const hasNames = isHeader(first, rest);
  const [header, rows] = hasNames ? [first, rest] : [undefined, all];
  if (rows.length === 0) throw refusal`The file has a line of names, but no values below it.`;
  const width = header ? lengthFilled(header) : usual(rows);
  for (const row of rows) requireWidth(row, width, header);
  if (!header && separator === ",") requireUnambiguous(rows, width);
  return {separator, header, rows, width};
}

/** How many columns a row has without empty cells at its end. */
const lengthFilled = ({cells}: TableRow): number =>
  cells.reduce((length, cell, k) => (cell === "" ? length : k + 1), 0);

function rowsOf(text: string, separator: Separator): TableRow[] {
  let line = 1;
  const rows: TableRow[] = [];
  for (const cells of dsvFormat(separator).parseRows(text)) {
    const trimmed = cells.map(cell => cell.trim());
    if (isRow(trimmed)) rows.push({line, cells: trimmed});
    // A quoted cell may go on over several lines.
    line += 1;
    for (const cell of cells) line += lineEnds(cell);
  }
  const last = rows[rows.length - 1];
  // The parser takes everything after an open quotation mark for one cell.
  if (last && isOdd(count(text, /"/g)) && lineOf(text, last.line).includes('"'))
    throw refusal`In line ${last.line} a quotation mark opens a value that does not end; close it, or take the mark out.`;
  return rows;
}

/** Neither an empty line nor a note. */
const isRow = (cells: readonly string[]) => cells.some(cell => cell !== "") && !cells[0].startsWith("#");

const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0;
const lineEnds = (cell: string) => (/[\r\n]/.test(cell) ? count(cell, /\r\n|\r|\n/g) : 0);
const isOdd = (n: number) => n % 2 === 1;
const lineOf = (text: string, line: number) => text.split(/\r\n|\r|\n/)[line - 1];

const isUnderstood = (cell: string) => looksLikeNumber(cell) || writtenDate(cell) !== undefined;

/** How many columns most of the rows have. */
function usual(rows: readonly TableRow[]): number {
  const counts = new Map<number, number>();
  for (const {cells} of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** The separator that makes the most numbers and dates of the first lines, in as many columns on each. */
function separatorOf(text: string): Separator {
  const end = text.length <= SAMPLE ? text.length : Math.max(text.lastIndexOf("\n", SAMPLE), 0) || SAMPLE;
  const sample = text.slice(0, end);
  const scores = separators.map(separator => {
    const cellsOf = dsvFormat(separator)
      .parseRows(sample)
      .map(cells => cells.map(cell => cell.trim()));
    const filled = cellsOf.filter(isRow);
    if (filled.length === 0) return 0;
    const width = usual(filled.slice(filled.length > 1 ? 1 : 0).map(cells => ({line: 0, cells})));
    const regular = filled.filter(cells => cells.length === width);
    const understood = regular.flat().filter(isUnderstood).length / filled.length;
    const fits = filled[0].length === width && regular.length > 0.9 * filled.length;
    return understood * (fits ? 1000 : 1);
  });
  return separators[scores.indexOf(scores.reduce((a, b) => Math.max(a, b)))];
}

/** A line of names: it has one without any digit above numbers or dates, or nothing but names. */
function isHeader({cells}: TableRow, rows: readonly TableRow[]): boolean {
  if (!cells.some(isUnderstood)) return true;
  const below = rows.slice(0, 20);
  return cells.some(
    (cell, column) =>
      cell !== "" &&
      !/\d/.test(cell) &&
      !isMissing(cell) &&
      below.filter(row => isUnderstood(row.cells[column] ?? "")).length > below.length / 2
  );
}

/** What programs write where there is no value. */
export const isMissing = (cell: string): boolean =>
  /^(|-+|—|\?|\.+|#?n\/?a!?|nan|null|none|nil|undefined)$/i.test(cell);

/** @throws Refusal if a row has too few cells, or more than separators at its end */
function requireWidth({line, cells}: TableRow, width: number, header: TableRow | undefined): void {
  if (cells.length === width) return;
  if (cells.length > width && cells.slice(width).every(cell => cell === "")) return;
  throw header
    ? refusal`Line ${line} has ${columns(cells.length)}, but line ${header.line} has ${names(width)}. A comma inside a number needs semicolons or tabs between the columns.`
    : refusal`Line ${line} has ${columns(cells.length)}, but most lines have ${width}. A comma inside a number needs semicolons or tabs between the columns.`;
}

const names = (count: number) => (count === 1 ? phrase`1 name` : phrase`${count} names`);
const columns = (count: number) => (count === 1 ? phrase`1 column` : phrase`${count} columns`);

/** Lines such as 12,8 without a name above may be two whole numbers or one with a decimal comma. */
function requireUnambiguous(rows: readonly TableRow[], width: number): void {
  const whole = ({cells}: TableRow) => cells.every(cell => /^[+−-]?\d+$/.test(cell));
  if (width !== 2 || !rows.every(whole)) return;
  const first = rows.map(({cells}) => Number(cells[0]));
  if (first.every((value, n) => n === 0 || value === first[n - 1] + 1)) return;
  throw refusal`Line ${rows[0].line} is ${rows[0].cells.join(",")}: one number with a decimal comma, or two? A line of names above tells, or a point in the number.`;
}
