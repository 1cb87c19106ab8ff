import type {CompiledCell} from "./compile.js";
import {errorLine} from "./evaluate.js";
import {globalNames} from "./globals.js";
import type {Modules} from "./modules.js";
import {CellError, type Problem} from "./problem.js";
import type {CellRoot, PageRuntime} from "./runtime.js";
import {similarName} from "./similar.js";

/** Given by Framework to every cell without a library from elsewhere. */
const builtins = new Set(["now", "width", "dark", "resize", "FileAttachment", "Generators", "Mutable"]);

/** What a compiled cell cannot have on this page; known before it runs, so that the old cell can stay. */
export function findConflict(
  cell: CompiledCell,
  root: CellRoot,
  runtime: PageRuntime,
  modules: Modules
): Problem | undefined {
  const unknown = cell.imports.find(({name}) => !modules.has(name));
  if (unknown) return {kind: "import", name: unknown.name, line: unknown.line, known: modules.names()};
  const foreign = cell.foreign.find(({name}) => !runtime.names().includes(name));
  if (foreign) return {kind: "foreign", ...foreign};
  const twice = cell.outputs.find(name => runtime.isDeclaredElsewhere(name, root));
  if (twice) return {kind: "twice", name: twice};
  const library = cell.references.find(({name}) => runtime.isBuiltin(name) && !builtins.has(name));
  return library && {kind: "unimported", ...library, known: modules.names()};
}

/** Where a running cell's error comes from: an edited cell knows its lines, the author's own only its words. */
export interface Origin {
  cell?: CompiledCell;
  /** The name of the cell's code in stack traces. */
  name: string;
}

/** What is thrown need not be an error. */
function messageOf(error: unknown): string {
  const {message} = (error ?? {}) as {message?: unknown};
  return typeof message === "string" ? message : String(error);
}

/** What an error that a cell ended with means. */
export function diagnose(error: unknown, origin: Origin, names: string[]): Problem {
  if (error instanceof CellError) return error.problem;
  const text = messageOf(error);
  const input = runtimeInput(error);
  if (input !== undefined) {
    const line = origin.cell?.references.find(({name}) => name === input)?.line;
    if (text === `${input} is not defined`) {
      const similar = similarName(input, [...names, ...globalNames, ...builtins, "display", "view"]);
      return {kind: "undefined", name: input, similar, line};
    }
    return {kind: "upstream", name: input, text, line};
  }
  if (text === "circular definition") return {kind: "circular"};
  const line = origin.cell && errorLine(error, origin.cell, origin.name);
  return {kind: "thrown", name: error instanceof Error ? error.name : "", text: text || String(error), line};
}

/** The runtime's own errors name the input that could not be had. */
function runtimeInput(error: unknown): string | undefined {
  if (!(error instanceof Error) || error.name !== "RuntimeError") return undefined;
  const {input} = error as Error & {input?: unknown};
  return typeof input === "string" ? input : undefined;
}
