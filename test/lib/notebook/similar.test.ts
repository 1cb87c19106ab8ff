import {describe, expect, it} from "vitest";
import {editDistance, similarName} from "../../../src/lib/notebook/similar.js";

describe("similarName", () => {
  it("finds the name that was meant", () => {
    const names = ["kernel", "kernels", "digits", "image", "learningRate"];
    expect(similarName("kernal", names)).toBe("kernel");
    expect(similarName("imgae", names)).toBe("image");
    expect(similarName("learningrate", names)).toBe("learningRate");
  });

  it("guesses nothing when nothing is near", () => {
    expect(similarName("weights", ["kernel", "digits"])).toBeUndefined();
    expect(similarName("x", ["stride", "pad"])).toBeUndefined();
  });

  it("counts letters replaced, inserted, deleted and swapped", () => {
    expect(editDistance("kernel", "kernel")).toBe(0);
    expect(editDistance("kernal", "kernel")).toBe(1);
    expect(editDistance("kernl", "kernel")).toBe(1);
    expect(editDistance("kenrel", "kernel")).toBe(1);
    expect(editDistance("", "abc")).toBe(3);
  });
});
