import {expect, it} from "vitest";
import {compileCell} from "../../../src/lib/notebook/compile.js";
import {explain} from "../../../src/lib/notebook/explain.js";

const found = async (text: string) => (await compileCell(text)).wholeDivision;

it.each([
  ["const y = 7 // 2", "7", "2", 1],
  ["const y = 7 // 2;", "7", "2", 1],
  ["7 // 2", "7", "2", 1],
  ["const n = 7;\nconst half = n // 2\ndisplay(half);", "n", "2", 2],
  ["const rows = 4, size = 3;\nconst n = (rows + 2) // size;", "(rows + 2)", "size", 2],
  ["const list = [1, 2];\nconst middle = list.length // 2", "list.length", "2", 2],
  ["const f = (n: number): number => n // 2", "n", "2", 1]
])("a division as in Python's %j is noticed", async (text, left, right, line) => {
  expect(await found(text)).toEqual({left, right, line});
});

it.each([
  "const y = 7; // 2",
  "const y = 7 // days in a week",
  "const y = 7 // seconds",
  "const y = 7 // the number of rows: 2",
  "// 2\nconst y = 7;",
  "const url = 'http://2';",
  "const text = `7 // 2`;",
  "const y = 7 / 2 // = 3.5",
  "const list = [\n  1, // 2\n  3\n];",
  "if (true) { // 2\n}",
  'const y = 7 // "two"',
  "const y = 7 // a => b"
])("an ordinary comment, as in %j, is none", async text => {
  expect(await found(text)).toBeUndefined();
});

it("is told in both languages", () => {
  const problem = {kind: "wholeDivision", left: "7", right: "2"} as const;
  expect(explain(problem, "en")).toBe(
    "`//` starts a comment, so `// 2` does nothing. Whole division is `Math.floor(7 / 2)`."
  );
  expect(explain(problem, "zh")).toBe(
    "`//` 后面是注释，所以 `// 2` 不起作用。整除要写 `Math.floor(7 / 2)`。"
  );
});
