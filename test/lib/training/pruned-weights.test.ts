import fc from "fast-check";
import {expect, test} from "vitest";
import {prunedWeights, sparseBytes, withoutLowest} from "../../../src/lib/training/pruned-weights.js";

const zeros = (w: ArrayLike<number>) => Array.from(w).filter(value => value === 0).length;
const weights = [{shape: [2, 3]}, {shape: [3]}, {shape: [3, 2]}];
const values = [
  Float32Array.of(0.1, -0.2, 0.3, -0.4, 0.5, -0.6),
  Float32Array.of(0.001, 0.002, 0.003),
  Float32Array.of(10, -20, 30, -40, 50, -60)
];

test("a share of 0 goes, the lowest first, exactly so many, also among equal ones", () => {
  expect([...withoutLowest(Float32Array.of(3, -1, 2, -2), Float32Array.of(3, 1, 2, 2), 0.5)]).toEqual([
    3, 0, 0, -2
  ]);
  fc.assert(
    fc.property(
      fc.array(fc.integer({min: 1, max: 4}), {minLength: 1, maxLength: 60}),
      fc.double({min: 0, max: 1, noNaN: true}),
      (list, share) => {
        const w = Float32Array.from(list);
        const left = withoutLowest(w, w, share);
        expect(zeros(left)).toBe(Math.round(share * w.length));
        // What is left is as large as anything that went.
        const [gone, kept] = [list.filter((_, k) => left[k] === 0), list.filter((_, k) => left[k] !== 0)];
        expect(Math.max(0, ...gone)).toBeLessThanOrEqual(Math.min(5, ...kept));
      }
    )
  );
});

test("overall takes the layer of small weights, layer takes half of each; biases stay", () => {
  const [a, b, c] = prunedWeights(values, weights, {share: 0.5, rule: "overall"});
  expect([zeros(a!), zeros(c!)]).toEqual([6, 0]);
  expect(b).toEqual(values[1]);
  const each = prunedWeights(values, weights, {share: 0.5, rule: "layer"});
  expect(each.map(zeros)).toEqual([3, 0, 3]);
  expect([...each[0]!]).toEqual([0, 0, 0, values[0]![3], values[0]![4], values[0]![5]]);
});

test("chance takes other weights for another seed, and nothing is written into the network's own", () => {
  const before = values.map(w => [...w]);
  const by = (seed: number) =>
    prunedWeights(values, weights, {share: 0.5, rule: "random", seed}).map(w => [...w]);
  expect(by(1)).toEqual(by(1));
  expect(by(1)).not.toEqual(by(2));
  expect(
    by(1)
      .flat()
      .filter(value => value === 0)
  ).toHaveLength(6);
  expect(values.map(w => [...w])).toEqual(before);
});

test("0 % changes nothing, 100 % leaves the biases", () => {
  for (const rule of ["overall", "layer", "random"] as const) {
    expect(prunedWeights(values, weights, {share: 0, rule})).toEqual(values);
    expect(prunedWeights(values, weights, {share: 1, rule}).map(zeros)).toEqual([6, 0, 6]);
  }
});

test("bytes of sparse rows: a matrix written out as its three lists", () => {
  const matrix = [
    [0, 5, 0, 1],
    [0, 0, 0, 0],
    [7, 0, 0, 0]
  ];
  const kept = matrix.flatMap(row => row.filter(value => value !== 0));
  const columns = matrix.flatMap(row => row.flatMap((value, column) => (value === 0 ? [] : [column])));
  const begins = [0, 2, 2, 3];
  const bytes =
    new Float32Array(kept).byteLength +
    new Uint16Array(columns).byteLength +
    new Uint32Array(begins).byteLength;
  expect(sparseBytes(3, 3, 2)).toBe(bytes);
});
