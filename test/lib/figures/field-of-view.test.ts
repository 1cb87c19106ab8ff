import {expect, test} from "vitest";
import {fieldsOf, unitsOf, waysTo} from "../../../src/lib/figures/field-of-view.js";

const three = [
  {k: 3, s: 1},
  {k: 3, s: 1},
  {k: 3, s: 1}
];

test("three layers of 3×3 see seven pixels, by 1, 3, 6, 7, 6, 3, 1 ways", () => {
  expect(fieldsOf(three).map(({r}) => r)).toEqual([1, 3, 5, 7]);
  expect(unitsOf(10, three)).toEqual([10, 8, 6, 4]);
  expect(waysTo(10, three, 3, 1)[0]).toEqual([0, 1, 3, 6, 7, 6, 3, 1, 0, 0]);
});

test("strides move neighbours apart; LeNet-5's last maps see all 32 pixels", () => {
  const lenet = [
    {k: 5, s: 1},
    {k: 2, s: 2},
    {k: 5, s: 1},
    {k: 2, s: 2},
    {k: 5, s: 1}
  ];
  expect(fieldsOf(lenet)).toEqual([
    {r: 1, apart: 1},
    {r: 5, apart: 1},
    {r: 6, apart: 2},
    {r: 14, apart: 2},
    {r: 16, apart: 4},
    {r: 32, apart: 4}
  ]);
  expect(unitsOf(32, lenet)).toEqual([32, 28, 14, 10, 5, 1]);
  expect(waysTo(32, lenet, 5, 0)[0].every(ways => ways > 0)).toBe(true);
});

test("windows that do not fit leave no units", () => {
  expect(unitsOf(4, [{k: 7, s: 1}])).toEqual([4, 0]);
});
