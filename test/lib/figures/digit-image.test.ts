import {describe, expect, it} from "vitest";
import {centreOfMass, digitImage} from "../../../src/lib/figures/digit-image.js";
import type {Stroke} from "../../../src/lib/figures/digit-image.js";

const one: Stroke = [
  {x: 0.7, y: 0.1},
  {x: 0.7, y: 0.3}
];
const seven: Stroke = [
  {x: 0.1, y: 0.1},
  {x: 0.5, y: 0.1},
  {x: 0.2, y: 0.6}
];

/** Rows and columns of the picture that hold more ink than a trace. */
function extent(ink: Float32Array, size: number) {
  const rows = Array.from({length: size}, (_, i) => i).filter(i =>
    ink.subarray(i * size, (i + 1) * size).some(v => v > 0.5)
  );
  const columns = Array.from({length: size}, (_, j) => j).filter(j =>
    rows.some(i => ink[i * size + j] > 0.5)
  );
  return {height: rows.at(-1)! - rows[0] + 1, width: columns.at(-1)! - columns[0] + 1};
}

describe("digitImage(strokes)", () => {
  it("is all paper without strokes", () => expect(digitImage([]).every(v => v === 0)).toBe(true));

  it("has values from 0 to 1, some of them full ink", () => {
    const ink = digitImage([seven]);
    expect(ink).toHaveLength(784);
    expect(Math.min(...ink)).toBe(0);
    expect(Math.max(...ink)).toBe(1);
  });

  it("scales the longer side into the box of 20 pixels and keeps the proportions", () => {
    expect(extent(digitImage([one]), 28).height).toBe(20);
    const {height, width} = extent(digitImage([seven]), 28);
    expect(height).toBeGreaterThanOrEqual(19);
    expect(height).toBeLessThanOrEqual(21);
    // 0.4 wide and 0.5 high, drawn with a pen of 2.6 pixels into 20: 17.4 · 0.4 / 0.5 + 2.6 = 16.5.
    expect(Math.abs(width - 16.5)).toBeLessThanOrEqual(1);
  });

  it("puts the centre of mass at the centre of the field", () => {
    for (const drawing of [[one], [seven], [one, seven]]) {
      const {x, y} = centreOfMass(digitImage(drawing), 28);
      expect(Math.abs(x - 14)).toBeLessThan(0.1);
      expect(Math.abs(y - 14)).toBeLessThan(0.1);
    }
  });

  it("does not depend on where on the pad and how large the digit is drawn", () => {
    const moved = seven.map(({x, y}) => ({x: 0.3 + x / 2, y: 0.35 + y / 2}));
    const [a, b] = [digitImage([seven]), digitImage([moved])];
    a.forEach((value, p) => expect(b[p]).toBeCloseTo(value, 4));
  });

  it("draws a line as wide as the pen", () => {
    const ink = digitImage([one], {penWidth: 3});
    expect(ink.subarray(14 * 28, 15 * 28).reduce((a, b) => a + b)).toBeCloseTo(3, 1);
  });

  it("leaves a dot a dot", () => {
    const {height, width} = extent(digitImage([[{x: 0.2, y: 0.9}]]), 28);
    expect(height).toBeLessThanOrEqual(4);
    expect(width).toBeLessThanOrEqual(4);
  });

  it("draws in a picture of another size", () => expect(digitImage([one], {size: 14})).toHaveLength(196));
});
