import ts from "typescript";
import {CellError} from "./problem.js";
import {syntaxProblem} from "./syntaxProblem.js";

/** JavaScript made from a cell's TypeScript, with the way back to its lines. */
export interface Transpiled {
  code: string;
  /** `mappings` of the version 3 source map from `code` to the source. */
  mappings: string;
}

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  // A cell may await at its top level, whether it imports something or not.
  moduleDetection: ts.ModuleDetectionKind.Force,
  verbatimModuleSyntax: true,
  removeComments: false,
  sourceMap: true
};

/**
 * Erases the types; nothing is made older than it was written, so that the code that runs is the reader's own.
 * @throws CellError with the first fault of syntax and its line
 */
export function transpile(source: string): Transpiled {
  const {outputText, sourceMapText, diagnostics} = ts.transpileModule(source, {
    compilerOptions,
    fileName: "cell.ts",
    reportDiagnostics: true
  });
  const fault = diagnostics?.find(diagnostic => diagnostic.category === ts.DiagnosticCategory.Error);
  if (fault) throw new CellError(syntaxProblem(fault, source));
  return {
    code: outputText.replace(/\/\/# sourceMappingURL=\S*\s*$/, ""),
    mappings: (JSON.parse(sourceMapText ?? "{}") as {mappings?: string}).mappings ?? ""
  };
}
