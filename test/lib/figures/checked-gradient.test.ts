// @vitest-environment jsdom
import {expect, test} from "vitest";
import {checkedGradient} from "../../../src/lib/figures/checked-gradient.js";

test("a matrix is moved as a list of rows, and each of its numbers by itself", () => {
  const loss = (w: readonly (readonly number[])[]) => w[0][0] ** 2 + 3 * w[1][2] + w[0][1] * w[1][0];
  const at = [
    [2, 5, 0],
    [7, 0, 1]
  ];
  const gradient = [
    [4, 7, 0],
    [5, 0, 3]
  ];
  const check = checkedGradient({name: "∂L/∂w", gradient, loss, at});
  expect(check.value).toBeLessThan(1e-6);
  expect(check.querySelector(".verdict.right")).not.toBeNull();
  expect(check.querySelectorAll(".number")).toHaveLength(12);
});

test("a vector's wrong gradient is told with the number that is wrong", () => {
  const loss = (b: readonly number[]) => b[0] * b[1];
  const check = checkedGradient({name: "∂L/∂b", gradient: [3, 3], loss, at: [2, 3]});
  expect(check.value).toBeCloseTo(1, 6);
  expect(check.querySelector(".verdict.wrong")!.textContent).toContain("Number 2: 3 against 2");
});
