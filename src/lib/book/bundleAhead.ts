import {writeFile} from "node:fs/promises";
import {dirname, join, relative, sep} from "node:path";
import {gzipSync} from "node:zlib";
import {rollup, type Plugin} from "rollup";
import {apart, writeBundle} from "./apart.js";
import {comesLater} from "./firstOutput.js";
import {joinGroups} from "./joinGroups.js";
import {minified} from "./minify.js";
import {addressesIn, addressFrom, type ModuleGraph} from "./moduleGraph.js";

/** Stands before the name of a new file, whose content are modules. */
const together = "together:";

/**
 * A page's modules are some two hundred small files: as many requests, and each is compressed for itself. Those that are
 * always loaded together are put into one file, and so are small ones that are loaded together nearly always. Each
 * keeps its address, where it passes on its names: what is edited, or loaded on demand, finds the same module there.
 *
 * Files never import each other in a circle: what a module needs is loaded wherever the module is, perhaps elsewhere too.
 * @param loads the modules that are loaded at one time, for each page and time; those outside of `_import` stay apart
 * @param graph what they import
 * @returns the modules that now pass on their names
 */
export async function bundleAhead(
  site: string,
  loads: readonly ReadonlySet<string>[],
  graph: ModuleGraph
): Promise<ReadonlySet<string>> {
  const folder = join(site, "_import");
  const alike = new Map<string, string[]>();
  for (const file of new Set(loads.flatMap(load => [...load]))) {
    if (!file.startsWith(folder + sep)) continue;
    const times = loads.flatMap((load, n) => (load.has(file) ? [n] : [])).join();
    alike.set(times, [...(alike.get(times) ?? []), file]);
  }
  const groups = await Promise.all(
    [...alike].map(async ([times, files]) => ({
      files,
      times: new Set(times.split(",").map(Number)),
      comesLater: files.some(comesLater),
      bytes: gzipSync((await Promise.all(files.map(minified))).join("\n")).length
    }))
  );
  const importsOf = (file: string) =>
    addressesIn(graph.read(file)).map(address => graph.partOf(join(dirname(file), address)));
  const names = new Map<string, string>();
  const several = new Map<string, readonly string[]>();
  for (const [n, {files: group}] of joinGroups(groups, loads, importsOf).entries()) {
    const name = `${roomsOf(group, folder)}.${n}`;
    for (const file of group) names.set(file, name);
    if (group.length > 1) several.set(name, group);
  }
  const alone = [...names.keys()].filter(file => !several.has(names.get(file)!));

  const passed = new Map<string, string[]>();
  const bundle = await rollup({
    input: Object.fromEntries([
      ...[...several.keys()].map(name => [`_import/together/${name}`, together + name]),
      ...alone.map(file => [relative(site, file).replace(/\.js$/, ""), file])
    ]),
    plugins: [inPlace(new Set(names.keys())), ofSeveral(several, passed)],
    // Every name can be asked for by a reader's cell.
    treeshake: false,
    onwarn(warning) {
      if (warning.code !== "CIRCULAR_DEPENDENCY") throw new Error(warning.message);
    }
  });
  const {output} = await bundle.generate({
    ...{format: "es", minifyInternalExports: false, hoistTransitiveImports: false},
    entryFileNames: part => (part.facadeModuleId?.startsWith(together) ? "[name].[hash].js" : "[name].js"),
    manualChunks: file => names.get(file) ?? file.slice(together.length)
  });
  await bundle.close();
  for (const part of output) {
    if (part.type !== "chunk") continue;
    const file = join(site, part.fileName);
    await writeBundle(file, part.code);
    for (const module of several.get(part.facadeModuleId!.slice(together.length)) ?? []) {
      const from = JSON.stringify(addressFrom(dirname(module), file));
      await writeFile(module, `export {${passed.get(module)!.join(", ")}} from ${from};\n`);
    }
  }
  return new Set(passed.keys());
}

/** `figures-notebook`: where the modules come from. */
const roomsOf = (files: readonly string[], folder: string) =>
  [...new Set(files.map(file => dirname(relative(folder, file)).split(sep).slice(0, 2).at(-1)!))]
    .sort()
    .join("-");

/** Leaves libraries, and what loads on demand, where they are. */
const inPlace = (own: ReadonlySet<string>): Plugin => ({
  name: "in-place",
  resolveId(address, importer) {
    if (!importer || own.has(address)) return address;
    const file = join(dirname(importer), address);
    return own.has(file) ? file : {id: apart(file), external: true};
  },
  // What is loaded on demand is asked for where it was.
  resolveDynamicImport: (address, importer) => ({
    id: apart(join(dirname(importer), String(address))),
    external: true
  }),
  transform: (code, file) => ({
    code: code.replace(
      /\bimport\.meta\.resolve\("(\.[^"]+)"\)/g,
      (_, address: string) => `import.meta.resolve(${JSON.stringify(apart(join(dirname(file), address)))})`
    ),
    map: null
  })
});

/**
 * The files of several modules: all their names, and where two modules have one of the same name, another for the second.
 * @param passed becomes what each module passes on from its file, such as `dense` or `size$1 as size`
 */
const ofSeveral = (
  several: ReadonlyMap<string, readonly string[]>,
  passed: Map<string, string[]>
): Plugin => ({
  name: "of-several",
  async load(id) {
    if (!id.startsWith(together)) return null;
    const taken = new Set<string>();
    const lines: string[] = [];
    for (const file of several.get(id.slice(together.length))!) {
      const {exports} = await this.load({id: file});
      const pairs = exports!.map(own => {
        let name = own === "default" ? "default$" : own;
        while (taken.has(name)) name += "$";
        taken.add(name);
        return [own, name] as const;
      });
      passed.set(
        file,
        pairs.map(([own, name]) => as(name, own))
      );
      lines.push(
        `export {${pairs.map(([own, name]) => as(own, name)).join(", ")}} from ${JSON.stringify(file)};`
      );
    }
    return lines.join("\n");
  }
});

const as = (name: string, other: string) => (name === other ? name : `${name} as ${other}`);
