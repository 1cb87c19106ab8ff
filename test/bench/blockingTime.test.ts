import {expect, test} from "vitest";
import {totalBlockingTime} from "./blockingTime.js";

test("a task blocks by what it takes beyond 50 ms", () => {
  const tasks = [
    {start: 100, duration: 50},
    {start: 200, duration: 80},
    {start: 400, duration: 250}
  ];
  expect(totalBlockingTime(tasks, 0, 1000)).toBe(30 + 200);
});

test("what a task takes before the first paint, or after the page has settled, does not count", () => {
  expect(totalBlockingTime([{start: 0, duration: 300}], 200, 1000)).toBe(50);
  expect(totalBlockingTime([{start: 900, duration: 300}], 200, 1000)).toBe(50);
  expect(totalBlockingTime([{start: 0, duration: 150}], 200, 1000)).toBe(0);
});
