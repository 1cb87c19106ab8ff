import {describe, expect, it} from "vitest";
import {compileCell} from "../../../src/lib/notebook/compile.js";
import {explain} from "../../../src/lib/notebook/explain.js";
import {globalNames} from "../../../src/lib/notebook/globals.js";
import {CellError} from "../../../src/lib/notebook/problem.js";
import {buildCell, frameworkGlobals} from "./framework.js";

async function sentence(source: string, lang: "en" | "zh" = "en"): Promise<string> {
  try {
    await compileCell(source);
  } catch (error) {
    if (error instanceof CellError) return explain(error.problem, lang);
    throw error;
  }
  throw new Error(`"${source}" was expected to be refused.`);
}

/** Cells that use what TypeScript and JavaScript have; each must come out as the build would make it. */
const cells: Record<string, string> = {
  "a typed constant": "const x: number = y + 1;",
  "several declarations": "let a = 1, {b, c: [d, ...e]} = f, g: string;",
  "a function with defaults":
    "function f(x = start, {k}: {k: number} = table) { var z = x; return z + outer; }",
  "a class":
    "class Layer extends Base { static n = count; w = shape; forward(x: Tensor) { return this.w * x; } }",
  "an interface alone": "interface Shape { rows: number }\nconst s: Shape = {rows: r};",
  "an enum": "enum Kind { Valid, Same }\nconst kind = Kind.Same;",
  "names inside functions stay inside": "const g = () => { const inner = 1; return inner + free; };",
  "block scope": "{ let inside = 1; outside(inside); }",
  loops: "for (const i of items) total(i); for (let j = 0; j < n; ++j) total(j);",
  "try and catch": "try { risky(); } catch (error) { report(error); } finally { done(); }",
  "a label and a switch":
    "outer: for (;;) { switch (kind) { case one: { let q = 1; use(q); } default: break outer; } }",
  await: "const data = await load(url);",
  "for await": "for await (const step of fit(x)) display(step);",
  "await in a function only": "const later = async () => { await ready; };",
  "await before a bracket": "const v = await (async () => 1)();",
  "a generator": "function* frames() { yield start; }\nconst frame = frames();",
  imports:
    'import {conv2d, dense as full} from "/kernels/index.js";\nimport * as d3 from "d3";\nconst y = conv2d(x);',
  "a type import": 'import type {Tensor} from "/kernels/index.js";\nconst t: Tensor = make();',
  "display and view": "const n = view(slider);\ndisplay(n);",
  invalidation: "invalidation.then(() => clearInterval(timer));",
  "shorthand properties": "const o = {a, b: {c}, [key]: 1};",
  "template strings": "const t = `${a} and ${b.c} and ${tag`x${d}`}`;",
  "optional chaining and non-null": "const v = a?.b!.c ?? d;",
  "satisfies and as": "const o = {k: 1} satisfies Record<string, number> as unknown as Table;",
  "globals are no inputs": "const r = Math.sqrt(new Float32Array(n).length) + window.innerWidth;"
};

describe("compileCell", () => {
  it.each(Object.entries(cells))(
    "has the inputs and outputs that the build gives: %s",
    async (_name, source) => {
      const built = await buildCell(source);
      const cell = await compileCell(source);
      expect(cell.inputs).toEqual([...new Set(built.references.map(({name}) => name))]);
      expect(cell.outputs).toEqual([...new Set(built.declarations?.map(({name}) => name))]);
      expect(cell.async).toBe(built.async || cell.imports.length > 0);
    }
  );

  it("knows the same globals as the build", async () => {
    expect([...globalNames].sort()).toEqual([...(await frameworkGlobals())].sort());
  });

  it("displays the value of an expression", async () => {
    for (const source of ["a + b", "{a: b}", "(x: number) => x + a", "// why\na.map(f)", "await a", "a, b"]) {
      expect((await compileCell(source)).inputs, source).toContain("display");
    }
  });

  it("displays nothing for a statement or a declaration", async () => {
    for (const source of [
      "a + b;",
      "const x = a;",
      "function f() {}",
      "class A {}",
      "",
      "// only a comment"
    ]) {
      expect((await compileCell(source)).inputs, source).not.toContain("display");
    }
  });

  it("writes parameters and names of files as the build does", async () => {
    const source =
      'const words = table[observable.params.lang];\nconst f = FileAttachment("/data/digits.bin");';
    const {code} = await compileCell(source, {path: "/en/cnn", params: {lang: "zh"}});
    expect(code).toContain('table["zh"]');
    expect(code).toContain('FileAttachment("../data/digits.bin")');
  });

  it("finds the line of each free name in the reader's own text", async () => {
    const source =
      "interface A {\n  x: number;\n}\n\n// a comment\nconst a: A = {\n  x: first\n};\n\nconst b = second;";
    expect((await compileCell(source)).references).toEqual([
      {name: "first", line: 7},
      {name: "second", line: 10}
    ]);
  });

  it("waits for what `await using` declares", async () => {
    expect((await compileCell("await using file = open(path);")).async).toBe(true);
    expect((await compileCell("using file = open(path);")).async).toBe(false);
  });

  it("finds the names that a student brings along from Python", async () => {
    expect((await compileCell("const n = len(list);\nprint(n);")).foreign).toEqual([
      {name: "len", line: 1},
      {name: "print", line: 2}
    ]);
    expect((await compileCell("const len = x => x.length;\nlen(list);")).foreign).toEqual([]);
    expect((await compileCell("const name = constructor;")).foreign).toEqual([]);
  });

  it("finds the line of each import", async () => {
    const source = '\nimport {a} from "one";\nconst b = import("two");';
    expect((await compileCell(source)).imports).toEqual([
      {name: "one", line: 2},
      {name: "two", line: 3}
    ]);
  });
});

describe("a text that cannot be compiled", () => {
  it("is refused with a sentence and the line", async () => {
    expect(await sentence("const a = 1;\nswitch a { }")).toBe("Line 2: `(` is expected here.");
    expect(await sentence('const a = "open;')).toBe("Line 1: A text in quotes is not closed.");
    expect(await sentence("const a = 1;\n\nconst b = ;")).toBe("Line 3: A value is missing here.");
    expect(await sentence("switch a { }", "zh")).toBe("第 1 行：这里应该有 `(`。");
    expect(await sentence("const y = 2x;")).toBe(
      "Line 1: A name follows a number at once; a product needs `*` between them."
    );
    expect(await sentence("const = 2;", "zh")).toBe("第 1 行：这里缺少变量的名称。");
  });

  it("is told of what stands in the wrong place", async () => {
    expect(await sentence("let a = 1;\nlet a = 2;")).toBe("Line 2: `a` is declared twice in this cell.");
    expect(await sentence("const a = 1;\nreturn a;", "zh")).toBe(
      "第 2 行：`return` 只能写在函数里；这里用 `display(…)` 显示一个值。"
    );
    expect(await sentence("if (a) break;")).toBe("Line 1: `break` belongs in a loop.");
    expect(await sentence("continue;", "zh")).toBe("第 1 行：`continue` 只能写在循环里。");
    expect(await sentence("const f = x => {\n  await x;\n};")).toMatch(
      /^Line 2: A function that waits has `async` before it/
    );
    expect(await sentence("function f(): number {\n  return await g();\n}", "zh")).toMatch(
      /^第 2 行：要等待的函数前面要写 `async`/
    );
    expect(await sentence("display(import.meta.resolve('a'));")).toBe(
      "Line 1: `import.meta` is for modules, not for cells."
    );
  });

  it("is told of what stands side by side, and of characters that are not those of code", async () => {
    for (const source of ["const b = c d;", "let a = 1 let b = 2", "const o = {a: 1 b: 2};", 'f("a" "b");']) {
      expect(await sentence(source), source).toMatch(/^Line 1: Two things stand side by side here\./);
    }
    expect(await sentence("let a = 1 2;", "zh")).toMatch(/^第 1 行：这里两部分紧挨在一起/);
    expect(await sentence("const a = 1；")).toBe("Line 1: `；` is no character of code: write `;`.");
    expect(await sentence("const a = 1;\nconst b = “x”;", "zh")).toBe(
      '第 2 行：代码中不能用字符 `“`，请写 `"`。'
    );
    expect(await sentence("const a = 1 ☃ 2;")).toBe("Line 1: `☃` is no character of code.");
  });

  it("is told of the bracket that is not closed, wherever TypeScript misses it", async () => {
    expect(await sentence("const b = [1, 2;")).toBe("Line 1: `[` is not closed: `]` is missing.");
    expect(await sentence("for (const i of [1]) {\n  display(i);\n\nconst a = 1;\n")).toBe(
      "Line 1: `{` is not closed: `}` is missing."
    );
    expect(await sentence("const a = f([1, 2);")).toBe("Line 1: `[` is not closed: `]` is missing.");
    expect(await sentence("display(`${a`);\nconst b = 1;", "zh")).toBe("第 1 行：`${` 没有闭合，缺少 `}`。");
    // Nothing is missing that would close these.
    expect(await sentence("const o = {a: 1; b: 2};")).toBe("Line 1: `,` is expected here.");
    expect(await sentence("const r = /[(]/;\nconst b = c d;")).toMatch(/^Line 2: Two things/);
    expect(await sentence("const a = (;\nconst b = (1;")).toBe("Line 1: A value is missing here.");
  });

  it.each([
    ["if a > 1:\n  b()", /^Line 1: The condition stands in brackets/],
    ["while True:\n  b()", /^Line 1: The condition stands in brackets/],
    ["if (a > 1):\n  b()", /^Line 1: There is no colon before a block/],
    ["for i in range(3):\n  b(i)", /^Line 1: A loop is written `for \(let/],
    ["def f(x):\n  return x", /^Line 1: A function is written/],
    ["const f = lambda x: x + 1;", /^Line 1: A short function is written/],
    ["const c = a and b;", /^Line 1: `and` is written `&&`/],
    ["const c = not a;", /^Line 1: `not` is written `!`/],
    ["a();\n# a comment", /^Line 2: A comment begins with/],
    ['const s = f"{a}";', /^Line 1: A text with values in it stands between backquotes/],
    ["const s = f'{a}';", /^Line 1: A text with values in it stands between backquotes/],
    ["import numpy as np\nconst a = 1;", /^Line 1: A library is imported by/],
    ["import numpy\nconst a = 1;", /^Line 1: A library is imported by/],
    ["\nfrom math import sqrt", /^Line 2: A library is imported by/],
    ["const a = 1;\nconst b = [v * 2 for v in xs];", /^Line 2: .* is written `list\.map\(v => v \* 2\)`/],
    ["const b = 0 if a > 2 else 1;", /^Line 1: .* is written `c \? a : b`/],
    ["const b = xs[0:2];", /^Line 1: A part of a list is written/],
    ["const b = a is None;", /^Line 1: `is` is written `===`/],
    ["if (a) {\n} elif (b) {\n}", /^Line 2: `elif` is written `else if`/],
    ["try:\n  b()", /^Line 1: There is no colon before a block/],
    ["class A:\n  x = 1", /^Line 1: There is no colon before a block/],
    ["del xs[0];", /^Line 1: An element is taken out/],
    ["raise a;", /^Line 1: `raise` is written `throw/],
    ["assert a === 5;", /^Line 1: `assert` is written/],
    ["display(7 // 2);", /^Line 1: `\/\/` begins a comment/],
    ["for (const i of xs)\n  let q = i;", /^Line 2: What belongs to a loop or a condition stands in braces/],
    ["if (a)\n  const q = a;", /^Line 2: What belongs to a loop or a condition stands in braces/],
    ["let a = 0, b = 0;\n(a, b) = (1, 2);", /^Line 2: Several variables at once/],
    ["const o = a ? b : c d;", /^Line 1: Two things/],
    ["const o = {a: 1 b: 2};", /^Line 1: Two things/],
    ["const f = a => {\n  return -a ** 2;\n}", /^Line 2: With a power, the sign needs brackets/],
    ["const o = {size = 2};", /^Line 1: Between braces a value stands behind a colon/],
    ["display(1 // the first", /^Line 1: `\(` is not closed/]
  ])("is told how Python's words are written: %s", async (source, expected) => {
    expect(await sentence(source)).toMatch(expected);
  });

  it("may not assign to what another cell owns", async () => {
    expect(await sentence("const a = 1;\nkernel = a;")).toBe(
      "Line 2: `kernel` belongs to another cell: it can be read here, but not changed."
    );
    expect(await sentence("interface T {\n  a: 1;\n}\nkernel++;")).toMatch(/^Line 4: `kernel`/);
    expect(await sentence("[a, kernel] = [1, 2]; let a = 0;")).toMatch(/`kernel` belongs/);
    expect((await compileCell("kernel[0] = 1; kernel.size = 2;")).inputs).toEqual(["kernel"]);
  });

  it("may not take the name of a global, and needs no export", async () => {
    expect(await sentence("const Map = 1;")).toBe(
      "Line 1: `Map` is a name of the browser's own and cannot be given a new meaning."
    );
    expect(await sentence("const a = 1;\nMath = a;")).toMatch(/^Line 2: `Math`/);
    // Within a function it is another name.
    expect((await compileCell("const f = () => {\n  let name = 0;\n  name = 1;\n};")).outputs).toEqual(["f"]);
    expect(await sentence("\nexport const a = 1;")).toBe(
      "Line 2: A cell needs no `export`: every other cell sees what it declares."
    );
  });
});
