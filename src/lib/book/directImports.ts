import {dirname, join} from "node:path";
import {
  parse,
  type ImportExpression,
  type Literal,
  type ObjectPattern,
  type Pattern,
  type Program
} from "acorn";
import {ancestor} from "acorn-walk";
import {addressesIn, addressFrom, type ModuleGraph} from "./moduleGraph.js";

/** The script of a built page, in which its cells are defined. */
export function pageProgram(html: string): {code: string; program: Program} | undefined {
  const code = /<script type="module">([\s\S]*?)<\/script>/.exec(html)?.[1];
  if (code === undefined) return undefined;
  const options = {ecmaVersion: "latest", sourceType: "module", allowAwaitOutsideFunction: true} as const;
  return {code, program: parse(code, options)};
}

/** The modules that the head of a page loads before the page's own script. */
export const headModules = (html: string, folder: string): string[] =>
  [...html.matchAll(/<script type="module" src="([^"]+)">/g)].map(([, address]) => join(folder, address!));

/** Names that cells import, and the module that defines them. */
export interface NamedImport {
  file: string;
  names: string[];
}

/** What a page's cells import by name, and what its head loads. */
export function pageImports(html: string, file: string, graph: ModuleGraph): NamedImport[] {
  const page = pageProgram(html);
  if (!page) return [];
  const ofHead = headModules(html, dirname(file)).map(module => ({file: module, names: []}));
  const ofCells = destructuredImports(page.program).flatMap(({pattern, call}) => {
    const names = namesOf(pattern);
    return definingModules(join(dirname(file), addressOf(call)), names, graph).map(module => ({
      file: module,
      names
    }));
  });
  return [...ofHead, ...ofCells];
}

/**
 * A page's cells import from an index (`/lib/figures/index.js`), and a browser that follows it loads every figure of the
 * book. In the built page each such import is turned to the modules that define the names asked for, and the list of
 * modules to load ahead is drawn up anew. Edited cells still find the whole index: it is the same modules.
 * @param file where the page's own file lies
 */
export function importDirectly(html: string, file: string, graph: ModuleGraph): string {
  const page = pageProgram(html);
  if (!page) return html;
  const {code, program} = page;
  const folder = dirname(file);
  const own = addressesIn(program).map(address => join(folder, address));
  const entries = new Set([...headModules(html, folder), ...own]);
  const edits: {start: number; end: number; text: string}[] = [];
  for (const {pattern, call} of destructuredImports(program)) {
    const address = join(folder, addressOf(call));
    const modules = definingModules(address, namesOf(pattern), graph).map(module => graph.partOf(module));
    for (const module of modules) entries.add(module);
    if (modules.length === 1 && modules[0] === address) continue;
    const imports = modules.map(module => `import(${JSON.stringify(addressFrom(folder, module))})`);
    const text = `Promise.all([${imports.join(", ")}]).then(modules => Object.assign({}, ...modules))`;
    edits.push({start: call.start, end: call.end, text});
  }
  const direct = edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
  const links = [...graph.reachable(entries)].map(
    module => `<link rel="modulepreload" href="${addressFrom(folder, module)}">`
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
function definingModules(file: string, names: string[], graph: ModuleGraph): string[] {
  const {body} = graph.read(file);
  const passesOn = body.every(statement => statement.type === "ExportNamedDeclaration" && statement.source);
  if (!passesOn) return [file];
  const modules = new Set<string>();
  for (const statement of body) {
    if (statement.type !== "ExportNamedDeclaration") continue;
    for (const {local, exported} of statement.specifiers) {
      const [inner, outer] = [local, exported].map(name => ("name" in name ? name.name : String(name.value)));
      if (!names.includes(outer)) continue;
      if (inner !== outer) return [file];
      const passedOn = join(dirname(file), String(statement.source!.value));
      for (const module of definingModules(passedOn, [inner], graph)) modules.add(module);
    }
  }
  return [...modules];
}
