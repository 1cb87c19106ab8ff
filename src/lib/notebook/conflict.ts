import type {CompiledCell} from "./compile.js";
import {frameworkNames} from "./globals.js";
import type {Modules} from "./modules.js";
import type {Problem} from "./problem.js";
import type {CellRoot, PageRuntime} from "./runtime.js";

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
  const library = cell.references.find(({name}) => runtime.isBuiltin(name) && !frameworkNames.has(name));
  return library && {kind: "unimported", ...library, known: modules.names()};
}
