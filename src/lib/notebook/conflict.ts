import type {CompiledCell} from "./compile.js";
import {evaluated} from "./evaluate.js";
import {frameworkNames} from "./globals.js";
import type {Modules} from "./modules.js";
import {CellError, type Problem} from "./problem.js";
import type {CellRoot, PageRuntime} from "./runtime.js";

/** What a compiled cell cannot have on this page; known before it runs, so that the old cell can stay. */
export function findConflict(
  cell: CompiledCell,
  root: CellRoot,
  runtime: PageRuntime,
  modules: Modules
): Problem | undefined {
  const forbidden = evaluationProblem();
  if (forbidden) return forbidden;
  const unknown = cell.imports.find(({name}) => !modules.has(name));
  if (unknown) return {kind: "import", name: unknown.name, line: unknown.line, known: modules.names()};
  const foreign = cell.foreign.find(({name}) => !runtime.names().includes(name));
  if (foreign) return {kind: "foreign", ...foreign};
  const twice = cell.outputs.find(name => runtime.isDeclaredElsewhere(name, root));
  if (twice) return {kind: "twice", name: twice};
  const library = cell.references.find(({name}) => runtime.isBuiltin(name) && !frameworkNames.has(name));
  return library && {kind: "unimported", ...library, known: modules.names()};
}

/** Why no text at all can be evaluated on this page. */
function evaluationProblem(): Problem | undefined {
  try {
    evaluated("0");
    return undefined;
  } catch (error) {
    if (error instanceof CellError) return error.problem;
    throw error;
  }
}
