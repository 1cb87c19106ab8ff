import {parse, type CallExpression, type Node, type Program} from "acorn";
import {simple} from "acorn-walk";
import {findAssignments, findDeclarations, hasAwait} from "./declarations.js";
import {Edits, type Shift} from "./edits.js";
import {foreignNames, foreignWord} from "./foreign.js";
import {globalNames, runName} from "./globals.js";
import {guard} from "./guard.js";
import {isLarge} from "./large.js";
import {CellError, type Problem} from "./problem.js";
import {findFreeNames, isGiven} from "./references.js";
import {rewrite, type PageNames} from "./rewrite.js";
import {lineFinder, originalLine} from "./sourcemap.js";
import type {Transpiled} from "./transpile.js";
import {transpilerOf, type Transpile} from "./transpiler.js";
import {findWholeDivision, type WholeDivision} from "./wholeDivision.js";

/** A name in the reader's text and the line it stands in. */
export interface Place {
  name: string;
  line: number;
}

/** A compiled cell: everything the page's runtime needs, as plain data that a worker can send. */
export interface CompiledCell {
  inputs: string[];
  outputs: string[];
  /** Statements to run first: the guard's counters and the imports, as one line. */
  prelude: string;
  /** The body, in JavaScript. */
  code: string;
  async: boolean;
  /** Source map from `code` to the reader's text. */
  mappings: string;
  /** How far the guard has moved the columns of `code` from those that `mappings` knows. */
  shifts: Shift[];
  /** Modules named by the cell's imports. */
  imports: Place[];
  /** Where the cell first uses each of its free names. */
  references: Place[];
  /** Those of them that a student may have brought along from another language (see `foreignNames`). */
  foreign: Place[];
  /** A comment that seems to be meant as Python's division. */
  wholeDivision?: WholeDivision;
}

/** The expression a cell consists of, if it is one; a named function or class is a declaration instead. */
function onlyExpression(program: Program): boolean {
  const [statement] = program.body;
  if (program.body.length !== 1 || statement?.type !== "ExpressionStatement") return false;
  const {expression} = statement;
  const named = expression.type === "ClassExpression" || expression.type === "FunctionExpression";
  return !(named && expression.id);
}

/** Parses the transpiled text; the line of a fault is the reader's. */
function parseProgram({code, mappings}: Transpiled): Program {
  try {
    return parse(code, {ecmaVersion: "latest", sourceType: "module"});
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const {line, column} = (error as SyntaxError & {loc: {line: number; column: number}}).loc;
    const text = error.message.replace(/ \(\d+:\d+\)$/, "");
    const name = foreignWord(code, (error as SyntaxError & {pos: number}).pos);
    const problem: Problem = name ? {kind: "foreign", name} : {kind: "syntax", text};
    throw new CellError({...problem, line: originalLine(mappings, line, column)});
  }
}

/** `1 + 2` and `{a: 1}` are expressions when nothing but them stands in the cell and no semicolon ends them. */
function transpileCell(
  source: string,
  transpile: Transpile
): Transpiled & {program: Program; expression: boolean} {
  try {
    const transpiled = transpile(`(${source}\n)`);
    const program = parseProgram(transpiled);
    const code = transpiled.code.replace(/(?:\bexport \{\};|;|\s)+$/, "");
    if (onlyExpression({...program, body: program.body.filter(node => !isEmptyExport(node))})) {
      return {...transpiled, code, program: parseProgram({...transpiled, code}), expression: true};
    }
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
  }
  const transpiled = transpile(source);
  return {...transpiled, program: parseProgram(transpiled), expression: false};
}

/** `export {}`, which TypeScript writes to mark a module. */
function isEmptyExport(node: Node): boolean {
  return (
    node.type === "ExportNamedDeclaration" &&
    (node as Node & {specifiers: Node[]}).specifiers.length === 0 &&
    !(node as Node & {declaration?: Node | null}).declaration
  );
}

const isImportMeta = (node: CallExpression) =>
  node.callee.type === "MemberExpression" && node.callee.object.type === "MetaProperty";

/**
 * Compiles a cell's TypeScript to what the page's runtime defines: free names become inputs, top-level declarations
 * outputs, an expression displays its value, imports are asked of the page.
 * @throws CellError with the first problem, in terms of the reader's text
 */
export async function compileCell(source: string, names: PageNames = {}): Promise<CompiledCell> {
  return compileWith(await transpilerOf(source), source, names);
}

/** `compileCell` with what makes JavaScript of the text. */
export function compileWith(transpile: Transpile, source: string, names: PageNames = {}): CompiledCell {
  const {code, mappings, program, expression} = transpileCell(source, transpile);
  const lineOf = lineFinder(code, mappings);
  const lineAt = (node: Node) => lineOf(node.start);
  const fail = (node: Node, problem: Problem): never => {
    throw new CellError({...problem, line: lineAt(node)});
  };
  simple(program, {
    ExportAllDeclaration: node => fail(node, {kind: "export"}),
    ExportDefaultDeclaration: node => fail(node, {kind: "export"}),
    ExportNamedDeclaration: node => (isEmptyExport(node) ? undefined : fail(node, {kind: "export"})),
    CallExpression: node => (isImportMeta(node) ? fail(node, {kind: "importMeta"}) : undefined)
  });

  const freeNames = findFreeNames(program);
  const references = freeNames.filter(node => !isGiven(node));
  const declarations = expression ? [] : findDeclarations(program);
  for (const node of declarations) {
    if (globalNames.has(node.name)) fail(node, {kind: "global", name: node.name});
  }
  const free = new Set(freeNames);
  for (const node of findAssignments(program)) {
    if (free.has(node)) {
      fail(node, {kind: globalNames.has(node.name) ? "global" : "assignment", name: node.name});
    }
  }

  const inputs = [...new Set(references.map(({name}) => name))];
  const outputs = [...new Set(declarations.map(({name}) => name))];
  const displays = expression && !inputs.includes("display") && !inputs.includes("view");
  if (displays) inputs.push("display");
  const edits = new Edits();
  const {counters, evaluates} = guard(code, program, edits, node => lineAt(node) ?? 1);
  const rewritten = rewrite(code, program, names, edits);
  const places = new Map<string, number>();
  for (const node of references) if (!places.has(node.name)) places.set(node.name, lineAt(node) ?? 1);
  const used = [...places].map(([name, line]) => ({name, line}));
  return {
    inputs,
    outputs,
    prelude: counters + (evaluates ? `await ${runName}.texts.load();` : "") + rewritten.prelude,
    // The opening stands on the first line, so that every line keeps its number.
    code: displays
      ? `display(${runName}.back(await ${runName}.away((${rewritten.code}\n))))`
      : rewritten.code,
    async: displays || evaluates || rewritten.prelude !== "" || hasAwait(program),
    mappings,
    shifts: rewritten.shifts,
    imports: rewritten.imports.map(({name, node}) => ({name, line: lineAt(node) ?? 1})),
    references: used,
    foreign: used.filter(({name}) => Object.hasOwn(foreignNames, name)),
    wholeDivision: isLarge(source) ? undefined : findWholeDivision(source, code, lineOf)
  };
}
