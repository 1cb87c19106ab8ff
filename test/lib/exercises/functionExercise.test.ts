import {describe, expect, test} from "vitest";
import {functionExercise} from "../../../src/lib/exercises/functionExercise.js";

const both = (text: string) => ({en: text, zh: text});
const task = {
  id: "x",
  title: both(""),
  task: both(""),
  starter: "",
  solution: "",
  hints: [],
  right: both("yes")
};

/** Twice each number of a list. */
const twice = functionExercise({
  ...task,
  name: "twice",
  cases: [[[1, 2, 3]], [[0.5, -1, 4]]],
  wanted: (x: readonly number[]) => x.map(v => 2 * v),
  starts: x => x.map(() => 0),
  mistakes: [{is: x => x.map(v => v * v), says: both("That is the square.")}]
});

const rows = functionExercise({
  ...task,
  name: "rows",
  cases: [[2]],
  wanted: (n: number) => [
    [n, n, n],
    [0, n, n]
  ],
  starts: () => [],
  mistakes: []
});

const verdict = (f: unknown) => twice.check({twice: f});
const said = (f: unknown) => verdict(f).sentence.en;

describe("a function is tried on each case", () => {
  test("right, open, wrong", () => {
    expect(verdict((x: number[]) => x.map(v => v + v)).state).toBe("right");
    expect(verdict((x: number[]) => x.map(() => 0)).state).toBe("open");
    expect(verdict((x: number[]) => x).state).toBe("wrong");
  });

  test("the sentence names the first case that fails, and its numbers", () => {
    expect(said((x: number[]) => x.map(v => (v < 0 ? 0 : 2 * v)))).toBe(
      "In what `twice([0.5, -1, 4])` gives, number 2 is 0; it should be −2."
    );
  });

  test("numbers that nearly agree are told with the digits that tell them apart", () => {
    expect(said((x: number[]) => x.map(v => 2.00001 * v))).toContain("is 2.00001; it should be 2.");
  });

  test("a known wrong formula gets its sentence only if it is that formula in all cases", () => {
    expect(said((x: number[]) => x.map(v => v ** 2))).toContain("That is the square.");
    expect(said((x: number[]) => (x[0] === 1 ? [1, 4, 9] : [1, -2, 8]))).not.toContain("square");
  });

  test("an answer cannot spoil the case by changing what it is given", () => {
    expect(verdict((x: number[]) => x.map((v, k) => (x[k] = 2 * v))).state).toBe("right");
    expect(verdict((x: number[]) => x.fill(1)).state).toBe("wrong");
  });

  test("typed arrays are lists", () => {
    expect(verdict((x: number[]) => Float64Array.from(x, v => 2 * v)).state).toBe("right");
  });
});

describe("what is no answer is told in words", () => {
  test.each<[string, unknown, string]>([
    ["a short list", () => [2], "`twice([1, 2, 3])` gives a list of 1 number; 3 are needed."],
    [
      "nested",
      () => [[2, 4, 6]],
      "`twice([1, 2, 3])` gives a list of lists; one flat list of 3 numbers is needed."
    ],
    ["a number", () => 2, "`twice([1, 2, 3])` gives 2; one flat list of 3 numbers is needed."],
    ["nothing", () => undefined, "`twice([1, 2, 3])` gives nothing back. Is a `return` missing?"],
    ["text inside", () => [2, "4", 6], '`twice([1, 2, 3])[1]` is the text `"4"`; a number is needed.'],
    ["no function", 3, "`twice` is 3; a function is needed."],
    [
      "beyond the end",
      (x: number[][]) => x[5]![0],
      "`twice([1, 2, 3])` breaks off: it asks for a part of something that is not there; perhaps an index runs past the end of a list."
    ],
    [
      "a name that is not there",
      new Function("x", "return lenght(x)"),
      "`twice([1, 2, 3])` breaks off: `lenght` is not defined."
    ],
    [
      "Python's append",
      new Function("x", "const y = []; for (const v of x) y.append(2 * v); return y"),
      "`twice([1, 2, 3])` breaks off: a list grows by `push`: `y.push(…)`."
    ],
    [
      "a product without its sign",
      new Function("x", "return x.map(v => v(2))"),
      "`twice([1, 2, 3])` breaks off: `v` is called, but it is not a function; a product needs `*`."
    ],
    [
      "a row that has not been made",
      new Function("x", "const y = []; y[0][0] = 2; return y"),
      "`twice([1, 2, 3])` breaks off: it writes into a row that is not there; a row has to be made first, such as `a[i] = [];`."
    ],
    [
      "endless recursion",
      function f(x: number[]): number[] {
        return f(x);
      },
      "`twice([1, 2, 3])` breaks off: it calls itself without end."
    ],
    [
      "the reader's own error",
      () => {
        throw new Error("to do");
      },
      "`twice([1, 2, 3])` breaks off: it throws “to do”."
    ]
  ])("%s", (_, f, sentence) => expect(said(f)).toBe(sentence));

  test("a flat list where rows are needed", () => {
    const flat = rows.check({rows: () => [2, 2, 2, 0, 2, 2]}).sentence;
    expect(flat.en).toBe("`rows(2)` gives a flat list of 6 numbers; 2 rows of 3 numbers are needed.");
    expect(flat.zh).toBe("`rows(2)` 得到 6 个数的一维列表，需要 2 行，每行 3 个数。");
  });

  test("a row of the wrong length, and a wrong number by its place", () => {
    expect(rows.check({rows: () => [[1, 2, 3], [4]]}).sentence.en).toBe(
      "`rows(2)[1]` is a list of 1 number; 3 are needed."
    );
    expect(
      rows.check({
        rows: () => [
          [2, 2, 2],
          [1, 2, 2]
        ]
      }).sentence.zh
    ).toBe("`rows(2)` 的结果中，第 2 行第 1 个数是 1，应为 0。");
  });
});
