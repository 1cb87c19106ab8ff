import {readdirSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {compileCell} from "../../../src/lib/notebook/compile.js";
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

describe("every cell of the book", () => {
  it("is found", () => expect(cells.length).toBeGreaterThan(50));

  it.each(cells)("has the inputs and outputs that the build gives: %s", async (_name, source) => {
    const built = await buildCell(source);
    const cell = compileCell(source);
    const displayed = built.expression && !cell.inputs.includes("view") ? ["display"] : [];
    const inputs = [...new Set([...built.references.map(({name}) => name), ...displayed])];
    expect(cell.inputs).toEqual(inputs);
    expect(cell.outputs).toEqual([...new Set(built.declarations?.map(({name}) => name))]);
  });
});
