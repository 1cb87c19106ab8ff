import type {ImportDeclaration, Literal, Node, Program} from "acorn";
import {simple} from "acorn-walk";
import {Edits} from "./edits.js";

/** What a page knows about itself, which Framework writes into the cells it builds. */
export interface PageNames {
  /** Path of the page, such as `/en/cnn`: absolute names of files are relative to it. */
  path?: string;
  /** Values of `observable.params`. */
  params?: Record<string, string>;
}

/** The name by which a cell's code asks the page for a module. */
export const importFunction = "__import";

/** A path from the site's root, as Framework writes it: relative to the page. */
export function relativePath(page: string, target: string): string {
  const from = page.split("/").slice(1, -1);
  const to = target.split("/").slice(1);
  let same = 0;
  while (same < Math.min(from.length, to.length - 1) && from[same] === to[same]) ++same;
  return ("../".repeat(from.length - same) || "./") + to.slice(same).join("/");
}

const stringValue = (node: Node | null | undefined): string | undefined =>
  node?.type === "Literal" && typeof (node as Literal).value === "string"
    ? ((node as Literal).value as string)
    : undefined;

/** `{a, b: c}` or `name`: what the left side of the import's `const` is. */
function importPattern(node: ImportDeclaration): string {
  const members: string[] = [];
  let namespace: string | undefined;
  for (const specifier of node.specifiers) {
    const local = specifier.local.name;
    if (specifier.type === "ImportNamespaceSpecifier") namespace = local;
    else if (specifier.type === "ImportDefaultSpecifier") members.push(`default: ${local}`);
    else {
      const {imported} = specifier;
      const name = imported.type === "Identifier" ? imported.name : String(imported.raw);
      members.push(name === local ? name : `${name}: ${local}`);
    }
  }
  return members.length ? `{${members.join(", ")}}` : (namespace ?? "{}");
}

/**
 * Makes a cell's code self-contained: imports are asked of the page, parameters become their values, names of files
 * are the page's. Line breaks are kept, so that every line keeps its number.
 */
export function rewrite(code: string, program: Program, {path, params = {}}: PageNames, edits = new Edits()) {
  const imports: {name: string; node: Node}[] = [];
  const patterns: string[] = [];
  const asked: string[] = [];
  const replace: Edits["replace"] = (node, text) => edits.replace(node, text);
  const blank = (node: Node) => replace(node, code.slice(node.start, node.end).replace(/[^\n]/g, " "));

  simple(program, {
    ImportDeclaration(node) {
      const name = String(node.source.value);
      imports.push({name, node});
      patterns.push(importPattern(node));
      asked.push(`${importFunction}(${JSON.stringify(name)})`);
      blank(node);
    },
    ExportNamedDeclaration: blank,
    ImportExpression(node) {
      const name = stringValue(node.source);
      if (name !== undefined) imports.push({name, node});
      replace({start: node.start, end: node.start + "import".length}, importFunction);
    },
    MemberExpression(node) {
      if (node.object.type !== "MemberExpression" || node.computed || node.property.type !== "Identifier")
        return;
      if (code.slice(node.object.start, node.object.end).replace(/\s/g, "") !== "observable.params") return;
      const value = params[node.property.name];
      if (value !== undefined) replace(node, JSON.stringify(value));
    },
    CallExpression(node) {
      if (node.callee.type !== "Identifier" || node.callee.name !== "FileAttachment") return;
      const [argument] = node.arguments;
      const name = stringValue(argument);
      if (path && argument && name?.startsWith("/"))
        replace(argument, JSON.stringify(relativePath(path, name)));
    }
  });

  const prelude = asked.length
    ? `const [${patterns.join(", ")}] = await Promise.all([${asked.join(", ")}]);`
    : "";
  return {...edits.apply(code), prelude, imports};
}
