import {describe, expect, it} from "vitest";
import {gridCells, inkCells} from "../../../src/lib/explain/index.js";

describe("superpixels", () => {
  it("gridCells cuts the picture into equal cells, row by row", () => {
    const {parts, count} = gridCells({shape: [4, 6], down: 2, across: 3});
    expect(count).toBe(6);
    expect([...parts]).toEqual([
      ...[0, 0, 1, 1, 2, 2],
      ...[0, 0, 1, 1, 2, 2],
      ...[3, 3, 4, 4, 5, 5],
      ...[3, 3, 4, 4, 5, 5]
    ]);
  });

  it("cells differ by at most a row and a column", () => {
    const {parts, count} = gridCells({shape: [28, 28], down: 3, across: 3});
    const sizes = Array.from({length: count}, (_, m) => parts.filter(part => part === m).length);
    expect(Math.min(...sizes)).toBe(9 * 9);
    expect(Math.max(...sizes)).toBe(10 * 10);
  });

  it("inkCells cuts the box around the ink; what lies outside belongs to the nearest cell", () => {
    const x = new Float32Array(25);
    for (const pixel of [6, 7, 11, 12]) x[pixel] = 1; // rows 1 and 2, columns 1 and 2
    const {parts} = inkCells(x, {shape: [5, 5], down: 2, across: 2});
    expect([...parts]).toEqual([
      ...[0, 0, 1, 1, 1],
      ...[0, 0, 1, 1, 1],
      ...[2, 2, 3, 3, 3],
      ...[2, 2, 3, 3, 3],
      ...[2, 2, 3, 3, 3]
    ]);
  });

  it("a picture without ink is cut as a whole", () => {
    const options = {shape: [4, 6], down: 2, across: 3};
    expect(inkCells(new Float32Array(24), options)).toEqual(gridCells(options));
  });

  it("refuses more cells than there are pixels", () => {
    expect(() => gridCells({shape: [2, 2], down: 3, across: 1})).toThrow("3×1 cells do not fit");
    expect(() => inkCells([0], {shape: [2, 2], down: 1, across: 1})).toThrow("x has 1 values");
  });
});
