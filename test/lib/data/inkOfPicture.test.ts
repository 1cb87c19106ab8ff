import {describe, expect, it} from "vitest";
import {inkOfPicture} from "../../../src/lib/data/inkOfPicture.js";
import {digitImage} from "../../../src/lib/figures/digit-image.js";
import {digitStrokes} from "../../../src/lib/figures/digit-strokes.js";
import {photo, pixels, type Photo} from "./pictures.js";

/** How alike two pictures are: 1 the same, 0 nothing in common. */
function likeness(a: Float32Array, b: Float32Array): number {
  const product = (p: Float32Array, q: Float32Array) => p.reduce((sum, value, k) => sum + value * q[k], 0);
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}
const asDrawn = (digit: number) => digitImage(digitStrokes(digit));

describe('inkOfPicture(pixels, "digit")', () => {
  it.each<[string, Photo, {reversed?: boolean; thickened?: boolean}?]>([
    ["dark on bright", {}],
    ["bright on dark", {paper: () => 0.1, ink: 0.9}, {reversed: true}],
    ["pale", {paper: () => 0.7, ink: 0.5}],
    ["in uneven light", {paper: (x, y) => 0.95 - 0.6 * (x / 320) - 0.1 * (y / 240)}],
    ["in a corner of the paper", {left: 180, top: 95}],
    ["small", {size: 40, pen: 4}],
    ["filling the picture", {width: 150, height: 150, left: 5, top: 5}],
    ["with a thin pen", {pen: 4}, {thickened: true}]
  ])("finds a digit %s, as MNIST would show it", (_name, options, expected = {}) => {
    for (const digit of [0, 1, 2, 4, 7, 8]) {
      const {ink, reversed, thickened} = inkOfPicture(photo(digit, options), "digit");
      expect(ink.length).toBe(784);
      expect(likeness(ink, asDrawn(digit)), `${digit}`).toBeGreaterThan(0.85);
      expect(reversed).toBe(expected.reversed ?? false);
      if (expected.thickened) expect(thickened).toBe(true);
    }
  });

  it("leaves out specks and the edge of the paper", () => {
    const clean = photo(3);
    const dirty = pixels(clean.width, clean.height, (x, y) => {
      if (x < 12 || (x > 300 && y < 8)) return [0, 0, 0];
      return (x - 60) ** 2 + (y - 200) ** 2 < 6
        ? [20, 20, 20]
        : ([...clean.data.slice(4 * (y * 320 + x)).slice(0, 3)] as never);
    });
    const part = inkOfPicture(dirty, "digit").part;
    expect(part.left).toBeGreaterThan(60);
    expect(likeness(inkOfPicture(dirty, "digit").ink, asDrawn(3))).toBeGreaterThan(0.85);
  });

  it.each([
    ["black on nothing", 0, 1],
    ["white on nothing", 255, 1]
  ])("takes what is transparent for paper: %s", (_name, colour) => {
    const {data, width, height} = photo(5);
    const cut = pixels(width, height, (x, y) => [colour, colour, colour, 255 - data[4 * (y * width + x)]]);
    for (let p = 3; p < cut.data.length; p += 4) if (cut.data[p] < 60) cut.data[p] = 0;
    const {ink, transparent} = inkOfPicture(cut, "digit");
    expect(transparent).toBe(true);
    expect(likeness(ink, asDrawn(5))).toBeGreaterThan(0.85);
  });

  it("refuses a picture in which there is nothing", () => {
    expect(() =>
      inkOfPicture(
        pixels(50, 40, () => [200, 190, 180]),
        "digit"
      )
    ).toThrow(/^There is nothing to see in the picture/);
    expect(() =>
      inkOfPicture(
        pixels(50, 40, () => [200, 190, 180, 0]),
        "whole"
      )
    ).toThrow(/^There is nothing to see/);
  });
});

describe('inkOfPicture(pixels, "whole")', () => {
  it("cuts out the middle and gives its mean in each square, the darker the more ink", () => {
    const halves = pixels(112, 56, x => (x < 56 ? [0, 0, 0] : [255, 255, 255]));
    const {ink, part, reversed} = inkOfPicture(halves, "whole");
    expect(part).toEqual({left: 28, top: 0, width: 56, height: 56});
    expect(reversed).toBe(false);
    expect([...ink.slice(0, 28)]).toEqual([...Array(14).fill(1), ...Array(14).fill(0)]);
  });

  it("makes a picture that is smaller than its squares larger", () => {
    const {ink} = inkOfPicture(
      pixels(8, 8, (x, y) => ((x + y) % 2 ? [255, 255, 255] : [0, 0, 0])),
      "whole"
    );
    expect(ink[0]).toBe(1);
    expect(new Set(ink).size).toBeGreaterThan(2);
  });
});
