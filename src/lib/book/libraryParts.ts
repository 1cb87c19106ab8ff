import {readdir, readFile, writeFile} from "node:fs/promises";
import {dirname, join, relative, sep} from "node:path";
import {build} from "esbuild";
import {parse, type Identifier, type Literal, type Node} from "acorn";
import {simple} from "acorn-walk";
import {tensorflowParts} from "./tensorflowParts.js";
import type {NamedImport} from "./directImports.js";
import {addressFrom, type ModuleGraph} from "./moduleGraph.js";

/** What modules import of a file: names, or all of it. */
type Names = Set<string> | "all";

export interface LibraryParts {
  /** The file that takes the place of each library's. */
  files: Map<string, string>;
  /** Modules that load on demand and need more than the parts: they import the whole. */
  needWhole: string[];
}

/**
 * Framework puts a library into the site as a whole. The book's own modules need a part of TensorFlow.js and of d3: it is
 * bundled here once more, only what is asked for by what pages load ahead, and takes the place of the whole where they
 * import it. Cells that readers edit can still import the whole library.
 *
 * Two copies of TensorFlow.js on one page are one: they share their engine, with its tensors and kernels, through a
 * global variable.
 * @param site the folder of the built site
 * @param pages what cells import by name
 */
export async function bundleParts(
  site: string,
  pages: readonly NamedImport[],
  graph: ModuleGraph
): Promise<LibraryParts> {
  const ahead = graph.reachable(pages.map(({file}) => file));
  const isLibrary = (file: string) => file.startsWith(join(site, "_node"));
  const own = [...ahead].filter(file => !isLibrary(file));
  const uses = new Map<string, Names>();
  for (const {file, names} of pages) if (isLibrary(file)) add(uses, file, names);
  for (const module of own) {
    for (const {file, names} of importsOf(module, graph)) if (isLibrary(file)) add(uses, file, names);
  }
  for (const [file, names] of uses) if (names === "all") uses.delete(file);
  const files = await bundle(site, uses as Map<string, Set<string>>);
  const needWhole: string[] = [];
  for (const name of await readdir(join(site, "_import"), {recursive: true})) {
    const module = join(site, "_import", name);
    if (!name.endsWith(".js") || ahead.has(module)) continue;
    const dynamic = [...(await readFile(module, "utf8")).matchAll(/\bimport\("(\.[^"]+)"\)/g)];
    const more = importsOf(module, graph).some(({file, names}) => {
      const part = uses.get(file);
      return part !== undefined && part !== "all" && (names === "all" || names.some(each => !part.has(each)));
    });
    if (more || dynamic.some(([, address]) => uses.has(join(dirname(module), address!))))
      needWhole.push(module);
  }
  return {files, needWhole};
}

function add(uses: Map<string, Names>, file: string, names: string[] | "all"): void {
  const known = uses.get(file);
  uses.set(file, names === "all" || known === "all" ? "all" : new Set([...(known ?? []), ...names]));
}

async function bundle(site: string, uses: Map<string, Set<string>>): Promise<Map<string, string>> {
  const entries = new Map<string, {file: string; contents: string}>();
  for (const [file, names] of uses) {
    const {name, specifier} = libraryOf(site, file);
    const from = JSON.stringify(specifier);
    const contents = names.size
      ? `export {${[...names].sort().join(", ")}} from ${from};`
      : `import ${from};`;
    entries.set(name, {file, contents});
  }
  const {metafile} = await build({
    ...{bundle: true, splitting: true, format: "esm", platform: "browser", target: "es2022"},
    ...{minify: true, legalComments: "none", metafile: true, absWorkingDir: process.cwd()},
    entryPoints: Object.fromEntries([...entries.keys()].map(name => [name, `part:${name}`])),
    outdir: join(site, "_parts"),
    ...{entryNames: "[dir]/[name].[hash]", chunkNames: "[name].[hash]"},
    plugins: [
      tensorflowParts,
      {
        name: "parts",
        setup({onResolve, onLoad}) {
          onResolve({filter: /^part:/}, ({path}) => ({path: path.slice("part:".length), namespace: "part"}));
          onLoad({filter: /.*/, namespace: "part"}, ({path}) => ({
            contents: entries.get(path)!.contents,
            resolveDir: process.cwd()
          }));
        }
      }
    ]
  });
  const files = new Map<string, string>();
  for (const [output, {entryPoint}] of Object.entries(metafile.outputs)) {
    const entry = entries.get(entryPoint?.replace(/^part:/, "") ?? "");
    if (entry) files.set(entry.file, join(process.cwd(), output));
  }
  return files;
}

/**
 * Has the book's modules ask for the parts where they ask for the whole. It is written into the modules and not left to an
 * import map, which has to stand in the text of each page: a host that forbids such scripts would have to name its hash.
 */
export async function useParts(site: string, {files, needWhole}: LibraryParts): Promise<void> {
  const folder = join(site, "_import");
  for (const name of await readdir(folder, {recursive: true})) {
    const module = join(folder, name);
    if (!name.endsWith(".js") || needWhole.includes(module)) continue;
    const text = await readFile(module, "utf8");
    const direct = withParts(text, dirname(module), files);
    if (direct !== text) await writeFile(module, direct);
  }
}

function withParts(text: string, folder: string, files: ReadonlyMap<string, string>): string {
  const sources: Literal[] = [];
  const note = ({source}: {source?: Node | null}) => {
    if (source?.type === "Literal") sources.push(source as Literal);
  };
  simple(parse(text, {ecmaVersion: "latest", sourceType: "module"}), {
    ImportDeclaration: note,
    ExportNamedDeclaration: note,
    ExportAllDeclaration: note,
    ImportExpression: note
  });
  return sources
    .sort((a, b) => b.start - a.start)
    .reduce((result, {value, start, end}) => {
      const part = files.get(join(folder, String(value)));
      if (part === undefined) return result;
      return result.slice(0, start) + JSON.stringify(addressFrom(folder, part)) + result.slice(end);
    }, text);
}

/** `_node/d3-scale@4.0.3/index.94768510.js` is `d3-scale`; other files of a package keep their path. */
function libraryOf(site: string, file: string): {name: string; specifier: string} {
  const path = relative(join(site, "_node"), file).split(sep).join("/");
  const name = path.replace(/\.[0-9a-f]+\.js$/, "");
  const specifier = name.replace(/@[\d.]+(?=\/)/, "");
  return {
    name,
    specifier: /^(@[^/]+\/)?[^/]+\/index$/.test(specifier) ? dirname(specifier) : `${specifier}.js`
  };
}

/** What a module imports or passes on, by the files of the site. */
function importsOf(module: string, graph: ModuleGraph): {file: string; names: string[] | "all"}[] {
  return graph.read(module).body.flatMap(statement => {
    if (!("source" in statement) || !statement.source) return [];
    const file = join(dirname(module), String(statement.source.value));
    if (statement.type === "ExportAllDeclaration") return [{file, names: "all" as const}];
    const names = statement.specifiers.map(specifier => {
      if (specifier.type === "ImportSpecifier") return nameOf(specifier.imported);
      return specifier.type === "ExportSpecifier" ? nameOf(specifier.local) : undefined;
    });
    const named = names.filter(name => name !== undefined);
    return [{file, names: named.length === names.length ? named : "all"}];
  });
}

const nameOf = (name: Identifier | Literal) => ("name" in name ? name.name : String(name.value));
