import {describe, expect, it} from "vitest";
import {moved, scaleOf} from "../../../../src/lib/notebook/literals/scale.js";

const scale = (text: string, listed = false, note = "") => scaleOf({text, listed, note});
const ends = ({min, max}: {min: number; max: number}) => [min, max];

describe("the scale of a number", () => {
  it("goes from 0 to the next power of ten, in lists and from negative numbers to both sides", () => {
    expect(ends(scale("3"))).toEqual([0, 10]);
    expect(ends(scale("10"))).toEqual([0, 100]);
    expect(ends(scale("0.5"))).toEqual([0, 1]);
    expect(ends(scale("3", true))).toEqual([-10, 10]);
    expect(ends(scale("-20"))).toEqual([-100, 100]);
  });

  it("keeps whole numbers whole and writes others to the end of their step", () => {
    expect(moved(scale("8"), "8", 1)).toBe("9");
    expect(moved(scale("0.5"), "0.5", 1)).toBe("0.51");
    expect(moved(scale("1.5"), "1.5", 5)).toBe("2.0");
    expect(moved(scale("0.001"), "0.001", -1)).toBe("0.0009");
    expect(moved(scale("-1", true), "-1", 1)).toBe("0");
  });

  it("goes through 1, 2, 5 where the number is written as a power of ten", () => {
    expect(moved(scale("1e-3"), "1e-3", 1)).toBe("2e-3");
    expect(moved(scale("1e-3"), "1e-3", -1)).toBe("5e-4");
    expect(moved(scale("3e-3"), "3e-3", 1)).toBe("5e-3");
    expect(moved(scale("3e-3"), "3e-3", -1)).toBe("2e-3");
  });

  it("is the one of the comment, if there is one", () => {
    const own = scale("0.3", false, "// 0…1 step 0.05");
    expect([...ends(own), own.steps]).toEqual([0, 1, 20]);
    expect(moved(own, "0.3", 100)).toBe("1.00");
    expect(ends(scale("2", false, "// 1...8, step 1"))).toEqual([1, 8]);
  });
});
