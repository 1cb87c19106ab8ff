import {expect, test} from "vitest";
import {symmetricEigenvalues} from "../../../src/lib/figures/symmetric-eigenvalues.js";
import {seededRandom} from "../../../src/lib/nn/random.js";

test("the page's covariance has 4.5 and 0.5", () => {
  const [first, second] = symmetricEigenvalues([2.5, 2, 2, 2.5], 2);
  expect(first).toBeCloseTo(4.5, 12);
  expect(second).toBeCloseTo(0.5, 12);
});

test("a diagonal matrix has its diagonal, sorted; one of zeros has zeros", () => {
  expect(Array.from(symmetricEigenvalues([1, 0, 0, 0, 3, 0, 0, 0, 2], 3))).toEqual([3, 2, 1]);
  expect(Array.from(symmetricEigenvalues(new Float64Array(4), 2))).toEqual([0, 0]);
});

test("the sum is the trace, and the sum of squares that of the elements", () => {
  const random = seededRandom(3);
  const size = 7;
  const a = new Float64Array(size * size);
  for (let i = 0; i < size; ++i) {
    for (let j = 0; j <= i; ++j) a[i * size + j] = a[j * size + i] = random() - 0.5;
  }
  const values = symmetricEigenvalues(a, size);
  const trace = Array.from({length: size}, (_, k) => a[k * size + k]).reduce((p, q) => p + q);
  expect(values.reduce((p, q) => p + q)).toBeCloseTo(trace, 12);
  expect(values.reduce((p, q) => p + q * q, 0)).toBeCloseTo(
    a.reduce((p, q) => p + q * q, 0),
    12
  );
});
