import {join} from "node:path";
import {expect, test} from "vitest";
import {importDirectly} from "../../../src/lib/book/directImports.js";
import {ModuleGraph} from "../../../src/lib/book/moduleGraph.js";
import {siteFolder} from "./siteFolder.js";

const files = {
  "_import/index.1.js": `export {a, b} from "./ab.2.js";\nexport {c} from "./c.3.js";`,
  "_import/ab.2.js": `import {help} from "./help.4.js";\nexport const a = help, b = 1;`,
  "_import/c.3.js": `export const c = 1;\nexport const later = () => import("./later.5.js");`,
  "_import/help.4.js": `export const help = 1;`,
  "_import/later.5.js": `export const later = 1;`,
  "_parts/help.js": `export const help = 1;`,
  "client.js": `export const define = () => {};`
};

const site = siteFolder(files);

const page = (cell: string) =>
  `<html><head><link rel="modulepreload" href="../_import/c.3.js"></head><body><script type="module">
import {define} from "../client.js";
define(async () => {
${cell}
});
</script></body></html>`;

const built = (cell: string) => importDirectly(page(cell), join(site, "en/page.html"), new ModuleGraph());

const preloads = (html: string) =>
  [...html.matchAll(/modulepreload" href="([^"]+)"/g)].map(([, href]) => href).sort();

const index = `import("../_import/index.1.js")`;

test("a name is imported from the module that defines it, and only what that needs is loaded ahead", () => {
  const html = built(`const {a} = await ${index};`);
  expect(html).toContain(`const {a} = await Promise.all([import("../_import/ab.2.js")])`);
  expect(html).not.toContain("index.1.js");
  expect(preloads(html)).toEqual(["../_import/ab.2.js", "../_import/help.4.js", "../client.js"]);
});

test("several imports at once are each turned; what loads on demand is not loaded ahead", () => {
  const cell = `const [{b}, {help}, {c}] = await Promise.all([${index}, import("../_import/help.4.js"), ${index}]);`;
  const html = built(cell);
  expect(html).not.toContain("index.1.js");
  expect(html).toContain(`import("../_import/help.4.js"),`);
  expect(preloads(html)).toEqual([
    "../_import/ab.2.js",
    "../_import/c.3.js",
    "../_import/help.4.js",
    "../client.js"
  ]);
});

test("an index that a cell takes as a whole stays, for edited cells too", () => {
  const cell = `const modules = {figures: () => ${index}};`;
  expect(built(cell)).toContain(cell);
});

test("what a function of a cell imports is loaded when it is called", () => {
  const cell = `async function act() { const {c} = await ${index}; return c; }`;
  const html = built(cell);
  expect(html).toContain(cell);
  expect(preloads(html)).toEqual(["../client.js"]);
});

test("a smaller file takes the place of a library's, for the page and for what it loads ahead", () => {
  const parts = new Map([[join(site, "_import/help.4.js"), join(site, "_parts/help.js")]]);
  const cell = `const [{a}, {help}] = await Promise.all([${index}, import("../_import/help.4.js")]);`;
  const html = importDirectly(page(cell), join(site, "en/page.html"), new ModuleGraph(parts));
  expect(html).toContain(`[import("../_parts/help.js")]`);
  expect(preloads(html)).toEqual(["../_import/ab.2.js", "../_parts/help.js", "../client.js"]);
});

test("a page without cells stays as it is", () => {
  expect(importDirectly("<html></html>", join(site, "index.html"), new ModuleGraph())).toBe("<html></html>");
});
