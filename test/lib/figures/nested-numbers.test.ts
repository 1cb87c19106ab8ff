import {expect, it} from "vitest";
import {compareNested, planesOf, sizesOf} from "../../../src/lib/figures/nested-numbers.js";

const kindOf = (got: unknown, expected: Parameters<typeof compareNested>[1]) =>
  compareNested(got, expected).difference;

it("compareNested finds the same numbers the same, in lists and typed arrays, but for rounding", () => {
  expect(
    compareNested(
      [[1, 2], new Float32Array([0.1, 3])],
      [
        [1, 2],
        [0.1, 3]
      ]
    )
  ).toEqual({
    largest: Math.fround(0.1) - 0.1
  });
  expect(compareNested([], [])).toEqual({largest: 0});
});

it("compareNested names the first place that differs", () => {
  expect(
    kindOf(
      [
        [1, 2],
        [3, 5]
      ],
      [
        [1, 2],
        [3, 4]
      ]
    )
  ).toEqual({
    ...{kind: "value", place: [1, 1]},
    ...{got: 5, expected: 4}
  });
});

it.each([
  [undefined, 1, "nothing"],
  [[1, undefined], [1, 2], "nothing"],
  [3, [1, 2], "no list"],
  ["12", [1, 2], "no list"],
  [[1], 1, "no number"],
  ["1", 1, "no number"],
  [[1], [1, 2], "length"],
  [[1, 2, 3], [1, 2], "length"],
  [NaN, 1, "not a number"],
  [[0 / 0], [0], "not a number"],
  [Infinity, 1, "value"]
])("compareNested(%j, %j): %s", (got, expected, kind) => {
  expect(kindOf(got, expected)?.kind).toBe(kind);
});

it("sizesOf knows lists of equal length only", () => {
  expect(
    sizesOf([
      [1, 2, 3],
      [4, 5, 6]
    ])
  ).toEqual([2, 3]);
  expect(sizesOf([[1], [2, 3]])).toBeUndefined();
  expect(sizesOf([1, "2"])).toBeUndefined();
  expect(sizesOf([])).toBeUndefined();
});

it("planesOf makes a grid of a number, a row of a list, and one grid for each choice of the other axes", () => {
  expect(planesOf(7)).toEqual([{rows: 1, columns: 1, values: [7], place: ""}]);
  expect(planesOf([1, 2])).toEqual([{rows: 1, columns: 2, values: [1, 2], place: ""}]);
  const pixels = [
    [
      [1, 2],
      [3, 4],
      [5, 6]
    ],
    [
      [7, 8],
      [9, 10],
      [11, 12]
    ]
  ];
  expect(planesOf(pixels, [0, 1])).toEqual([
    {rows: 2, columns: 3, values: [1, 3, 5, 7, 9, 11], place: "[:, :, 0]"},
    {rows: 2, columns: 3, values: [2, 4, 6, 8, 10, 12], place: "[:, :, 1]"}
  ]);
});
