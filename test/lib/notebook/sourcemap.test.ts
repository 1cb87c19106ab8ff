import {expect, it} from "vitest";
import {compileCell} from "../../../src/lib/notebook/compile.js";
import {longestText} from "../../../src/lib/notebook/large.js";
import {lineFinder, originalLine} from "../../../src/lib/notebook/sourcemap.js";
import {transpile} from "../../../src/lib/notebook/transpile.js";

it("the line of every place is found as the line of its row and column is", () => {
  const {code, mappings} = transpile(
    "interface A {\n  n: number;\n}\n\nconst a: A = {\n  n: 1\n};\ndisplay(a as A);\n"
  );
  const lineOf = lineFinder(code, mappings);
  for (let place = 0; place <= code.length; ++place) {
    const before = code.slice(0, place).split("\n");
    expect(lineOf(place), `${place}`).toBe(originalLine(mappings, before.length, before.at(-1)!.length));
  }
  expect(lineOf(code.indexOf("display"))).toBe(8);
});

it("a text of many lines is compiled when it is run, and what it may mean in Python is not looked for", async () => {
  const text = "const n = 7 // 2\n";
  expect((await compileCell(text)).wholeDivision).toMatchObject({left: "7", right: "2"});
  const cell = await compileCell(`${text}${"// and a remark\n".repeat(longestText / 10)}`);
  expect([cell.outputs, cell.wholeDivision]).toEqual([["n"], undefined]);
});
