import {describe, expect, it} from "vitest";
import {digitStrokes} from "../../../src/lib/figures/digit-strokes.js";
import {writingTime, writtenAfter} from "../../../src/lib/figures/self-writing-pen.js";

const four = digitStrokes(4);
const length = (strokes: ReturnType<typeof digitStrokes>) =>
  strokes.reduce(
    (sum, stroke) =>
      sum +
      stroke.reduce((s, p, k) => (k ? s + Math.hypot(p.x - stroke[k - 1].x, p.y - stroke[k - 1].y) : s), 0),
    0
  );

describe("writtenAfter(strokes, seconds)", () => {
  it("begins with the pen on the first point", () => {
    const {strokes, nib} = writtenAfter(four, 0);
    expect(strokes).toEqual([[four[0][0], four[0][0]]]);
    expect(nib).toEqual(four[0][0]);
  });

  it("writes on and on, never back, and lifts the pen between two strokes", () => {
    let before = -1;
    let lifted = 0;
    const time = writingTime(four);
    for (let seconds = 0; seconds < time; seconds += time / 50) {
      const {strokes, nib} = writtenAfter(four, seconds);
      expect(length(strokes)).toBeGreaterThanOrEqual(before);
      before = length(strokes);
      const last = strokes.at(-1)!.at(-1)!;
      if (nib!.x !== last.x || nib!.y !== last.y) ++lifted;
    }
    expect(lifted).toBeGreaterThan(0);
  });

  it("has written everything at the end, and put the pen away", () =>
    expect(writtenAfter(four, writingTime(four) + 1e-9)).toEqual({strokes: four}));

  it("takes a second or two for a digit", () => {
    for (let digit = 0; digit < 10; ++digit) {
      expect(writingTime(digitStrokes(digit))).toBeGreaterThan(0.5);
      expect(writingTime(digitStrokes(digit))).toBeLessThan(2.5);
    }
  });
});
