import {describe, expect, it} from "vitest";
import {templateLine} from "../../../src/lib/notebook/templateLine.js";

const text = [
  "function program(g) {",
  "  return `",
  "    ${helper(g)}",
  "    for (int u = 0; u < ${g.height}; u++) {",
  "      int r = i * ${g.stride} + u - ${g.pad};",
  "      sum += getX(r);",
  "      sum += getX(r);",
  "    }`;",
  "}"
].join("\n");

describe("templateLine(text, made)", () => {
  it.each([
    ["for (int u = 0; u < 3; u++) {", 4],
    ["  int r = i * 2 + u - 1;  ", 5],
    ["int r = i * 2 + v - 1;", undefined],
    ["float helper() { return 1.0; }", undefined],
    ["sum += getX(r);", undefined]
  ])("%s", (made, line) => expect(templateLine(text, made)).toBe(line));
});
