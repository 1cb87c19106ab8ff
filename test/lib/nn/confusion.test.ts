import {describe, expect, it} from "vitest";
import {answeredAs, confusionMatrix, worstMistakes} from "../../../src/lib/nn/index.js";

const labels = [0, 1, 2, 1, 0];
const probabilities = [
  [0.8, 0.1, 0.1], // right
  [0.5, 0.2, 0.3], // 1 taken for 0
  [0.1, 0.2, 0.7], // right
  [0.01, 0.04, 0.95], // 1 taken for 2
  [0.4, 0.4, 0.2] // a draw goes to the first
];

describe("confusionMatrix", () => {
  it("counts predictions along the columns of each actual class's row", () => {
    expect(confusionMatrix(labels, probabilities)).toEqual([
      [2, 0, 0],
      [1, 0, 1],
      [0, 0, 1]
    ]);
  });

  it("refuses lists of unequal length and labels that are no classes", () => {
    expect(() => confusionMatrix([0], probabilities)).toThrow(
      "confusionMatrix: there are 1 labels and 5 rows of probabilities"
    );
    expect(() => confusionMatrix([], [])).toThrow("confusionMatrix: there are 0 labels");
    expect(() => confusionMatrix([0, 1, 2, 3, 0], probabilities)).toThrow(
      "confusionMatrix: label 3 is 3, but labels are 0 to 2."
    );
  });
});

describe("worstMistakes", () => {
  it("lists wrong answers only, the surest of them first", () => {
    expect(worstMistakes(labels, probabilities)).toEqual([
      {index: 3, label: 1, predicted: 2, probability: 0.95, probabilityOfLabel: 0.04},
      {index: 1, label: 1, predicted: 0, probability: 0.5, probabilityOfLabel: 0.2}
    ]);
    expect(worstMistakes(labels, probabilities, 1).map(mistake => mistake.index)).toEqual([3]);
  });
});

describe("answeredAs", () => {
  it("lists the examples of one cell, right ones too, in their order", () => {
    const indices = (label: number, predicted: number, count?: number) =>
      answeredAs({label, predicted}, labels, probabilities, count).map(({index}) => index);
    expect(indices(0, 0)).toEqual([0, 4]);
    expect(indices(0, 0, 1)).toEqual([0]);
    expect(indices(1, 2)).toEqual([3]);
    expect(indices(2, 0)).toEqual([]);
  });
});
