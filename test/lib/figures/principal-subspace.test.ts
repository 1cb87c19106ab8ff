import {describe, expect, it} from "vitest";
import {
  distanceFrom,
  orthonormalize,
  principalSubspace,
  subspaceOverlap
} from "../../../src/lib/figures/principal-subspace.js";

// Four points on two axes of R³: their products' matrix is diagonal, 8 and 2 over 4 examples.
const points = [2, 0, 0, -2, 0, 0, 0, 1, 0, 0, -1, 0];

describe("principalSubspace(values)", () => {
  it("finds the axis with the most energy", () => {
    const {basis, total, captured} = principalSubspace(points, {size: 3, components: 1});
    expect(Array.from(basis, Math.abs)).toEqual([1, 0, 0]);
    expect([total, captured]).toEqual([2.5, 2]);
  });

  it("keeps everything where there are enough rows, and scales", () => {
    const {total, captured} = principalSubspace(points, {size: 3, components: 2, scale: 2});
    expect(total).toBeCloseTo(10, 12);
    expect(captured).toBeCloseTo(10, 12);
  });

  it("with a centre it is the analysis of the differences from it", () => {
    const moved = points.map((value, at) => value + [5, 5, 5][at % 3]);
    const {basis, captured} = principalSubspace(moved, {size: 3, components: 1, centre: [5, 5, 5]});
    expect(Math.abs(basis[0])).toBeCloseTo(1, 12);
    expect(captured).toBeCloseTo(2, 12);
  });
});

it("orthonormalize(rows) keeps the span; a row without a part of its own becomes zero", () => {
  const rows = Float64Array.of(3, 4, 0, 6, 8, 0);
  orthonormalize(rows, 3);
  expect(Array.from(rows)).toEqual([0.6, 0.8, 0, 0, 0, 0]);
});

it("subspaceOverlap(a, b) is 1 for the same plane, 0 for an orthogonal one, cos² in between", () => {
  const plane = Float64Array.of(1, 0, 0, 0, 1, 0);
  expect(subspaceOverlap([1, 1, 0, 3, -1, 0], plane, 3)).toBeCloseTo(1, 12);
  expect(subspaceOverlap([0, 0, 2], Float64Array.of(1, 0, 0), 3)).toBe(0);
  expect(subspaceOverlap([1, 1], Float64Array.of(1, 0), 2)).toBeCloseTo(0.5, 12);
});

it("distanceFrom(subspace, values) is what the projection loses", () => {
  const subspace = principalSubspace(points, {size: 3, components: 1});
  expect(distanceFrom(subspace, points, {size: 3})).toBeCloseTo(0.5, 12);
  expect(distanceFrom(subspace, [1, 3, 4], {size: 3, scale: 2, centre: [0, 6, 6]})).toBeCloseTo(4, 12);
});
