import {mkdir, readdir, readFile, writeFile} from "node:fs/promises";
import {dirname, join, sep} from "node:path";
import {build, type Plugin} from "esbuild";
import {addressFrom} from "./moduleGraph.js";

/** `import("./editor.js")`, and `new Worker(import.meta.resolve("./worker.js"))`. */
const onDemand = /\b(import|resolve)\("(\.[^"]+\.js)"\)/g;

/** Stands before the path of a file that is not bundled, until the place of the bundle is known. */
const apart = "apart:";

/**
 * What the notebook loads on demand is bundled: a browser that follows imports asks for one file after another, thirty of
 * them for the editor, and finds the next ones only when those before have come. The bundle of a module takes its place;
 * what several of them need goes into files of its own.
 * @param ahead what pages load ahead, or what else must not be there a second time
 */
export async function bundleOnDemand(site: string, ahead: ReadonlySet<string>): Promise<void> {
  const folder = join(site, "_import", "lib", "notebook");
  const [modules, workers] = [new Set<string>(), new Set<string>()];
  for (const name of await readdir(folder, {recursive: true})) {
    if (!name.endsWith(".js")) continue;
    const file = join(folder, name);
    for (const [, way, address] of (await readFile(file, "utf8")).matchAll(onDemand)) {
      const entry = join(dirname(file), address!);
      if (!ahead.has(entry)) (way === "resolve" ? workers : modules).add(entry);
    }
  }
  // A worker begins with nothing: what the page has loaded is no use to it.
  await bundle(folder, workers, () => false);
  await bundle(folder, modules, file => ahead.has(file));
}

async function bundle(
  folder: string,
  entries: ReadonlySet<string>,
  isThere: (file: string) => boolean
): Promise<void> {
  const {outputFiles} = await build({
    ...{bundle: true, splitting: true, format: "esm", platform: "browser", target: "es2022"},
    ...{minifyWhitespace: true, minifySyntax: true, legalComments: "none", charset: "utf8"},
    entryPoints: [...entries],
    ...{outdir: folder, outbase: folder, write: false, absWorkingDir: process.cwd()},
    chunkNames: "parts/[hash]",
    plugins: [leaveApart(isThere)]
  });
  for (const {path, text} of outputFiles) {
    await mkdir(dirname(path), {recursive: true});
    await writeFile(
      path,
      text.replace(/"apart:([^"]+)"/g, (_, file: string) => JSON.stringify(addressFrom(dirname(path), file)))
    );
  }
}

/** Leaves out what is there, what Framework has made, and TypeScript, which is a large bundle already. */
const leaveApart = (isThere: (file: string) => boolean): Plugin => ({
  name: "leave-apart",
  setup({onResolve}) {
    onResolve({filter: /^\.{1,2}\//}, ({path, resolveDir}) => {
      const file = join(resolveDir, path);
      const isMade = [`_observablehq${sep}`, `_node${sep}typescript@`].some(part =>
        file.includes(sep + part)
      );
      return isMade || isThere(file) ? {path: apart + file, external: true} : undefined;
    });
  }
});
