import {describe, expect, it} from "vitest";
import {apart} from "../../../src/lib/figures/loss-lines.js";

describe("apart(heights)", () => {
  it("leaves labels that do not touch where they are", () => expect(apart([10, 50])).toEqual([10, 50]));
  it("moves those that touch by half of what is missing each, and keeps their order", () => {
    expect(apart([20, 16])).toEqual([26, 10]);
  });
  it("moves three in one place apart", () => {
    const [a, b, c] = apart([30, 30, 30]);
    expect(b - a).toBeGreaterThan(12);
    expect(c - b).toBeGreaterThan(12);
  });
});
