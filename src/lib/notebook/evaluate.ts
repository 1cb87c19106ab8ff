import type {CompiledCell} from "./compile.js";
import {writtenColumn} from "./edits.js";
import {ownGlobals, runName} from "./globals.js";
import {CellError} from "./problem.js";
import type {CellRun} from "./run.js";
import {originalLine} from "./sourcemap.js";

/** What the page's runtime calls with the cell's inputs. */
export type CellBody = (...inputs: unknown[]) => unknown;

/** Asks the page for a module by the name an author would write. */
export type Load = (specifier: string) => Promise<unknown>;

/** Lines that stand above the cell's code in the text that is evaluated. */
const linesAbove = 1;

/**
 * Evaluates a text among the page's globals; it sees nothing of this module.
 * @throws CellError where the host of the page does not allow it
 */
export function evaluated(text: string): unknown {
  try {
    return (0, eval)(text);
  } catch (error) {
    // What a cell's own code throws is not thrown here: it is a function, and is only made.
    throw error instanceof EvalError ? new CellError({kind: "host"}) : error;
  }
}

/**
 * The function a compiled cell runs, to be made anew for each of its runs.
 * @param name the name its lines have in stack traces
 * @throws CellError where the host of the page does not allow evaluated code
 */
export function cellBody(cell: CompiledCell, name: string, load: Load): (run: CellRun) => CellBody {
  const {inputs, outputs, prelude, code} = cell;
  const source =
    `"use strict"; (({${ownGlobals.join(", ")}}, ${runName}, __import) => ` +
    `${cell.async ? "async " : ""}(${inputs.join(", ")}) => {${prelude} try {${runName}.enter();\n` +
    `${code}\n${outputs.length ? `return {${outputs.join(", ")}};` : ""}\n` +
    `} finally {${runName}.leave();}})\n//# sourceURL=${name}`;
  const make = evaluated(source) as (globals: CellRun["globals"], run: CellRun, load: Load) => CellBody;
  return run => make(run.globals, run, load);
}

/** The line of the reader's text in which an error arose, from its stack; undefined when the cell is not in it. */
export function errorLine(error: unknown, cell: CompiledCell, name: string): number | undefined {
  if (!(error instanceof Error) || !error.stack) return undefined;
  const at = error.stack.indexOf(`${name}:`);
  if (at < 0) return undefined;
  const [, line, column] = /^:(\d+):(\d+)/.exec(error.stack.slice(at + name.length)) ?? [];
  if (!line || !column) return undefined;
  const inCode = Number(line) - linesAbove;
  return originalLine(cell.mappings, inCode, writtenColumn(cell.shifts, inCode, Number(column) - 1));
}
