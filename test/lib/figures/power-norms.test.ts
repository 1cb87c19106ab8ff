// @vitest-environment jsdom
import {expect, test} from "vitest";
import {normOf, powerTable, radiusOfTwo} from "../../../src/lib/figures/power-norms.js";

test("the spectral radius of two rows, real and complex", () => {
  expect(
    radiusOfTwo([
      [0.8, 1],
      [0, 0.8]
    ])
  ).toBeCloseTo(0.8, 12);
  expect(
    radiusOfTwo([
      [0, -2],
      [2, 0]
    ])
  ).toBeCloseTo(2, 12);
  expect(
    radiusOfTwo([
      [-3, 1],
      [0, 1]
    ])
  ).toBeCloseTo(3, 12);
});

test("the norm of the page's matrix is 1.44", () => {
  expect(
    normOf([
      [0.8, 1],
      [0, 0.8]
    ])
  ).toBeCloseTo(1.4434, 4);
});

test("the table has a norm between its bounds in every row", () => {
  const table = powerTable([1.44, 1.8], {radius: 0.8, sigma: 1.44});
  expect(
    [...table.querySelectorAll("tbody tr")].map(row => [...row.children].map(cell => cell.textContent))
  ).toEqual([
    ["1", "0.8", "1.44", "1.44", "1.44"],
    ["2", "0.64", "1.8", "2.07", "1.34"]
  ]);
  const large = powerTable(
    Array.from({length: 40}, () => 1),
    {radius: 0.8, sigma: 1.4434}
  );
  expect(large.textContent).toContain("2.4·10⁶");
});
