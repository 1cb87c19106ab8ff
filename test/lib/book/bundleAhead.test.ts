import {randomBytes} from "node:crypto";
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {expect, test} from "vitest";
import {bundleAhead} from "../../../src/lib/book/bundleAhead.js";
import {ModuleGraph} from "../../../src/lib/book/moduleGraph.js";
import {siteFolder} from "./siteFolder.js";

const files = {
  "_import/kernels/dense.1.js": `import {tensor} from "../../_node/tensor.js";\nexport const dense = () => tensor;`,
  "_import/lib/nn/layer.2.js": `import {dense} from "../../kernels/dense.1.js";\nexport const size = 3, layer = () => dense();
    export const saved = () => import("./save.5.js");`,
  "_import/lib/figures/grid.3.js": `import {size} from "../nn/layer.2.js";\nexport const grid = () => size, start = "another of this name";
    export const large = "${randomBytes(2000).toString("hex")}";`,
  "_import/lib/notebook/page.4.js": `import {grid} from "../figures/grid.3.js";
    export const start = () => [grid(), new Worker(import.meta.resolve("./worker.6.js"))];`,
  "_import/lib/nn/save.5.js": `import {layer} from "./layer.2.js";\nexport const save = layer;`,
  "_import/lib/notebook/worker.6.js": `onmessage = () => {};`,
  "_node/tensor.js": `export const tensor = "a tensor";`
};

test("what is always loaded together is one file, each module passes on its names, and nothing large is loaded with it", async () => {
  const site = siteFolder(files);
  const all = ["kernels/dense.1", "lib/nn/layer.2", "lib/figures/grid.3", "lib/notebook/page.4"];
  const [dense, layer, grid, page] = all.map(name => join(site, `_import/${name}.js`)) as [
    string,
    string,
    string,
    string
  ];
  const library = join(site, "_node/tensor.js");
  const passing = await bundleAhead(
    site,
    [new Set([library, dense, layer]), new Set([library, dense, layer, grid, page])],
    new ModuleGraph()
  );
  expect([...passing].sort()).toEqual([dense, grid, layer, page].sort());

  const folder = join(site, "_import/together");
  const [first, second] = readdirSync(folder).sort() as [string, string];
  expect([first, second].map(name => name.replace(/\.[^.]+\.js$/, ""))).toEqual([
    "figures-notebook.1",
    "kernels-nn.0"
  ]);
  const graph = new ModuleGraph();
  const loadedWith = (file: string) =>
    [...graph.reachable([file])].filter(other => dirname(other) === folder);
  expect(loadedWith(layer)).toEqual([join(folder, second)]);
  expect(loadedWith(page).sort()).toEqual([first, second].map(name => join(folder, name)));

  // Names are those of the modules, also where two modules of a file have one of the same name.
  const module = async (file: string) => (await import(file)) as Record<string, unknown>;
  expect(await module(layer)).toMatchObject({size: 3});
  expect(await module(grid)).toMatchObject({start: "another of this name"});
  expect(await module(page)).toMatchObject({start: expect.any(Function) as unknown});
  expect(((await module(dense)).dense as () => string)()).toBe("a tensor");

  // What is loaded on demand is found from the new place, and finds the module that is there.
  const text = readFileSync(join(folder, first), "utf8") + readFileSync(join(folder, second), "utf8");
  const apart = [...text.matchAll(/(?:import|resolve)\("([^"]+)"\)/g)].map(([, address]) => address!);
  expect(apart.sort()).toEqual(["../lib/nn/save.5.js", "../lib/notebook/worker.6.js"]);
  for (const address of apart) expect(existsSync(join(folder, address))).toBe(true);
});
