import {expect, test} from "vitest";
import {chooseNeighbours, nearestLabels, vote} from "../../../src/lib/training/nearest-neighbours.js";

// Five pictures of two pixels.
const known = Uint8Array.from([0, 0, 10, 0, 0, 20, 30, 30, 40, 40]);
const labels = Uint8Array.from([3, 5, 5, 8, 8]);

test("the labels of the nearest, nearest first, as many as are wanted or as there are", () => {
  expect(nearestLabels(known, labels, [1, 0], 1)).toEqual([3]);
  expect(nearestLabels(known, labels, [1, 0], 3)).toEqual([3, 5, 5]);
  expect(nearestLabels(known, labels, [39, 39], 2)).toEqual([8, 8]);
  expect(nearestLabels(known, labels, [0, 0], 9)).toHaveLength(5);
});

test("the same as sorting all distances, on random pictures", () => {
  const value = (k: number) => (k * 7919) % 251;
  const many = Uint8Array.from({length: 60 * 9}, (_, k) => value(k));
  const names = Uint8Array.from({length: 60}, (_, n) => n);
  for (let asked = 0; asked < 10; ++asked) {
    const x = Array.from({length: 9}, (_, d) => value(1000 + 9 * asked + d));
    const distance = (n: number) => x.reduce((sum, at, d) => sum + (at - many[n * 9 + d]) ** 2, 0);
    const sorted = Array.from(names).sort((a, b) => distance(a) - distance(b) || a - b);
    expect(nearestLabels(many, names, x, 5)).toEqual(sorted.slice(0, 5));
  }
});

test("what most say; of equally many, what the nearest of them says", () => {
  expect(vote([4, 9, 9])).toBe(9);
  expect(vote([4, 9, 9, 4])).toBe(4);
  expect(vote([7])).toBe(7);
});

test("the number of neighbours is chosen without the digit itself", () => {
  // With one neighbour each is read as its twin, of another label; with three the two others outvote it.
  const pixels = Uint8Array.from([0, 1, 2, 100, 101, 102]);
  const own = Uint8Array.from([1, 1, 1, 2, 2, 2]);
  expect(chooseNeighbours(pixels, own, [1, 3])).toBe(1);
  const mixed = Uint8Array.from([0, 1, 4, 5, 50, 51, 54, 55]);
  const odd = Uint8Array.from([1, 2, 1, 1, 2, 1, 2, 2]);
  const right = (k: number) =>
    [...odd].filter((label, n) => {
      const x = mixed.subarray(n, n + 1);
      return vote(nearestLabels(mixed, odd, x, 4).slice(1, k + 1)) === label;
    }).length;
  expect(chooseNeighbours(mixed, odd, [1, 3])).toBe(right(3) > right(1) ? 3 : 1);
});
