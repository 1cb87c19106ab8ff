import {expect, test} from "vitest";
import {namesIn} from "../../../src/lib/letters/names.js";

const keys = new Map([
  ["x", "x"],
  ["before", "h"],
  ["dz", "dz"]
]);

test("the names of letters in code, whole names only, none behind a dot", () => {
  const code = "const dz = x[t] * before - max(x2, a.x, ...x);";
  expect(namesIn(code, keys).map(({key, start, end}) => [key, code.slice(start, end), start])).toEqual([
    ["dz", "dz", 6],
    ["x", "x", 11],
    ["h", "before", 18],
    ["x", "x", 43]
  ]);
});
