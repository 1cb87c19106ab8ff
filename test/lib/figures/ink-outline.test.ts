import {expect, test} from "vitest";
import {inkOutline} from "../../../src/lib/figures/ink-outline.js";

const edges = (path: string) => path.split("M").slice(1).sort();

test("a single pixel of ink has four edges", () => {
  const x = [0, 0, 0, 0, 1, 0, 0, 0, 0];
  expect(edges(inkOutline(x, 3))).toEqual(["1 1h1", "1 1v1", "1 2h1", "2 1v1"]);
});

test("there is no edge between two pixels of ink, and one at the frame", () => {
  expect(edges(inkOutline([1, 1], 2))).toEqual(["0 0h1", "0 0v1", "0 1h1", "1 0h1", "1 1h1", "2 0v1"]);
});

test("paper has no outline; what is ink is said by the threshold", () => {
  expect(inkOutline([0, 0.4, 0.3, 0], 2)).toBe("");
  expect(edges(inkOutline([0.4], 1, 0.3))).toHaveLength(4);
});
