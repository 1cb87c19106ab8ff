import {describe, expect, it} from "vitest";
import {permutation, seededRandom} from "../../../src/lib/nn/index.js";

describe("seededRandom", () => {
  it("repeats itself for a seed, and differs for near ones", () => {
    const draw = (...seeds: number[]) => {
      const random = seededRandom(...seeds);
      return Array.from({length: 5}, random);
    };
    expect(draw(1)).toEqual(draw(1));
    const firsts = [draw(1), draw(2), draw(1, 1), draw(1, 2), draw(2, 1), draw(0), draw(-1)].map(
      ([first]) => first
    );
    expect(new Set(firsts).size).toBe(firsts.length);
  });

  it("is uniform on [0, 1): a hundred boxes fill alike (χ², 99 degrees of freedom)", () => {
    const random = seededRandom(4);
    const boxes = new Array<number>(100).fill(0);
    for (let n = 0; n < 100_000; ++n) ++boxes[Math.floor(100 * random())];
    const chiSquared = boxes.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquared).toBeGreaterThan(56);
    expect(chiSquared).toBeLessThan(149);
  });
});

describe("permutation", () => {
  it("holds each number once", () => {
    expect([...permutation(50, seededRandom(2))].sort((a, b) => a - b)).toEqual(
      Array.from({length: 50}, (_, n) => n)
    );
  });

  it("gives every order of three about as often", () => {
    const random = seededRandom(5);
    const counts = new Map<string, number>();
    for (let n = 0; n < 6000; ++n) {
      const order = permutation(3, random).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
