import {beforeAll, describe, expect, it} from "vitest";
import {makeDeclarations} from "../../../src/lib/book/declarations.js";
import {TypeService, type Declarations} from "../../../src/lib/notebook/types/service.js";

let declarations: Declarations;

beforeAll(() => {
  declarations = makeDeclarations();
});

function service(...texts: string[]): TypeService {
  const types = new TypeService(declarations, "/en/chapter");
  types.update(texts);
  return types;
}

const messages = (types: TypeService, cell: number) => types.faults(cell).map(({message}) => message);
const typeOf = (types: TypeService, cell: number, position: number) => types.info(cell, position)?.type;

describe("types of cells", () => {
  it("follow variables from cell to cell, and their changes", () => {
    const types = service("total.toFixed(2)", "const total = [1, 2].length;");
    expect(messages(types, 0)).toEqual([]);
    expect(typeOf(types, 0, 1)).toBe("const total: number");
    types.update(["total.toFixed(2)", 'const total = "six";']);
    expect(messages(types, 0)).toEqual([expect.stringContaining("'toFixed' does not exist")]);
  });

  it("know what a file of the page is read as", () => {
    const types = service(
      'const rows = await FileAttachment("/a.csv").csv();\nrows[0].height.trim() + rows.columns.join();',
      'const bare = await FileAttachment("/a.tsv").tsv({array: true});\nbare[0][1].trim();',
      'const typed = await FileAttachment("/a.csv").dsv({delimiter: ";", typed: true});\ntyped[0].height * 2;',
      "rows.length + bare.length + typed.length",
      'const wrong: number = (await FileAttachment("/a.csv").csv())[0].height;'
    );
    expect([0, 1, 2, 3].flatMap(cell => messages(types, cell))).toEqual([]);
    expect(messages(types, 4)).toEqual([expect.stringContaining("'string'")]);
  });

  it("know that elsewhere a promise is its value and a generator what it yields", () => {
    const types = service(
      "awaited; yielded; viewed; own;",
      "const awaited = Promise.resolve([1]); function* go() { yield true; } const yielded = go();",
      'const input = document.createElement("input"); const viewed = view(input);',
      "const own = Promise.resolve(1); own;"
    );
    expect(typeOf(types, 0, 1)).toBe("const awaited: number[]");
    expect(typeOf(types, 0, 10)).toBe("const yielded: boolean");
    expect(typeOf(types, 0, 19)).toBe("const viewed: string");
    expect(typeOf(types, 3, 33)).toBe("const own: Promise<number>");
  });

  it("know the book's own library, its words and its parameters", () => {
    const text =
      'import {conv2d} from "/lib/nn/index.js";\nconst layer = conv2d({filters: "8", kernelSize: 3});';
    const types = service(text, "layer;");
    const [fault] = types.faults(0);
    expect(text.slice(fault!.from, fault!.to)).toBe("filters");
    expect(fault!.message).toContain("'string' is not assignable to type 'number'");
    expect(types.info(0, text.lastIndexOf("conv2d("))?.text).not.toBe("");
    const hint = types.signature(0, text.lastIndexOf("conv2d(") + 7);
    expect(hint?.before).toBe("conv2d(");
    expect(hint?.active).toBe(0);
    expect(typeOf(types, 1, 1)).toMatch(/^const layer: \w+/);
  });

  it("complete members, names of other cells, and the strings an argument may be", () => {
    const types = service(
      "kernel.",
      "const kernel = [1, 2];",
      'import {dense} from "/lib/nn/index.js";\ndense({units: 1, activation: "relu"});'
    );
    expect(types.completions(0, 7).map(({label}) => label)).toContain("reduce");
    const names = types.completions(1, 0);
    expect(names.find(({label}) => label === "dense")?.distance).toBe(0);
    const text = 'import {dense} from "/lib/nn/index.js";\ndense({units: 1, activation: "relu"});';
    expect(types.alternatives(2, text.indexOf("relu") + 1)).toEqual(
      expect.arrayContaining(["softmax", "tanh"])
    );
  });

  it("read an object, a half-written text, types and classes of other cells", () => {
    const types = service(
      "{a: 1, b: shape.sides}",
      "const x = (",
      "interface Box {sides: number}\nclass Square implements Box { sides = 4 }",
      "const shape: Box = new Square();"
    );
    for (const cell of [0, 2, 3]) expect(messages(types, cell)).toEqual([]);
    expect(messages(types, 1)).toEqual(["Expression expected."]);
  });

  it("ask nothing of who writes no types", () => {
    expect(messages(service("function add(a, b) {\n  return a + b;\n}\nadd(...[1, 2]);"), 0)).toEqual([]);
    expect(messages(service("const y = [];\ny[0] = [];\ny[0][1] = 2;\ny.push([3]);"), 0)).toEqual([]);
  });
});
