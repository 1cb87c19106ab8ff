import {refusal} from "../../../src/kernels/refusal.js";
import {describe, expect, it} from "vitest";
import {compileCell} from "../../../src/lib/notebook/compile.js";
import {diagnose} from "../../../src/lib/notebook/diagnose.js";
import {explain} from "../../../src/lib/notebook/explain.js";
import {sentenceOf} from "../../../src/lib/notebook/sentence.js";

/** As the page's runtime reports it. */
function runtimeError(message: string, input?: string): Error {
  return Object.assign(new Error(message), {name: "RuntimeError", input});
}

async function sentence(error: unknown, source = "", lang: "en" | "zh" = "en"): Promise<string> {
  const {references} = await compileCell(source);
  return explain(diagnose(error, {references}, ["kernel"]), lang);
}

describe("diagnose", () => {
  it("finds a name that is not defined, its line, and what was meant", async () => {
    const error = runtimeError("kernal is not defined", "kernal");
    expect(await sentence(error, "const a = 1;\n\nconst b = kernal;")).toBe(
      "Line 3: `kernal` is not defined. Did you mean `kernel`?"
    );
    expect(await sentence(error, "const b = kernal;", "zh")).toBe(
      "第 1 行：`kernal` 没有定义。是不是想写 `kernel`？"
    );
    expect(await sentence(runtimeError("Mth is not defined", "Mth"))).toBe(
      "`Mth` is not defined. Did you mean `Math`?"
    );
  });

  it("tells whoever adds a whole number to a float of a shader how it is written", () => {
    const told = (text: string) => explain({kind: "shader", text, code: "z += 2"}, "en");
    const types = "a left-hand operand of type 'const int' and a right operand of type 'highp float'";
    expect(told(`'+' : wrong operand types - no operation '+' exists that takes ${types}`)).toMatch(
      /`2\.0`, not `2`\.$/
    );
    expect(told("'y' : undeclared identifier")).toBe(
      "The GPU cannot read `z += 2`: 'y' : undeclared identifier."
    );
  });

  it("says which input another cell broke, and how", async () => {
    const error = runtimeError("Cannot read properties of undefined (reading 'shape')", "x");
    expect(await sentence(error)).toBe(
      "`x` comes from a cell that failed: `shape` is read from a value that is undefined."
    );
  });

  it("puts the browser's own words into a student's", async () => {
    expect(await sentence(new TypeError("f is not a function"))).toBe(
      "`f` is called, but it is not a function."
    );
    expect(await sentence(new TypeError("losses.append is not a function"))).toBe(
      "A list grows by `push`: `losses.push(…)`."
    );
    expect(await sentence(new TypeError("50 is not a function"))).toBe(
      "`50(…)` would call a number like a function; a product needs `*`."
    );
    expect(await sentence(new TypeError("Cannot read properties of undefined (reading '0')"))).toBe(
      "`[0]` is read from a value that is undefined; perhaps an index before it lies outside of its list."
    );
    expect(await sentence(new TypeError("Cannot set properties of undefined (setting '0')"))).toBe(
      "`[0]` is set on a value that is undefined; a row has to be made first, such as `a[i] = [];`."
    );
    expect(await sentence(new TypeError("Assignment to constant variable."), "", "zh")).toBe(
      "`const` 不能重新赋值；请用 `let` 声明。"
    );
    expect(await sentence(runtimeError("circular definition"))).toMatch(/^This cell needs a value that/);
  });

  it("passes on what a function of the book says", async () => {
    const text = "conv2d: x has 3 channels but w expects 1.";
    expect(await sentence(new Error(text))).toBe(text);
    expect(await sentence("thrown as text")).toBe("thrown as text");
    expect(await sentence({code: 4, message: "thrown as an object"})).toBe("thrown as an object");
  });
});

describe("what the book's own operations refuse", () => {
  it.each([
    ["en", "Line 2: dense: b has 3 values but w has 4 units."],
    ["zh", "第 2 行：dense：b 有 3 个值，而 w 有 4 个单元。"]
  ] as const)("is told in the reader's language (%s)", async (lang, sentence) => {
    const error = refusal`dense: b has ${3} values but w has ${4} units.`;
    expect(await sentenceOf(diagnose(error, {lineOf: () => 2}), lang)).toBe(sentence);
  });
});
