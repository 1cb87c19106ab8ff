import {describe, expect, it} from "vitest";
import {compileCell, compileWith} from "../../../src/lib/notebook/compile.js";
import {transpile} from "../../../src/lib/notebook/transpile.js";
import {isJavaScript} from "../../../src/lib/notebook/transpiler.js";

describe("isJavaScript", () => {
  it.each([
    "const x = y + 1;",
    "{a: b}",
    "a < b",
    "(x) => x > 1",
    "for (let i = 0; i < n; ++i) if (a > b) swap(i);",
    'import {conv2d} from "/kernels/index.js";\nconst y = conv2d(x);',
    "const later = await ready;",
    "const a = 8 >> 1;\nconst text = `${a} <b> ${a}`;"
  ])("is true of %s", source => expect(isJavaScript(source)).toBe(true));

  it.each([
    "const x: number = y;",
    "x as number",
    "interface A {\n  b: string;\n}",
    "f<T>(x)",
    "pair(f<A, B>(x))",
    "f<{a: T}>(x)",
    'f<"a;b">(x)',
    "f<A<B>>(x)",
    "const m = new Map<string, number>();",
    "const a = [1, 2;"
  ])("is false of %s", source => expect(isJavaScript(source)).toBe(false));
});

describe("a text that is JavaScript", () => {
  const source = "// first\nconst a = b;\n\nconst f = () => {\n  for (;;) c();\n};";

  it("is kept as it is written, lines and all", async () => {
    const cell = await compileCell(source);
    expect(cell.code).toMatch(/^\/\/ first\nconst a = b;\n\nconst f/);
    expect(cell.references).toEqual([
      {name: "b", line: 2},
      {name: "c", line: 5}
    ]);
  });

  it("compiles to what TypeScript would have made of it", async () => {
    const {inputs, outputs, references} = await compileCell(source);
    expect(compileWith(transpile, source)).toMatchObject({inputs, outputs, references});
  });
});
