import ts from "typescript";
import {frameworkNames} from "../globals.js";
import {cellFile, cellGlobals, variablesFile, type CellFile} from "./cellFiles.js";

/** Texts of declaration files by their paths: TypeScript's own, the book's, its libraries'. */
export type Declarations = Record<string, string>;

/** A fault of types, with places in the cell's text. */
export interface Fault {
  from: number;
  to: number;
  message: string;
  severity: "error" | "warning";
}

export interface Completion {
  label: string;
  kind: string;
  /** Smaller is nearer: 0 own and other cells' names, the book's and what every cell is given, 1 the browser's. */
  distance: number;
}

export interface Info {
  from: number;
  to: number;
  /** The type, as TypeScript writes it. */
  type: string;
  /** What the author of the library says about it. */
  text: string;
}

export interface Signature {
  before: string;
  parameters: string[];
  active: number;
  after: string;
  text: string;
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  lib: ["lib.esnext.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  strict: true,
  // A student need not know how to write a type before the code may run.
  noImplicitAny: false,
  // With it `const y = [];` would be a list that nothing may ever stand in, and `y[0] = 1` an error.
  strictNullChecks: false,
  skipLibCheck: true,
  noEmit: true,
  types: []
};

/**
 * Faults that are none in a cell: a module the page has without its types (2307, 7016), an array spread over the
 * parameters of a call (2556).
 */
const unsaid = new Set([2307, 7016, 2556]);

/** Names that every cell has without declaring or importing them. */
const givenNames = new Set([
  ...frameworkNames,
  "display",
  "view",
  "invalidation",
  "visibility",
  "observable"
]);

const plain = (parts: readonly ts.SymbolDisplayPart[] | undefined) =>
  ts.displayPartsToString([...(parts ?? [])]);

/** TypeScript's language service over the cells of a page. Every position is one in a cell's own text. */
export class TypeService {
  private readonly service: ts.LanguageService;
  private readonly files = new Map<string, {text: string; version: number}>();
  private cells: CellFile[] = [];
  private texts: readonly string[] = [];

  /** @param path the page's, such as `/en/cnn`: relative imports start there */
  constructor(
    private readonly declarations: Declarations,
    private readonly path = "/index"
  ) {
    this.put("/cells.ts", cellGlobals);
    const read = (name: string) => this.files.get(name)?.text ?? this.declarations[name];
    const snapshots = new Map<string, {version: number; snapshot: ts.IScriptSnapshot}>();
    const folders = new Set([path, ...Object.keys(declarations)].flatMap(name => parents(name)));
    const version = (name: string) => this.files.get(name)?.version ?? 0;
    this.service = ts.createLanguageService({
      getCompilationSettings: () => options,
      getScriptFileNames: () => [...this.files.keys()],
      getScriptVersion: name => String(version(name)),
      getScriptSnapshot: name => {
        const known = snapshots.get(name);
        if (known?.version === version(name)) return known.snapshot;
        const text = read(name);
        if (text === undefined) return undefined;
        const snapshot = ts.ScriptSnapshot.fromString(text);
        snapshots.set(name, {version: version(name), snapshot});
        return snapshot;
      },
      getCurrentDirectory: () => "/",
      getDefaultLibFileName: () => "/typescript/lib.d.ts",
      fileExists: name => read(name) !== undefined,
      readFile: read,
      directoryExists: name => name === "/" || folders.has(name.replace(/\/$/, ""))
    });
  }

  private put(name: string, text: string): void {
    const file = this.files.get(name);
    if (file?.text === text) return;
    this.files.set(name, {text, version: (file?.version ?? 0) + 1});
  }

  private name(cell: number): string {
    return this.path.replace(/[^/]*$/, `cell-${cell}.ts`);
  }

  /** Takes the texts of all cells of the page, shown and hidden, as they are now. */
  update(texts: readonly string[]): void {
    const same = texts.length === this.texts.length && texts.every((text, i) => text === this.texts[i]);
    if (same) return;
    for (let cell = texts.length; cell < this.texts.length; ++cell) this.files.delete(this.name(cell));
    this.texts = [...texts];
    const moduleOf = (cell: number) => this.name(cell).replace(/\.ts$/, ".js");
    this.cells = texts.map((_, cell) => cellFile(cell, texts, moduleOf, "/variables.js"));
    this.put("/variables.ts", variablesFile(texts, moduleOf));
    this.cells.forEach(({text}, cell) => this.put(this.name(cell), text));
  }

  /** What is wrong with a cell: its syntax, or else its types. */
  faults(cell: number): Fault[] {
    const {start, end} = this.cells[cell]!;
    const name = this.name(cell);
    const syntactic = this.service.getSyntacticDiagnostics(name);
    const found = syntactic.length ? syntactic : this.service.getSemanticDiagnostics(name);
    return (
      found
        // What a text leaves open is missed only after its end.
        .filter(
          ({code, start: at = 0}) => !unsaid.has(code) && at >= start && (syntactic.length || at <= end)
        )
        .map(({start: at = 0, length = 0, messageText, category}) => ({
          from: Math.min(at, end) - start,
          to: Math.min(at + length, end) - start,
          message: ts.flattenDiagnosticMessageText(messageText, "\n"),
          severity: category === ts.DiagnosticCategory.Error ? "error" : "warning"
        }))
    );
  }

  completions(cell: number, position: number): Completion[] {
    const {start} = this.cells[cell]!;
    const found = this.service.getCompletionsAtPosition(this.name(cell), start + position, {
      includeCompletionsWithInsertText: false,
      includeCompletionsForModuleExports: false
    });
    return (found?.entries ?? [])
      .filter(({name}) => !name.startsWith("__"))
      .map(({name, kind, sortText}) => ({
        label: name,
        kind,
        distance: sortText < "15" || givenNames.has(name) ? 0 : 1
      }));
  }

  /** The type and the documentation of the name at a position. */
  info(cell: number, position: number): Info | undefined {
    const {start} = this.cells[cell]!;
    const found = this.service.getQuickInfoAtPosition(this.name(cell), start + position);
    if (!found || found.textSpan.start < start) return undefined;
    const from = found.textSpan.start - start;
    return {
      from,
      to: from + found.textSpan.length,
      type: plain(found.displayParts)
        .replace(/^\(alias\) /, "")
        .replace(/\nimport .*$/, ""),
      text: plain(found.documentation)
    };
  }

  /** Type and documentation of one completion. */
  detail(cell: number, position: number, label: string): Pick<Info, "type" | "text"> | undefined {
    const {start} = this.cells[cell]!;
    const name = this.name(cell);
    const found = this.service.getCompletionEntryDetails(
      name,
      start + position,
      label,
      undefined,
      undefined,
      undefined,
      undefined
    );
    return found && {type: plain(found.displayParts), text: plain(found.documentation)};
  }

  /** The parameters of the call a position stands in. */
  signature(cell: number, position: number): Signature | undefined {
    const {start} = this.cells[cell]!;
    const help = this.service.getSignatureHelpItems(this.name(cell), start + position, {});
    const item = help?.items[help.selectedItemIndex];
    if (!help || !item || help.applicableSpan.start < start) return undefined;
    return {
      before: plain(item.prefixDisplayParts),
      parameters: item.parameters.map(({displayParts}) => plain(displayParts)),
      active: Math.min(help.argumentIndex, item.parameters.length - 1),
      after: plain(item.suffixDisplayParts),
      text: plain(item.documentation)
    };
  }

  /** The strings that may stand in place of the string literal at a position, if its type lists them. */
  alternatives(cell: number, position: number): string[] {
    const name = this.name(cell);
    const at = this.cells[cell]!.start + position;
    const source = this.service.getProgram()?.getSourceFile(name);
    // A string in a type is part of the list, not a choice from it.
    if (!source || isInType(source, at)) return [];
    const found = this.service.getCompletionsAtPosition(name, at, {});
    return (found?.entries ?? [])
      .filter(({kind}) => kind === ts.ScriptElementKind.string)
      .map(({name}) => name);
  }
}

function isInType(node: ts.Node, position: number): boolean {
  if (ts.isTypeNode(node)) return true;
  const child = ts.forEachChild(node, each =>
    each.pos <= position && position < each.end ? each : undefined
  );
  return child !== undefined && isInType(child, position);
}

/** All folders that a path lies in. */
function parents(path: string): string[] {
  const parts = path.split("/").slice(1, -1);
  return parts.map((_, i) => `/${parts.slice(0, i + 1).join("/")}`);
}
