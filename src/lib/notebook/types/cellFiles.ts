import ts from "typescript";
import {declaredNames, type Declared} from "./declared.js";

/** A cell as a module that the language service can read, and where the reader's text stands in it. */
export interface CellFile {
  text: string;
  start: number;
  end: number;
}

/** What Framework gives to every cell, and how a value changes on its way from one cell to another. */
export const cellGlobals = `
declare global {
  /** Shows a value below the code, and returns it. */
  function display<T>(value: T): T;
  /** Shows an input above the cell; other cells see its value, and run again when it changes. */
  function view<T>(input: EventTarget & {value: T}): AsyncGenerator<T, void, unknown>;
  /** Resolves when the cell is about to run again: the place to free what it holds. */
  const invalidation: Promise<void>;
  /** Resolves when the cell comes into view. */
  function visibility(): Promise<void>;
  /** Width of the text column, in pixels. */
  const width: number;
  /** The time, in milliseconds since 1970. */
  const now: number;
  /** Is the page shown in dark colours? */
  const dark: boolean;
  /** Calls a function with the width there is, and again whenever it changes. */
  function resize(render: (width: number, height: number) => Node): HTMLElement;
  interface PageFile {
    name: string;
    mimeType: string;
    lastModified?: number;
    size?: number;
    url(): Promise<string>;
    blob(): Promise<Blob>;
    arrayBuffer(): Promise<ArrayBuffer>;
    text(encoding?: string): Promise<string>;
    json(): Promise<any>;
    stream(): Promise<ReadableStream<Uint8Array>>;
    image(properties?: Partial<HTMLImageElement>): Promise<HTMLImageElement>;
    xml(mimeType?: DOMParserSupportedType): Promise<Document>;
    html(): Promise<Document>;
    csv: TableReader<{}>;
    tsv: TableReader<{}>;
    /** Reads a table whose columns are set apart by a sign of its own. */
    dsv: TableReader<{delimiter: string}>;
  }
  /** Reads the rows of a table: its first line names the columns, unless \`array\` asks for bare rows. */
  interface TableReader<Options> {
    (options: Options & {array: true; typed?: false}): Promise<string[][]>;
    (options: Options & {array: true; typed: true}): Promise<any[][]>;
    (options: Options & {array?: false; typed: true}): Promise<Record<string, any>[] & {columns: string[]}>;
    (options?: Options & {array?: false; typed?: false}): Promise<Record<string, string>[] & {columns: string[]}>;
  }
  /** A file of the page, by its name as a string literal. */
  function FileAttachment(name: string): PageFile;
  const Generators: {
    input<T>(input: EventTarget & {value: T}): AsyncGenerator<T, void, unknown>;
    observe<T>(start: (notify: (value: T) => void) => (() => void) | void): AsyncGenerator<T, void, unknown>;
    queue<T>(start: (notify: (value: T) => void) => (() => void) | void): AsyncGenerator<T, void, unknown>;
    now(): Generator<number, void, unknown>;
    width(element: Element): AsyncGenerator<number, void, unknown>;
    dark(): AsyncGenerator<boolean, void, unknown>;
  };
  function Mutable<T>(value: T): AsyncGenerator<T, void, unknown> & {value: T};
  const observable: {params: {lang: "en" | "zh"; [name: string]: any}};
}
export type InCells<T> = 0 extends 1 & T ? T
  : Awaited<T> extends Generator<infer Y, any, any> | AsyncGenerator<infer Y, any, any> ? Awaited<Y>
  : Awaited<T>;
`;

const known = new Map<string, Declared>();

/** Texts that have not changed since the last question are not read again. */
function namesOf(text: string): Declared {
  const found = known.get(text) ?? declaredNames(text);
  if (known.size > 500) known.clear();
  known.set(text, found);
  return found;
}

const isFaultless = (text: string) =>
  ts.transpileModule(text, {reportDiagnostics: true, compilerOptions: {target: ts.ScriptTarget.ESNext}})
    .diagnostics?.length === 0;

/** `{a: 1}` is an object where nothing else stands in the cell. */
const isObject = (text: string) => /^\s*\{/.test(text) && isFaultless(`(${text}\n)`);

/** The names a cell hands on. */
function handedOn({variables, definitions, types, imports}: Declared): string[] {
  return [...variables, ...definitions, ...types, ...imports.map(({name}) => name)];
}

/**
 * A module with the variables of all cells, as other cells see them. Cells import them from here, so that a check of one
 * cell works out the types of those it uses, and no others.
 * @param moduleOf the name of a cell's module
 */
export function variablesFile(texts: readonly string[], moduleOf: (cell: number) => string): string {
  const taken = new Set<string>();
  const lines = [`import type {InCells} from "/cells.js";`];
  texts.forEach((text, cell) => {
    for (const name of namesOf(text).variables) {
      if (taken.has(name)) continue;
      taken.add(name);
      lines.push(`import {${name} as __${name}} from ${JSON.stringify(moduleOf(cell))};`);
      lines.push(`export declare const ${name}: InCells<typeof __${name}>;`);
    }
  });
  return lines.join("\n");
}

/**
 * The module of one cell: above its text the names of all other cells, below it its own for them.
 * @param texts the texts of all cells of the page
 * @param moduleOf the name of another cell's module
 * @param variables the name of the module of `variablesFile`
 */
export function cellFile(
  own: number,
  texts: readonly string[],
  moduleOf: (cell: number) => string,
  variables: string
): CellFile {
  const text = texts[own]!;
  const mine = namesOf(text);
  const taken = new Set(handedOn(mine));
  const take = (name: string) => !taken.has(name) && taken.add(name);
  const lines: string[] = [];
  texts.forEach((other, cell) => {
    if (cell === own) return;
    const names = namesOf(other);
    const list = (some: readonly string[], from: string, what = "import") => {
      const fresh = some.filter(take);
      if (fresh.length > 0) lines.push(`${what} {${fresh.join(", ")}} from ${JSON.stringify(from)};`);
    };
    list(names.variables, variables);
    list(names.definitions, moduleOf(cell));
    list(names.types, moduleOf(cell), "import type");
    for (const {name, statement} of names.imports) if (take(name)) lines.push(statement);
  });
  const object = isObject(text);
  const before = `${lines.join(" ")}\n${object ? "(" : ""}`;
  const exported = [...mine.variables, ...mine.definitions, ...mine.types];
  const after = `\n${object ? ")" : ""};export {${[...new Set(exported)].join(", ")}};\n`;
  return {text: before + text + after, start: before.length, end: before.length + text.length};
}
