import type {CompiledCell} from "./compile.js";
import {originalLine} from "./sourcemap.js";

/** What the page's runtime calls with the cell's inputs. */
export type CellBody = (...inputs: unknown[]) => unknown;

/** Asks the page for a module by the name an author would write. */
export type Load = (specifier: string) => Promise<unknown>;

/** Lines that stand above the cell's code in the text that is evaluated. */
const linesAbove = 1;

/**
 * The function a compiled cell runs.
 * @param name the name its lines have in stack traces
 */
export function cellBody(cell: CompiledCell, name: string, load: Load): CellBody {
  const {inputs, outputs, prelude, code} = cell;
  const source =
    `"use strict"; (__import => ${cell.async ? "async " : ""}(${inputs.join(", ")}) => {${prelude}\n` +
    `${code}\n${outputs.length ? `return {${outputs.join(", ")}};` : ""}\n})\n//# sourceURL=${name}`;
  // Indirect: the cell sees the page's globals and nothing of this module.
  const make = (0, eval)(source) as (load: Load) => CellBody;
  return make(load);
}

/** The line of the reader's text in which an error arose, from its stack; undefined when the cell is not in it. */
export function errorLine(error: unknown, cell: CompiledCell, name: string): number | undefined {
  if (!(error instanceof Error) || !error.stack) return undefined;
  const at = error.stack.indexOf(`${name}:`);
  if (at < 0) return undefined;
  const [, line, column] = /^:(\d+):(\d+)/.exec(error.stack.slice(at + name.length)) ?? [];
  if (!line || !column) return undefined;
  return originalLine(cell.mappings, Number(line) - linesAbove, Number(column) - 1);
}
