import {describe, expect, it} from "vitest";
import {Edits, writtenColumn} from "../../../src/lib/notebook/edits.js";

describe("Edits", () => {
  it("puts what comes later outside of what came before", () => {
    const edits = new Edits();
    edits.wrap({start: 2, end: 3}, "f(", ")");
    edits.wrap({start: 2, end: 3}, "g(", ")");
    edits.wrap({start: 0, end: 3}, "[", "]");
    expect(edits.apply("a+b").code).toBe("[a+g(f(b))]");
  });

  it("closes what ends before it opens what begins", () => {
    const edits = new Edits();
    edits.open(1, "<");
    edits.close(1, ">");
    edits.replace({start: 1, end: 2}, "xyz");
    expect(edits.apply("ab").code).toBe("a><xyz");
  });

  it("leads back to the columns as they were written", () => {
    const edits = new Edits();
    edits.open(4, "12345");
    edits.replace({start: 6, end: 7}, "");
    edits.open(10, "##");
    const code = "abc\ndefghi\njkl";
    const changed = edits.apply(code);
    expect(changed.code).toBe("abc\n12345deghi##\njkl");
    for (const letter of "abcdegjkl") {
      const at = changed.code.indexOf(letter);
      const before = changed.code.slice(0, at).split("\n");
      const written = code.slice(0, code.indexOf(letter)).split("\n");
      const column = writtenColumn(changed.shifts, before.length, before.at(-1)!.length);
      expect([letter, column]).toEqual([letter, written.at(-1)!.length]);
    }
  });
});
