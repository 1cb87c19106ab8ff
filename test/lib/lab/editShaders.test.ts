import {expect, test} from "vitest";
import {programOf} from "../../../src/lib/lab/editShaders.js";

test("of what a changed region declares the program is taken, whatever stands beside it", () => {
  const directProgram = () => ({});
  expect(programOf({helper: () => 1, directProgram}, "en")).toBe(directProgram);
});

test("a region without a program is told so, in the reader's language", () => {
  expect(() => programOf({directProgram: 3, other: () => 1}, "en")).toThrow(/ends in `Program`/);
  expect(() => programOf({}, "zh")).toThrow("以 `Program` 结尾");
});
