import {readdir, readFile} from "node:fs/promises";
import {dirname, join, sep} from "node:path";
import {build, type Plugin} from "esbuild";
import {apart, writeBundle} from "./apart.js";
import {originOf} from "./passing.js";

/** `new Worker(import.meta.resolve("./worker.js"))`, and `import("./editor.js")`. */
const [started, imported] = [/\bresolve\("(\.[^"]+\.js)"\)/g, /\bimport\("(\.[^"]+\.js)"\)/g];

/** Where that goes which several workers need, or one of them on demand. */
const workerParts = "workerParts";

/** A worker begins with nothing: what the page has loaded is no use to it, and it is bundled whole. */
export async function bundleWorkers(site: string): Promise<void> {
  const folder = notebookOf(site);
  await bundle(folder, await addresses(folder, started), () => undefined, workerParts);
}

/**
 * What the notebook and the letters load on demand is bundled: a browser that follows imports asks for one file after another, thirty of
 * them for the editor, and finds the next ones only when those before have come. The bundle of a module takes its place;
 * what several of them need goes into files of its own.
 * @param ahead what pages load ahead, or what else must not be there a second time
 * @param passing modules that only pass on the names of others that are there
 */
export async function bundleOnDemand(
  site: string,
  ahead: ReadonlySet<string>,
  passing: ReadonlySet<string>
): Promise<void> {
  const folder = notebookOf(site);
  const isOfNotebook = (file: string) =>
    file.startsWith(folder + sep) && !file.startsWith(join(folder, workerParts));
  const entries = new Set<string>();
  for (const entry of await addresses(join(site, "_import"), imported))
    if (isOfNotebook(entry) && !ahead.has(entry) && !passing.has(entry)) entries.add(entry);
  const whereItIs = (file: string) =>
    passing.has(file) ? originOf(file) : ahead.has(file) ? file : undefined;
  await bundle(folder, entries, whereItIs, "parts");
  const letters = join(site, "_import", "lib", "letters");
  await bundle(letters, await indexOf(letters), whereItIs, "parts");
}

/** The file by which pages ask for a folder's modules. */
async function indexOf(folder: string): Promise<ReadonlySet<string>> {
  const names = await readdir(folder).catch(() => []);
  return new Set(names.filter(name => /^index\b.*\.js$/.test(name)).map(name => join(folder, name)));
}

const notebookOf = (site: string) => join(site, "_import", "lib", "notebook");

/** The files that the modules of a folder name in such a way. */
async function addresses(folder: string, way: RegExp): Promise<Set<string>> {
  const found = new Set<string>();
  for (const name of await readdir(folder, {recursive: true})) {
    if (!name.endsWith(".js")) continue;
    const file = join(folder, name);
    for (const [, address] of (await readFile(file, "utf8")).matchAll(way))
      found.add(join(dirname(file), address!));
  }
  return found;
}

async function bundle(
  folder: string,
  entries: ReadonlySet<string>,
  whereItIs: (file: string) => string | undefined,
  parts: string
): Promise<void> {
  const {outputFiles} = await build({
    ...{bundle: true, splitting: true, format: "esm", platform: "browser", target: "es2022"},
    ...{minifyWhitespace: true, minifySyntax: true, legalComments: "none", charset: "utf8"},
    entryPoints: [...entries],
    ...{outdir: folder, outbase: folder, write: false, absWorkingDir: process.cwd()},
    chunkNames: `${parts}/[hash]`,
    plugins: [leaveApart(whereItIs)]
  });
  for (const {path, text} of outputFiles) await writeBundle(path, text);
}

/** Leaves out what is there, what Framework has made, and TypeScript, which is a large bundle already. */
const leaveApart = (whereItIs: (file: string) => string | undefined): Plugin => ({
  name: "leave-apart",
  setup({onResolve}) {
    onResolve({filter: /^\.{1,2}\//}, ({path, resolveDir}) => {
      const file = join(resolveDir, path);
      const isMade = [`_observablehq${sep}`, `_node${sep}typescript@`].some(part =>
        file.includes(sep + part)
      );
      const there = isMade ? file : whereItIs(file);
      return there === undefined ? undefined : {path: apart(there), external: true};
    });
  }
});
