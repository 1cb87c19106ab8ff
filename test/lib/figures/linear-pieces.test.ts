import {expect, test} from "vitest";
import {pieceLayers, piecesOfLine, piecesOfPlane} from "../../../src/lib/figures/linear-pieces.js";
import {regionCount} from "../../../src/lib/figures/region-count.js";
import {seededRandom} from "../../../src/lib/nn/random.js";

/** A network of random weights; `widths` begins with the inputs and ends with 1. */
function randomWeights(widths: readonly number[], seed: number): Float32Array[] {
  const random = seededRandom(seed);
  const draw = (size: number) => Float32Array.from({length: size}, () => 2 * random() - 1);
  return widths.slice(1).flatMap((units, l) => [draw(widths[l] * units), draw(units)]);
}

/** The network's last sum by plain loops, and which units are on. */
function run(weights: readonly Float32Array[], x: readonly number[]): {sum: number; pattern: string} {
  let h = [...x];
  let pattern = "";
  for (let l = 0; l < weights.length; l += 2) {
    const [w, b] = [weights[l], weights[l + 1]];
    const z = Array.from(b, (bias, k) =>
      h.reduce((sum, value, j) => sum + w[j * b.length + k] * value, bias)
    );
    if (l === weights.length - 2) return {sum: z[0], pattern};
    pattern += z.map(value => (value > 0 ? "1" : "0")).join("");
    h = z.map(value => Math.max(0, value));
  }
  throw new Error("no layers");
}

const area = (corners: readonly (readonly [number, number])[]) =>
  corners.reduce((sum, [x, y], n) => {
    const [u, v] = corners[(n + 1) % corners.length];
    return sum + (x * v - u * y) / 2;
  }, 0);

test("the pieces fill the square, and on each the network is the linear function that is stated", () => {
  for (const seed of [1, 2, 3]) {
    const weights = randomWeights([2, 6, 5, 4, 1], seed);
    const pieces = piecesOfPlane(pieceLayers(weights), 2);
    expect(pieces.reduce((sum, {corners}) => sum + area(corners), 0)).toBeCloseTo(16, 6);
    for (const {corners, sum, on} of pieces) {
      expect(area(corners)).toBeGreaterThan(0);
      const middle = [0, 1].map(d => corners.reduce((all, corner) => all + corner[d], 0) / corners.length);
      const own = run(weights, middle);
      expect(sum[0] * middle[0] + sum[1] * middle[1] + sum[2]).toBeCloseTo(own.sum, 5);
      expect([...own.pattern].filter(unit => unit === "1")).toHaveLength(on);
    }
  }
});

test("as many pieces as a fine grid finds patterns of units", () => {
  const weights = randomWeights([2, 4, 3, 1], 5);
  const patterns = new Set<string>();
  for (let x = -2; x <= 2; x += 0.02)
    for (let y = -2; y <= 2; y += 0.02) patterns.add(run(weights, [x, y]).pattern);
  expect(piecesOfPlane(pieceLayers(weights), 2).length).toBe(patterns.size);
});

test("K lines in a large square make 1 + K + K(K − 1)/2 pieces", () => {
  for (const units of [1, 2, 5, 9]) {
    const weights = randomWeights([2, units, 1], units);
    expect(piecesOfPlane(pieceLayers(weights), 1e4).length).toBe(regionCount(units, 2));
  }
});

test("along a line the pieces join, and end where the network says", () => {
  const weights = randomWeights([2, 8, 6, 1], 9);
  const {ends, sums} = piecesOfLine(pieceLayers(weights), [-2, 0.3], [2, -0.5]);
  expect(ends.at(-1)).toBe(1);
  expect(sums).toHaveLength(ends.length + 1);
  expect(ends.length).toBeGreaterThan(5);
  [0, ...ends].forEach((t, k) => {
    if (k > 0) expect(t).toBeGreaterThan([0, ...ends][k - 1]);
    expect(sums[k]).toBeCloseTo(run(weights, [-2 + 4 * t, 0.3 - 0.8 * t]).sum, 5);
  });
});

test("a tent put into itself has twice as many pieces each time", () => {
  const tent = [Float32Array.of(1, 1), Float32Array.of(0, -0.5)];
  const again = [Float32Array.of(2, 2, -4, -4), Float32Array.of(0, -0.5)];
  const last = [Float32Array.of(2, -4), Float32Array.of(0)];
  for (const times of [1, 2, 5]) {
    const weights = [...tent, ...Array.from({length: times - 1}, () => again).flat(), ...last];
    const {ends, sums} = piecesOfLine(pieceLayers(weights), [0], [1]);
    expect(ends).toHaveLength(2 ** times);
    expect(sums.map(Math.abs).slice(0, 3)).toEqual([0, 1, 0]);
  }
});

test("a network whose units are all off is one piece", () => {
  const weights = [new Float32Array(4), Float32Array.of(-1, 0), Float32Array.of(1, 1), Float32Array.of(0.5)];
  expect(piecesOfPlane(pieceLayers(weights), 2)).toHaveLength(1);
  expect(piecesOfLine(pieceLayers(weights), [0, 0], [1, 1])).toEqual({ends: [1], sums: [0.5, 0.5]});
});
