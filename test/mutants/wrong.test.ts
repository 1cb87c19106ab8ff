import {expect, test} from "vitest";
import {regionOf, wrongText} from "./wrong.js";

test("a wrong version takes the place of what it finds, as it is written", () => {
  expect(wrongText("a + b", ["the difference", " + ", " $& "], "the text")).toBe("a $& b");
});

test("what stands there twice, or no longer, fails with its place", () => {
  expect(() => wrongText("a + a", ["b", "a", "b"], "add#loops")).toThrow(
    '"b": "a" stands 2 times in add#loops, not once.'
  );
  expect(() => wrongText("a + a", ["c", "c", "b"], "add#loops")).toThrow('"c" stands 0 times in add#loops');
});

test("a region lies between its marks; without a name it is all of the file", () => {
  const text = "x\n// #region loops\ny\n// #endregion\nz";
  expect(text.slice(...regionOf(text, "loops", "add"))).toBe("y\n");
  expect(text.slice(...regionOf(text, undefined, "add"))).toBe(text);
  expect(() => regionOf(text, "shader", "add")).toThrow('add has no region "shader"');
});
