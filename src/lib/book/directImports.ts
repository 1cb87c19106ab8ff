import {readFileSync} from "node:fs";
import {dirname, join, posix, relative, sep} from "node:path";
import {
  parse,
  type ImportExpression,
  type Literal,
  type ObjectPattern,
  type Pattern,
  type Program
} from "acorn";
import {ancestor} from "acorn-walk";

/**
 * A page's cells import from an index (`/lib/figures/index.js`), and a browser that follows it loads every figure of the
 * book. In the built page each such import is turned to the modules that define the names asked for, and the list of
 * modules to load ahead is drawn up anew. Edited cells still find the whole index: it is the same modules.
 */
export function importDirectly(html: string, file: string, site: string): string {
  const script = /<script type="module">([\s\S]*?)<\/script>/.exec(html);
  if (!script) return html;
  const code = script[1];
  const folder = dirname(join(site, file));
  const program = parse(code, {ecmaVersion: "latest", sourceType: "module", allowAwaitOutsideFunction: true});
  const entries = new Set(importedBy(program).map(address => join(folder, address)));
  const edits: {start: number; end: number; text: string}[] = [];
  for (const {pattern, call} of destructuredImports(program)) {
    const address = join(folder, addressOf(call));
    const modules = definingModules(address, namesOf(pattern));
    for (const module of modules) entries.add(module);
    if (modules.length === 1 && modules[0] === address) continue;
    const imports = modules.map(module => `import(${JSON.stringify(toAddress(folder, module))})`);
    const text = `Promise.all([${imports.join(", ")}]).then(modules => Object.assign({}, ...modules))`;
    edits.push({start: call.start, end: call.end, text});
  }
  const direct = edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
  const links = [...reachable(entries)].map(
    module => `<link rel="modulepreload" href="${toAddress(folder, module)}">`
  );
  return html
    .replace(code, () => direct)
    .replace(/<link rel="modulepreload" href="[^"]*">\n?/g, "")
    .replace("</head>", () => `${links.join("\n")}\n</head>`);
}

/**
 * Every `{a, b} = await import("…")` of a cell, alone or within `await Promise.all([…])`. What a function within a cell
 * imports is meant to load when it is called, and stays as it is.
 */
function destructuredImports(program: Program): {pattern: ObjectPattern; call: ImportExpression}[] {
  const found: {pattern: ObjectPattern; call: ImportExpression}[] = [];
  const add = (pattern: Pattern | null, call: {type: string} | null) => {
    if (pattern?.type === "ObjectPattern" && call?.type === "ImportExpression")
      found.push({pattern, call: call as ImportExpression});
  };
  ancestor(program, {
    VariableDeclarator({id, init}, _, ancestors) {
      const functions = ancestors.filter(({type}) => /Function/.test(type));
      if (init?.type !== "AwaitExpression" || functions.length > 1) return;
      const {argument} = init;
      add(id, argument);
      if (id.type !== "ArrayPattern" || argument.type !== "CallExpression") return;
      const list = argument.arguments[0];
      if (list?.type === "ArrayExpression")
        id.elements.forEach((pattern, i) => add(pattern, list.elements[i] ?? null));
    }
  });
  return found;
}

const addressOf = ({source}: ImportExpression) => String((source as Literal).value);

const namesOf = ({properties}: ObjectPattern) =>
  properties.flatMap(property =>
    property.type === "Property" && property.key.type === "Identifier" ? [property.key.name] : []
  );

/** The modules that define these names: what an index passes on is looked up where it comes from. */
function definingModules(file: string, names: string[]): string[] {
  const {body} = read(file);
  const passesOn = body.every(statement => statement.type === "ExportNamedDeclaration" && statement.source);
  if (!passesOn) return [file];
  const modules = new Set<string>();
  for (const statement of body) {
    if (statement.type !== "ExportNamedDeclaration") continue;
    for (const {local, exported} of statement.specifiers) {
      const [inner, outer] = [local, exported].map(name => ("name" in name ? name.name : String(name.value)));
      if (!names.includes(outer)) continue;
      if (inner !== outer) return [file];
      modules.add(join(dirname(file), String(statement.source!.value)));
    }
  }
  return [...modules];
}

/** The modules that load with these: all that they import at their heads, and what those import. */
function reachable(entries: Iterable<string>): Set<string> {
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const address of importedBy(read(file))) visit(join(dirname(file), address));
  };
  for (const file of entries) visit(file);
  return seen;
}

const importedBy = ({body}: Program): string[] =>
  body.flatMap(statement =>
    "source" in statement && statement.source && /^\.{1,2}\//.test(String(statement.source.value))
      ? [String(statement.source.value)]
      : []
  );

const programs = new Map<string, Program>();

function read(file: string): Program {
  let program = programs.get(file);
  if (!program) {
    program = parse(readFileSync(file, "utf8"), {ecmaVersion: "latest", sourceType: "module"});
    programs.set(file, program);
  }
  return program;
}

function toAddress(folder: string, file: string): string {
  const address = relative(folder, file).split(sep).join(posix.sep);
  return address.startsWith(".") ? address : `./${address}`;
}
