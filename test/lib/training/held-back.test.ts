import {describe, expect, it} from "vitest";
import {heldBackFrom} from "../../../src/lib/training/held-back.js";

const all = {
  images: {pixels: Uint8Array.from({length: 20}, (_, p) => p), shape: [5, 2, 2, 1]},
  labels: Uint8Array.of(0, 1, 2, 3, 4)
};

describe("heldBackFrom(total, count)", () => {
  it("keeps the last ones back: none is in both parts", () => {
    const {fittedCount, split, words} = heldBackFrom(5, 2);
    const {fitted, validation} = split(all);
    expect(fittedCount).toBe(3);
    expect([...fitted.labels]).toEqual([0, 1, 2]);
    expect(fitted.images.shape).toEqual([3, 2, 2, 1]);
    expect([...fitted.images.pixels]).toEqual([...all.images.pixels.subarray(0, 12)]);
    expect([...validation!.labels]).toEqual([3, 4]);
    expect([...validation!.images.pixels]).toEqual([...all.images.pixels.subarray(12)]);
    expect(words).toBe("2 digits are held back now, and the network has seen some of them.");
  });

  it("trains on all where none is held back", () => {
    const {split, words} = heldBackFrom(5, 0, {lang: "zh"});
    const {fitted, validation} = split(all);
    expect(fitted.labels).toHaveLength(5);
    expect(validation).toBeUndefined();
    expect(words).toBe("现在 5 个数字全部用于训练。");
  });

  it.each([5, -1, 1.5, NaN])("says so when %s cannot be held back", count => {
    expect(() => heldBackFrom(5, count)).toThrow(`heldBack is ${count}, but a whole number from 0`);
  });
});
