import {existsSync} from "node:fs";
import {posix} from "node:path";
import {getImplicitFileImports, getImplicitInputImports} from "@observablehq/framework/dist/libraries.js";
import type MarkdownIt from "markdown-it";
import {offlineLibraries} from "./offlineLibraries.js";
import {fileOf, report, type PageEnv} from "./problems.js";

/** What Framework finds in a cell. */
interface Code {
  node: {
    references: {name: string}[];
    files: {name: string; method?: string}[];
    imports: {name: string; type: "local" | "global"}[];
  };
}

interface CellsEnv extends PageEnv {
  code?: Code[];
}

const entities: Record<string, string> = {
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&quot;": '"',
  "&#x27;": "'"
};
const unescapeHtml = (html: string) => html.replace(/&[#\w]+;/g, entity => entities[entity] ?? entity);

/** The sentence of what Framework wrote in the place of a cell it could not read, and the line in the cell, from 0. */
function faultIn(html: string): {sentence: string; line?: number} | undefined {
  const found = /observablehq--error"[^>]*>SyntaxError: ([^<]*)</.exec(html);
  if (!found) return undefined;
  const message = unescapeHtml(found[1]!);
  const [, typescriptLine, typescript] = /<stdin>:(\d+):\d+: ERROR: (.*)/.exec(message) ?? [];
  if (typescript) return {sentence: typescript, line: Number(typescriptLine) - 1};
  return {sentence: message.replace(/\s*\(\d+:\d+\)$/, "")};
}

/** A module a page imports, as its author may have written it. */
function moduleExists(path: string, name: string): boolean {
  const asked = posix.join(posix.dirname(path), name);
  return [
    asked,
    asked.replace(/\.js$/, ".ts"),
    asked.replace(/\.js$/, ".tsx"),
    asked.replace(/\.js$/, ".jsx")
  ].some(file => existsSync(`docs${file}`) || existsSync(fileOf(file).replace(/\.md$/, "")));
}

/** What a cell asks of the network, or of a file that is not there; with what to write instead. */
function* unreachable({node}: Code, path: string): Generator<string> {
  for (const name of new Set(node.references.map(each => each.name))) {
    const [library] = getImplicitInputImports([name]);
    if (!library) continue;
    const bare = library.replace(/^npm:|^observablehq:stdlib\//, "");
    const example = `import * as ${name} from "${bare}"`;
    yield `"${name}" without an import is fetched from the network, which the build must not need: install the package and write ${example}.`;
  }
  for (const {name, method} of node.files) {
    const needed = [...getImplicitFileImports(method ? [method] : [])];
    if (needed.every(library => offlineLibraries.some(known => library === `npm:${known}`))) continue;
    yield (
      `FileAttachment("${name}").${method}() needs a library from the network, which the build must not need: ` +
      "make a .csv or .json of it in a data loader (docs/data), or read it with .arrayBuffer()."
    );
  }
  for (const {name, type} of node.imports) {
    if (name.startsWith("npm:") || name.startsWith("jsr:")) {
      yield `"${name}" is fetched from the network, which the build must not need: install the package and import "${name.slice(4)}".`;
    } else if (type === "local" && !moduleExists(path, name)) {
      yield `there is no module "${name}" to import.`;
    }
  }
}

/**
 * Reports a cell or a live value in the text that Framework cannot read, which it would publish as an error in the page,
 * and what a cell needs that is not there.
 */
export function cellFaults(md: MarkdownIt): void {
  for (const kind of ["fence", "placeholder"]) {
    const render = md.renderer.rules[kind];
    if (!render) continue;
    md.renderer.rules[kind] = (tokens, i, options, env: CellsEnv, self) => {
      const {map, content} = tokens[i]!;
      const first = map && (kind === "fence" ? map[0] + 1 : map[0]);
      const known = env.code?.length ?? 0;
      const html = render(tokens, i, options, env, self);
      const fault = faultIn(html);
      if (fault) {
        const what = kind === "fence" ? "this cell" : `"\${${content}}"`;
        const line = first === null ? undefined : first + (fault.line ?? 0);
        report(env, line, `${what} cannot be read: ${fault.sentence}.`);
      }
      // What the book adds to a page itself has no place in its file; it only repeats what the page's own cells import.
      for (const code of (first !== null && env.code?.slice(known)) || []) {
        for (const sentence of unreachable(code, env.path ?? "")) report(env, first!, sentence);
      }
      return html;
    };
  }
}
