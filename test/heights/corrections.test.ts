import {expect, test} from "vitest";
import {corrections} from "./corrections.js";

const lines = ["---", "keywords: []", "---", "", "```ts", "1", "```", "", "```ts height=100/200", "2", "```"];

test("what takes room and reserves none is given its height, below the front matter", () => {
  expect(corrections(lines, new Map([[2, {wide: 50, phone: 70}]]))).toEqual([
    {line: 4, text: "```ts height=50/70"}
  ]);
});

test("a difference below eight pixels is left, a larger one is not, on either screen", () => {
  expect(corrections(lines, new Map([[6, {wide: 107, phone: 193}]]))).toEqual([]);
  expect(corrections(lines, new Map([[6, {wide: 100, phone: 208}]]))).toEqual([
    {line: 8, text: "```ts height=100/208"}
  ]);
});

test("what shows nothing needs no height", () => {
  expect(corrections(lines, new Map([[2, {wide: 0, phone: 7}]]))).toEqual([]);
  expect(corrections(lines, new Map([[6, {wide: 0, phone: 0}]]))).toEqual([{line: 8, text: "```ts"}]);
});

test("a file other than the one that was built is noticed", () => {
  expect(() => corrections(lines, new Map([[3, {wide: 50, phone: 50}]]))).toThrow(/Line 6 is no fence: "1"/);
});
