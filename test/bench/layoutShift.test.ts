import {expect, test} from "vitest";
import {cumulativeLayoutShift} from "./layoutShift.js";

test("a page that never moves has no shift", () => {
  expect(cumulativeLayoutShift([])).toBe(0);
});

test("shifts less than a second apart are added up, others are not", () => {
  const shifts = [
    {time: 100, value: 0.1},
    {time: 900, value: 0.2},
    {time: 2500, value: 0.25}
  ];
  expect(cumulativeLayoutShift(shifts)).toBeCloseTo(0.3);
});

test("a session ends after five seconds, however close its shifts", () => {
  const shifts = Array.from({length: 12}, (_, i) => ({time: i * 900, value: 1}));
  // 0, 900, … 4500 ms; then a new session.
  expect(cumulativeLayoutShift(shifts)).toBe(6);
});
