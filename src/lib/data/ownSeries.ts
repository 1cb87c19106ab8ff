import {phrase, refusal, Refusal} from "../../kernels/refusal.js";
import {dateColumn, isNamedAsDate, readDates} from "./dateColumn.js";
import {decodeText, type DecodedText} from "./decodeText.js";
import type {Series} from "./series.js";
import {shortened} from "./shortened.js";
import {isMissing, readTable, type Separator, type Table, type TableRow} from "./table.js";
import {looksLikeNumber, numberStyle, writtenNumber} from "./writtenNumber.js";

/** A column of numbers of a reader's file: a series, or what keeps it from being one. */
export interface SeriesColumn {
  /** Counted from 1. */
  place: number;
  /** Undefined without a line of names. */
  name?: string;
  decimal: "." | ",";
  series?: Series;
  refused?: Refusal;
}

/** What was read from a reader's file. */
export interface SeriesFile {
  encoding: DecodedText["encoding"];
  separator: Separator;
  /** How many columns there are, those without numbers included. */
  width: number;
  columns: SeriesColumn[];
  /** Which of the columns is proposed. */
  proposed: number;
  hasNames: boolean;
  hasDates: boolean;
  /** Whether the newest value stood first; the series has it last. */
  newestFirst: boolean;
  /** Lines of the file that hold the first and the last of the rows. */
  lines: [first: number, last: number];
  /** How many rows there are, and how many of them, the oldest, were left out. */
  rows: number;
  leftOut: number;
}

/** More bytes are not read. */
export const MOST_BYTES = 5e6;

/** Of more values the newest are taken: the page's loops go over all of them for each that is held out. */
export const MOST_VALUES = 10_000;

/** The widest window the page offers, a change before it, and a fifth held out with 14 steps to look ahead. */
export const LEAST_VALUES = 120;

/** Larger numbers could not be squared, summed and divided. */
const LARGEST = 1e30;

/**
 * Reads a reader's file of a series: a line for each step, with a number and, in most files, a date. Whatever separates
 * the columns, marks the decimals or names the columns is recognised.
 * @throws Refusal with a sentence that says which line does not fit, what was found there, and what would fit
 */
export async function readOwnSeries(file: Pick<Blob, "size" | "arrayBuffer">): Promise<SeriesFile> {
  if (file.size > MOST_BYTES)
    throw refusal`The file has ${(file.size / 1e6).toFixed(1)} MB, but at most ${MOST_BYTES / 1e6} MB are read; ${MOST_VALUES.toLocaleString("en-US")} values are enough, so keep its last lines.`;
  const {text, encoding} = decodeText(await bytesOf(file));
  const table = readTable(text);
  const dated = dateColumn(table.rows.slice(-MOST_VALUES), table.width, table.header);
  const rows = newest(table.rows, dated);
  const leftOut = table.rows.length - rows.length;
  const {dates, newestFirst} =
    dated === undefined ? {dates: undefined, newestFirst: false} : readDates(rows, dated);
  const labels = dates?.map(({label}) => label) ?? rows.map((_, n) => String(leftOut + n + 1));
  const columns = numberColumns(table, rows, dated).map(column =>
    seriesColumn(column, {table, rows, labels, newestFirst})
  );
  const proposed = proposedOf(columns, rows);
  const {refused} = columns[proposed];
  if (refused) throw refused;
  return {
    ...{encoding, separator: table.separator, width: table.width, columns, proposed},
    ...{hasNames: table.header !== undefined, hasDates: dates !== undefined, newestFirst},
    lines: [rows[0].line, rows[rows.length - 1].line],
    rows: table.rows.length,
    leftOut
  };
}

async function bytesOf(file: Pick<Blob, "arrayBuffer">): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw refusal`The browser cannot read this; a file of text is expected, no folder.`;
  }
}

/** The rows that are taken: those at the end, or at the beginning where the newest stands first. */
function newest(rows: readonly TableRow[], dated: number | undefined): readonly TableRow[] {
  if (rows.length <= MOST_VALUES) return rows;
  if (dated === undefined) return rows.slice(-MOST_VALUES);
  const {newestFirst} = readDates([rows[0], rows[rows.length - 1]], dated);
  return newestFirst ? rows.slice(0, MOST_VALUES) : rows.slice(-MOST_VALUES);
}

/** The columns in which most cells are numbers. */
function numberColumns(
  {header, width}: Table,
  rows: readonly TableRow[],
  dated: number | undefined
): number[] {
  const places = Array.from({length: width}, (_, column) => column).filter(column => column !== dated);
  const filled = (column: number) => rows.filter(({cells}) => !isMissing(cells[column]));
  const found = places.filter(column => {
    const numbers = filled(column).filter(({cells}) => looksLikeNumber(cells[column]));
    return numbers.length > 0 && numbers.length >= filled(column).length / 2;
  });
  if (found.length > 0) return found;
  const example = places.find(column => rows[0].cells[column] !== "");
  if (example === undefined)
    throw refusal`Line ${rows[0].line} has no number; a date and a number are expected in each line.`;
  throw refusal`Line ${rows[0].line} has “${shortened(rows[0].cells[example])}” in ${nameOf(example, header)}, and no column has numbers; a date and a number are expected in each line, such as 2024-01-31,12.8.`;
}

function seriesColumn(
  column: number,
  {
    table,
    rows,
    labels,
    newestFirst
  }: {table: Table; rows: readonly TableRow[]; labels: string[]; newestFirst: boolean}
): SeriesColumn {
  const name = table.header?.cells[column];
  const style = numberStyle(
    rows.map(({cells}) => cells[column]),
    table.separator
  );
  const facts = {place: column + 1, ...(name ? {name} : {}), ...style};
  try {
    const inFile = nameOf(column, table.header);
    const values = rows.map(row => valueOf(row, column, inFile, style.decimal));
    requireSeries(values, inFile);
    const dates = labels.slice();
    if (newestFirst) [dates, values].forEach(list => list.reverse());
    return {...facts, series: {dates, values}};
  } catch (error) {
    if (error instanceof Refusal) return {...facts, refused: error};
    throw error;
  }
}

const nameOf = (column: number, header: TableRow | undefined) =>
  header?.cells[column]
    ? phrase`the column “${shortened(header.cells[column])}”`
    : phrase`column ${column + 1}`;

function valueOf({line, cells}: TableRow, column: number, inFile: unknown, decimal: "." | ","): number {
  const cell = cells[column];
  const value = writtenNumber(cell, {decimal});
  if (value !== undefined && Math.abs(value) <= LARGEST) return value;
  const found = shortened(cell);
  if (cell === "")
    throw refusal`Line ${line} has no value in ${inFile}; each line needs a number, so fill it in or take the line out.`;
  if (isMissing(cell))
    throw refusal`Line ${line} has “${found}” in ${inFile}, which is no value; each line needs a number, so fill it in or take the line out.`;
  if (value !== undefined || /^[+−-]?(inf(inity)?|∞)$/i.test(cell))
    throw refusal`Line ${line} has ${found} in ${inFile}, which is too large or not finite; numbers up to 10³⁰ would fit.`;
  throw refusal`Line ${line} has “${found}” in ${inFile}, but a number is expected, such as ${decimal === "," ? "12,8" : "12.8"}.`;
}

/** @throws Refusal if the page has nothing to learn from these values */
function requireSeries(values: readonly number[], inFile: unknown): void {
  const count = values.length === 1 ? phrase`1 value` : phrase`${values.length} values`;
  if (values.length < LEAST_VALUES)
    throw refusal`The file has ${count}, but at least ${LEAST_VALUES} are needed: windows of up to 48 to learn from, and a fifth held out to be judged by.`;
  // The smallest part that the page trains on.
  const trained = values.slice(0, Math.floor(0.8 * (values.length - 2)));
  if (trained.some(value => value !== values[0])) return;
  throw values.every(value => value === values[0])
    ? refusal`The value in ${inFile} is ${values[0]} in all lines: there is nothing to forecast. A series that changes would fit.`
    : refusal`The value in ${inFile} is ${values[0]} throughout the first four fifths, from which the network learns: there is nothing to learn. A series that changes would fit.`;
}

/** The first series of the columns that neither count their lines nor have the name of a date; without one the first of them. */
function proposedOf(columns: readonly SeriesColumn[], rows: readonly TableRow[]): number {
  const counts = ({place}: SeriesColumn) => {
    const cells = rows.map(row => Number(row.cells[place - 1]));
    return cells.every((value, n) => n === 0 || value === cells[n - 1] + 1);
  };
  const telling = columns.filter(column => !counts(column) && !isNamedAsDate(column.name));
  const choices = telling.length > 0 ? telling : columns;
  return columns.indexOf(choices.find(({series}) => series) ?? choices[0]);
}
