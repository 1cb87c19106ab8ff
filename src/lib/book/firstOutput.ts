import {dirname, join} from "node:path";
import type {ArrayExpression, CallExpression, Literal, Node, ObjectExpression} from "acorn";
import {headModules, pageProgram} from "./directImports.js";
import {addressesIn, type ModuleGraph} from "./moduleGraph.js";

/** A cell as Framework defines it in the built page. */
interface BuiltCell {
  id: string;
  start: number;
  end: number;
  inputs: string[];
  outputs: string[];
  /** The files it imports, at once or later. */
  modules: string[];
}

export interface PageLoads {
  html: string;
  /** The modules that are loaded with the page; and all of them, where some are loaded after its first output. */
  loads: Set<string>[];
}

/**
 * Where the first that a page shows does not need TensorFlow.js, the cells without it are defined first, and only their
 * modules are loaded ahead; the others are defined, and the rest is loaded, when the first output stands on the page.
 * Other pages stay as they are.
 * @param file where the page's own file lies
 */
export function showFirst(html: string, file: string, graph: ModuleGraph): PageLoads {
  const folder = dirname(file);
  const loadOf = (addresses: string[]) => new Set(addresses.map(address => join(folder, address)));
  const atOnce = {html, loads: [loadOf(preloads(html))]};
  const page = pageProgram(html);
  if (!page) return atOnce;
  const {code, program} = page;
  const cells = program.body.flatMap(statement => builtCell(statement, code, folder) ?? []);
  const later = laterCells(cells, graph);
  const shows = ({inputs}: BuiltCell) => inputs.includes("display") || inputs.includes("view");
  const opening = cells.find(shows);
  if (!opening || later.has(opening) || !later.size) return atOnce;

  const first = cells.filter(cell => !later.has(cell));
  const frame = addressesIn(program).map(address => join(folder, address));
  const ahead = graph.reachable([
    ...headModules(html, folder),
    ...frame,
    ...first.flatMap(({modules}) => modules)
  ]);
  const isAhead = (address: string) => ahead.has(join(folder, address));
  const rest = preloads(html).filter(address => !isAhead(address));
  const textOf = ({start, end}: BuiltCell) => code.slice(start, end);
  const head = code.slice(0, cells[0]!.start);
  const wait = `await (${isShown})(${JSON.stringify(opening.id)});\n(${loadAhead})(${JSON.stringify(rest)});`;
  const script = [head, ...first.map(textOf), wait, ...[...later].map(textOf), ""].join("\n\n");
  const inParts = html
    .replace(code, () => script)
    .replace(/<link rel="modulepreload" href="([^"]*)">\n?/g, (link, address: string) =>
      isAhead(address) ? link : ""
    );
  return {html: inParts, loads: [loadOf(preloads(inParts)), loadOf(preloads(html))]};
}

const preloads = (html: string) =>
  [...html.matchAll(/<link rel="modulepreload" href="([^"]*)">/g)].map(([, address]) => address!);

function builtCell(statement: Node, code: string, folder: string): BuiltCell | undefined {
  if (statement.type !== "ExpressionStatement") return undefined;
  const {callee, arguments: args} = (statement as Node & {expression: CallExpression}).expression;
  if (callee?.type !== "Identifier" || callee.name !== "define") return undefined;
  const {properties} = args[0] as ObjectExpression;
  const names = (key: string) =>
    properties.flatMap(property =>
      property.type === "Property" && property.key.type === "Identifier" && property.key.name === key
        ? (property.value as ArrayExpression).elements.map(element => String((element as Literal).value))
        : []
    );
  const id = properties.flatMap(property =>
    property.type === "Property" && property.key.type === "Identifier" && property.key.name === "id"
      ? String((property.value as Literal).value)
      : []
  )[0]!;
  const {start, end} = statement;
  const addresses = [...code.slice(start, end).matchAll(/\bimport\("(\.[^"]+)"\)/g)].map(
    ([, address]) => address!
  );
  const modules = addresses.map(address => join(folder, address));
  return {id, start, end, inputs: names("inputs"), outputs: names("outputs"), modules};
}

/** Is it a module that a page's first output should not wait for: of TensorFlow.js, or of the notebook? */
export const comesLater = (file: string) => /[\\/](@tensorflow[\\/]|[\w-]*\bnotebook\b)/.test(file);

/** The cells that need TensorFlow.js, in themselves or through another cell, and the notebook, which starts on all cells. */
function laterCells(cells: readonly BuiltCell[], graph: ModuleGraph): Set<BuiltCell> {
  const needs = ({modules}: BuiltCell) => [...graph.reachable(modules)].some(comesLater);
  const found = new Set(cells.filter(needs));
  for (let size = -1; size !== found.size;) {
    size = found.size;
    const names = new Set([...found].flatMap(({outputs}) => outputs));
    for (const cell of cells) if (cell.inputs.some(name => names.has(name))) found.add(cell);
  }
  // In the order of the page, whatever the order in which they were found.
  return new Set(cells.filter(cell => found.has(cell)));
}

/**
 * Waits until a cell has run and what it shows has been drawn: what other cells show meanwhile is further down.
 * Runs in the browser, from its own text: it may use nothing from this file.
 */
async function isShown(id: string): Promise<void> {
  const comments = document.createNodeIterator(document.body, NodeFilter.SHOW_COMMENT);
  let root = comments.nextNode();
  while (root && root.nodeValue !== `:${id}:`) root = comments.nextNode();
  const block = root?.parentElement ?? document.body;
  await Promise.race([
    new Promise(done => setTimeout(done, 3000)),
    new Promise<void>(done => {
      new MutationObserver((_, observer) => {
        if (block.querySelector(":scope > observablehq-loading")) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(done));
      }).observe(block, {childList: true});
    })
  ]);
}

/** Runs in the browser, from its own text, too. */
function loadAhead(addresses: string[]): void {
  for (const href of addresses) {
    document.head.append(Object.assign(document.createElement("link"), {rel: "modulepreload", href}));
  }
}
