import {join} from "node:path";
import {expect, test} from "vitest";
import {showFirst} from "../../../src/lib/book/firstOutput.js";
import {ModuleGraph} from "../../../src/lib/book/moduleGraph.js";
import {siteFolder} from "./siteFolder.js";

const files = {
  "client.js": `export const define = () => {};`,
  "_import/figure.js": `export const figure = 1;`,
  "_import/model.js": `import {tidy} from "../_node/@tensorflow/core.js";\nexport const model = tidy;`,
  "_node/@tensorflow/core.js": `export const tidy = 1;`
};

const site = siteFolder(files);

const links = Object.keys(files).map(name => `<link rel="modulepreload" href="../${name}">\n`);
const page = (...cells: string[]) =>
  `<html><head>${links.join("")}</head><body><script type="module">
import {define} from "../client.js";
${cells.join("\n")}
</script></body></html>`;

const model = `define({id: "m", outputs: ["model"], body: async () => { await import("../_import/model.js"); }});`;
const trained = `define({id: "t", inputs: ["model", "display"], body: () => {}});`;
const figure = `define({id: "f", inputs: ["display"], body: async () => { await import("../_import/figure.js"); }});`;

const show = (...cells: string[]) =>
  showFirst(page(...cells), join(site, "en/page.html"), new ModuleGraph()).html;
const preloads = (html: string) =>
  [...html.matchAll(/<link rel="modulepreload" href="([^"]+)"/g)].map(([, href]) => href).sort();

test("what shows something without TensorFlow.js comes first, the rest after the first output", () => {
  const html = show(model, figure, trained);
  expect(preloads(html)).toEqual(["../_import/figure.js", "../client.js"]);
  const places = [figure, "await (async function", model, trained].map(text => html.indexOf(text));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(html).toContain(`("f")`);
  expect(html).toContain(`(["../_import/model.js","../_node/@tensorflow/core.js"])`);
});

test("a page that opens with TensorFlow.js, or needs none, stays as it is", () => {
  expect(show(model, trained, figure)).toBe(page(model, trained, figure));
  expect(show(model, trained)).toBe(page(model, trained));
  expect(show(figure)).toBe(page(figure));
});
