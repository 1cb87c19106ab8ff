import {expect, it} from "vitest";
import {classMetrics, confusionMatrix} from "../../../src/lib/nn/index.js";

it("precision, recall and F₁ of each class follow from the counts", () => {
  // Of class 0: 8 found of 10; 9 were taken for it.
  const [zero, one, two] = classMetrics([
    [8, 2, 0],
    [1, 5, 4],
    [0, 0, 0]
  ]);
  expect(zero).toEqual({
    precision: 8 / 9,
    recall: 0.8,
    f1: expect.closeTo(16 / 19, 12) as number,
    support: 10
  });
  expect(one).toEqual({
    precision: 5 / 7,
    recall: 0.5,
    f1: expect.closeTo(10 / 17, 12) as number,
    support: 10
  });
  expect(two).toEqual({precision: 0, recall: 0, f1: 0, support: 0});
});

it("a class that was never guessed has the precision 0", () => {
  const counts = confusionMatrix(
    [0, 1],
    [
      [0.9, 0.1],
      [0.6, 0.4]
    ]
  );
  expect(classMetrics(counts)[1]).toEqual({precision: 0, recall: 0, f1: 0, support: 1});
});

it("counts that are no square are refused", () => {
  expect(() => classMetrics([[1, 2]])).toThrow(
    "classMetrics: counts has 1 rows, one of which has 2 columns, but as many are expected."
  );
});
