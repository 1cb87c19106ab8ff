// @vitest-environment jsdom
import {expect, it} from "vitest";
import {beginsAndEnds, gateColour, gateTable} from "../../../src/lib/figures/gate-table.js";

const values = {i: [1, 0, 0], f: [1, 1, 0], o: [1, 1, 1], g: [1, -1, 0], c: [1, 2, 0]};

it("gateTable(characters, values) has a row for each gate, the candidate and the memory, and says how they are coloured", () => {
  const table = gateTable([..."A b"], values);
  const rows = [...table.querySelectorAll("tr")].map(row => [...row.children].map(cell => cell.textContent));
  expect(rows).toEqual([
    ["reads", "A", "␣", "b"],
    ["write, i", "1", "0", "0"],
    ["keep, f", "1", "1", "0"],
    ["candidate, g", "1", "−1", "0"],
    ["memory, c", "1", "2", "0"],
    ["show, o", "1", "1", "1"]
  ]);
  expect(table.querySelector(".note")!.textContent).toContain("its colour is that of tanh c");
  expect(table.value).toBe(values);
});

it("gateTable takes any characters, in Chinese too", () => {
  const table = gateTable([..."门开。"], values, {lang: "zh"});
  expect([...table.querySelectorAll("thead th")].map(cell => cell.textContent)).toEqual([
    "读入",
    "门",
    "开",
    "。"
  ]);
  expect(table.querySelector(".note")!.textContent).toContain("tanh c");
});

it("gateColour is green by a gate's value, and diverging by that of g and of tanh c", () => {
  expect(gateColour("f", 1)).toContain("--cy");
  expect(gateColour("g", 1)).toBe("rgb(213 94 0 / 55%)");
  expect(gateColour("g", -1)).toBe("rgb(0 114 178 / 55%)");
  // A memory that has taken in three times is fuller than one that has taken in once, and neither is empty.
  expect(gateColour("c", 1)).toBe("rgb(213 94 0 / 42%)");
  expect(gateColour("c", 2.98)).toBe("rgb(213 94 0 / 55%)");
  expect(gateColour("c", 0)).toContain("/ 0%");
});

it.each([
  ["A b(c)", [1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 1]],
  ["他说“开”。", [0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 1]],
  ["《红》，", [1, 0, 0, 0, 0, 1, 0, 1]]
])("beginsAndEnds(%s)", (text, expected) => expect(beginsAndEnds([...text])).toEqual(expected));
