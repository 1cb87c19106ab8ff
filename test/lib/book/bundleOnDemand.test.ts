import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {bundleOnDemand, bundleWorkers} from "../../../src/lib/book/bundleOnDemand.js";
import {siteFolder} from "./siteFolder.js";

const page = `import {words} from "./words.1.js";
export const edit = () => import("./edit/editor.2.js"), start = () => new Worker(import.meta.resolve("./worker.3.js"));`;

const notebook = (files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`_import/lib/notebook/${name}`, text]));

const site = siteFolder({
  ...notebook({
    "page.0.js": page,
    "words.1.js": `export const words = "words of the page";`,
    "edit/editor.2.js": `import {view} from "../../../../_node/view.js";\nimport {words} from "../words.1.js";
      export const editor = [view, words], more = () => import("./compare.4.js");`,
    "edit/compare.4.js": `import {state} from "../../../../_node/state.js";\nexport const compare = state;`,
    "worker.3.js": `import {words} from "./words.1.js";\nimport ts from "../../../_node/typescript@5/index.js";\nonmessage = async () => [words, ts, await import("./later.5.js")];`,
    "later.5.js": `import {words} from "./words.1.js";\nexport const later = () => words;`
  }),
  "_node/view.js": `import {state} from "./state.js";\nexport const view = ["the view", state];`,
  "_node/state.js": `export const state = "the state";`,
  "_node/typescript@5/index.js": `export default "TypeScript";`
});
const folder = join(site, "_import/lib/notebook");
const read = (name: string) => readFileSync(join(folder, name), "utf8");
const importsOf = (text: string) =>
  [...text.matchAll(/(?:from|import) ?"([^"]+)"/g)].map(([, name]) => name!);

test("what loads on demand is bundled where it stands; the page's modules are imported, and nothing is there twice", async () => {
  await bundleWorkers(site);
  await bundleOnDemand(site, new Set([join(folder, "page.0.js"), join(folder, "words.1.js")]), new Set());
  expect(read("page.0.js")).toBe(page);

  const [editor, compare] = [read("edit/editor.2.js"), read("edit/compare.4.js")];
  expect(editor).toContain("the view");
  expect(editor + compare).not.toMatch(/the state|words of the page/);
  const [shared] = readdirSync(join(folder, "parts"));
  expect(read(`parts/${shared}`)).toContain("the state");
  expect(importsOf(editor).sort()).toEqual([`../parts/${shared}`, "../words.1.js"]);
  expect(importsOf(compare)).toEqual([`../parts/${shared}`]);
  expect(editor).toContain(`import("./compare.4.js")`);

  // A worker has nothing of the page's, and its own once; TypeScript is a bundle already.
  const ofWorker = [
    read("worker.3.js"),
    ...readdirSync(join(folder, "workerParts")).map(name => read(`workerParts/${name}`))
  ];
  expect(ofWorker.join().match(/words of the page/g)).toHaveLength(1);
  expect(ofWorker.join()).not.toMatch(/(later|words)\.\d\.js/);
  expect(importsOf(read("worker.3.js"))).toContain("../../../_node/typescript@5/index.js");
});
