import {describe, expect, it} from "vitest";
import {compileCell} from "../../../src/lib/notebook/compile.js";
import {CellRun} from "../../../src/lib/notebook/run.js";
import {cellBody, errorLine} from "../../../src/lib/notebook/evaluate.js";

const silent = {print: () => undefined, failed: () => undefined};

const noModules = async (name: string): Promise<unknown> => {
  throw new Error(`No module ${name}.`);
};

async function body(source: string, load = noModules) {
  const cell = await compileCell(source);
  return {cell, run: cellBody(cell, "cell-1-1.ts", load)(new CellRun(silent))};
}

describe("cellBody", () => {
  it("takes the inputs in their order and returns what is declared", async () => {
    const {cell, run} = await body("const sum: number = a + b;\nfunction twice(x: number) { return x * 2; }");
    expect(cell.inputs).toEqual(["a", "b"]);
    const result = run(3, 4) as {sum: number; twice(x: number): number};
    expect(result.sum).toBe(7);
    expect(result.twice(5)).toBe(10);
  });

  it("displays an expression's value, awaited", async () => {
    const shown: unknown[] = [];
    await (await body("Promise.resolve(a * 2)")).run(21, (value: unknown) => shown.push(value));
    expect(shown).toEqual([42]);
  });

  it("asks the page for its imports: named, renamed, default, whole, and on demand", async () => {
    const modules: Record<string, unknown> = {m: {a: 1, b: 2, default: 3}, n: {c: 4}};
    const {run} = await body(
      'import three, {a, b as two} from "m";\nimport * as n from "n";\nconst {c} = await import("n");\nconst all = [three, a, two, n.c, c];',
      async name => modules[name]
    );
    expect(((await run()) as {all: number[]}).all).toEqual([3, 1, 2, 4, 4]);
  });

  it("runs in strict mode", async () => {
    const {run} = await body("const o = Object.freeze({a: 1});\no.a = 2;");
    expect(() => run()).toThrow(TypeError);
  });

  it.each([
    [
      "after erased types",
      "interface A {\n  x: number;\n}\n\n\nconst f = (a: A) => a.x;\n\nf(undefined as never);",
      6
    ],
    ["in the first line", "const v = (null as never as {x: number}).x;", 1],
    ["in an expression", "[1].map(x => {\n  const y = x;\n  throw new Error(String(y));\n})", 3],
    ["below an import", 'import {a} from "m";\n\n\nthrow new Error(String(a));', 4],
    ["after an await", "await 0;\n\nthrow new Error('late');", 3]
  ])("gives errors the line of the reader's text: %s", async (_where, source, line) => {
    const {cell, run} = await body(source, async () => ({a: 1}));
    const error: unknown = await Promise.resolve()
      .then(() => run())
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(errorLine(error, cell, "cell-1-1.ts")).toBe(line);
  });

  it("gives no line to an error that is not the cell's", async () => {
    const {cell} = await body("const a = 1;");
    expect(errorLine(new Error("elsewhere"), cell, "cell-1-1.ts")).toBeUndefined();
    expect(errorLine("no error", cell, "cell-1-1.ts")).toBeUndefined();
  });
});
