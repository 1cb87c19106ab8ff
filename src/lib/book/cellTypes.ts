import {posix, resolve} from "node:path";
import {createMarkdownIt} from "@observablehq/framework/dist/markdown.js";
import ts from "typescript";
import {cellFile, cellGlobals, variablesFile} from "../notebook/types/cellFiles.js";
import {languages} from "./chapters.js";
import {bookMarkdown} from "./index.js";
import {pageCells, type PageCell} from "./pageCells.js";
import {describeProblem, fileOf, type Problem} from "./problems.js";

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  lib: ["lib.esnext.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
  strict: true,
  // Cells for readers have no types of their own, so they cannot say that something is there, or how long an array is.
  strictNullChecks: false,
  skipLibCheck: true,
  noEmit: true,
  types: []
};

/** The reason at the end of what is said. */
function reason(message: string | ts.DiagnosticMessageChain, code: number): number {
  const next = typeof message === "string" ? undefined : message.next?.at(-1);
  return next ? reason(next, next.code) : code;
}

/**
 * Said of code without types (TypeScript's 7000 to 7999), of an array that may be too short for a tuple (2620), which it
 * takes types to deny, and of an array spread over the parameters of a call (2556).
 */
function unsaid({messageText, code}: ts.Diagnostic): boolean {
  return (code >= 7000 && code < 8000) || code === 2556 || reason(messageText, code) === 2620;
}

/**
 * What a cell makes of values without a type has none either; the language's own declarations call them unknown, and
 * would have `Array.from(x, v => v / 2)` need one.
 */
const untyped = `
type IfAny<A> = A & (0 extends 1 & A ? unknown : never);
declare global {
  interface ArrayConstructor { from<A, U>(values: IfAny<A>, map: (value: any, k: number) => U): U[] }
${["Float32Array", "Float64Array", "Int32Array", "Uint8Array", "Uint8ClampedArray"]
  .map(
    name =>
      `  interface ${name}Constructor { from<A>(values: IfAny<A>, map: (value: any, k: number) => number): ${name} }`
  )
  .join("\n")}
}
`;

/** The folder that the checked cells seem to stand in, each edition of a page in its own; it is never made. */
const folder = resolve("docs/.observablehq/cells").replaceAll("\\", "/");

const tsName = (name: string) => name.replace(/\.js$/, ".ts");

/** Where the modules are that cells import by their address in the site, and from each other. */
function moduleFile(name: string, from: string): string | undefined {
  if (/^\.\.?\//.test(name) && from.startsWith(folder)) return posix.join(posix.dirname(from), tsName(name));
  if (name === "/cells.js") return `${folder}/cells.ts`;
  const [, place, rest] = /^\/(lib|kernels)\/(.*)\.js$/.exec(name) ?? [];
  if (place) return resolve("src", place, `${rest}.ts`);
  return name.startsWith("/") ? resolve(`docs${tsName(name)}`) : undefined;
}

interface Checked extends PageCell {
  file: string;
  /** Where its text begins in the module made of it. */
  start: number;
}

/** All cells of pages as modules, by the names of their files. */
function cellModules(pages: readonly string[]): {texts: Map<string, string>; cells: Map<string, Checked>} {
  const md = createMarkdownIt({markdownIt: bookMarkdown});
  const texts = new Map([[`${folder}/cells.ts`, cellGlobals + untyped]]);
  const cells = new Map<string, Checked>();
  for (const page of pages) {
    let before = "";
    for (const language of languages) {
      const found = pageCells(md, page, language);
      const all = found.map(({text}) => text);
      // Most pages have the same cells in both languages.
      if (all.join("\0") === before) continue;
      before = all.join("\0");
      const place = `${folder}/${language}/${page}`;
      const moduleOf = (cell: number) => `./cell-${cell}.js`;
      texts.set(`${place}/variables.ts`, variablesFile(all, moduleOf));
      found.forEach((cell, i) => {
        const {text, start} = cellFile(i, all, moduleOf, "./variables.js");
        texts.set(`${place}/cell-${i}.ts`, text);
        cells.set(`${place}/cell-${i}.ts`, {...cell, start, file: fileOf(`/${language}/${page}`)});
      });
    }
  }
  return {texts, cells};
}

/**
 * Faults of types in the cells of pages, read as the notebook reads them: the cells of a page are one scope, what they get
 * from each other is what a promise or a generator gives, and parameters need no types.
 * @param pages names of files in `docs/[lang]`, without `.md`
 */
export function cellTypeProblems(pages: readonly string[]): Problem[] {
  const {texts, cells} = cellModules(pages);
  const host = ts.createCompilerHost(options);
  const {fileExists, readFile, getSourceFile} = host;
  const own = (name: string) => texts.get(name.replaceAll("\\", "/"));
  host.fileExists = name => own(name) !== undefined || fileExists(name);
  host.readFile = name => own(name) ?? readFile(name);
  host.getSourceFile = (name, target, ...rest) => {
    const text = own(name);
    return text === undefined
      ? getSourceFile(name, target, ...rest)
      : ts.createSourceFile(name, text, target, true);
  };
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({text}) => {
      const file = moduleFile(text, from.replaceAll("\\", "/"));
      if (file === undefined) return ts.resolveModuleName(text, from, options, host);
      const known = own(file) !== undefined || fileExists(file);
      return {resolvedModule: known ? {resolvedFileName: file, extension: ".ts"} : undefined};
    });
  const program = ts.createProgram([...texts.keys()], options, host);
  const found = new Map<string, Problem>();
  for (const [name, {text, start, line, file}] of cells) {
    if (line === undefined) continue;
    const source = program.getSourceFile(name);
    const syntactic = program.getSyntacticDiagnostics(source);
    for (const fault of syntactic.length ? syntactic : program.getSemanticDiagnostics(source)) {
      const at = (fault.start ?? 0) - start;
      if (unsaid(fault) || at < 0 || (at > text.length && !syntactic.length)) continue;
      const problem = {
        file,
        line: line + text.slice(0, at).split("\n").length - 1,
        sentence: ts.flattenDiagnosticMessageText(fault.messageText, "\n")
      };
      found.set(describeProblem(problem), problem);
    }
  }
  return [...found.values()];
}
