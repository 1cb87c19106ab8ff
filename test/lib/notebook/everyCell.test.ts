import {readdirSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {compileCell, compileWith, type CompiledCell} from "../../../src/lib/notebook/compile.js";
import {transpile} from "../../../src/lib/notebook/transpile.js";
import {isJavaScript} from "../../../src/lib/notebook/transpiler.js";
import {buildCell} from "./framework.js";

/** The cells of a page's Markdown: its fences of TypeScript that run. */
function cellsOf(markdown: string): string[] {
  const fences = /^```(?:ts|js)\b([^\n]*)\n(.*?)^```/gms;
  return [...markdown.matchAll(fences)]
    .filter(([, info]) => !/\b(run=false|source=)/.test(info!))
    .map(match => match[2]!);
}

const pages = ["docs", "docs/[lang]"].flatMap(folder =>
  readdirSync(folder)
    .filter(name => name.endsWith(".md"))
    .map(name => `${folder}/${name}`)
);
const cells = pages.flatMap(page =>
  cellsOf(readFileSync(page, "utf8")).map((source, n) => [`${page}, cell ${n + 1}`, source] as const)
);

/** What does not depend on whether TypeScript has written the code anew. */
const facts = ({inputs, outputs, async, imports, references}: CompiledCell) => ({
  inputs,
  outputs,
  async,
  imports,
  references
});

describe("every cell of the book", () => {
  it("is found", () => expect(cells.length).toBeGreaterThan(50));

  it.each(cells)("has the inputs and outputs that the build gives: %s", async (_name, source) => {
    const built = await buildCell(source);
    const cell = await compileCell(source);
    const displayed = built.expression && !cell.inputs.includes("view") ? ["display"] : [];
    const inputs = [...new Set([...built.references.map(({name}) => name), ...displayed])];
    expect(cell.inputs).toEqual(inputs);
    expect(cell.outputs).toEqual([...new Set(built.declarations?.map(({name}) => name))]);
    expect(facts(cell)).toEqual(facts(compileWith(transpile, source)));
  });

  it("is in most cases JavaScript, which runs without TypeScript", () => {
    const share = cells.filter(([, source]) => isJavaScript(source)).length / cells.length;
    expect(share).toBeGreaterThan(0.5);
    expect(share).toBeLessThan(1);
  });
});
