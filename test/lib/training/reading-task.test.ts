import {expect, test} from "vitest";
import {letterExamples, lettersRight} from "../../../src/lib/training/reading-task.js";

test("asked for are the last six letters, the latest first, or the first one", () => {
  const size = {count: 3, letters: 8, seed: 1};
  const [last, first] = [letterExamples("last", size), letterExamples("first", size)];
  expect(last.x.values).toEqual(first.x.values);
  expect([last.x.shape, last.y.shape, first.y.shape]).toEqual([
    [3, 8, 5],
    [3, 30],
    [3, 5]
  ]);
  const letter = (t: number) => [...last.x.values.slice(40 + 5 * t, 45 + 5 * t)];
  expect([...last.y.values.slice(30, 60)]).toEqual([7, 6, 5, 4, 3, 2].flatMap(letter));
  expect([...first.y.values.slice(5, 10)]).toEqual(letter(0));
});

test("a letter is right where all of its five bits have the right sign", () => {
  const y = {values: Float32Array.of(1, 1, 1, 1, 1, -1, -1, -1, -1, -1), shape: [1, 10] as [number, number]};
  expect(lettersRight([[0.1, 0.2, 0.9, 1, 0.3, -1, -1, 0.1, -1, -1]], y)).toEqual([1, 0]);
});
