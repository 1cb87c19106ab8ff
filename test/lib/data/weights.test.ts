import {gzipSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {loadWeights} from "../../../src/lib/data/index.js";
import type {StoredWeight, TrainedFacts} from "../../../src/lib/data/index.js";
import {bestScale, packWeights} from "../../../src/lib/data/packWeights.js";
import {unpackWeights} from "../../../src/lib/data/weights.js";
import {seededRandom} from "../../../src/lib/nn/random.js";

const random = seededRandom(3);
const values = [7, 12, 1].map(length => Float32Array.from({length}, () => 2 * random() - 1));
const stored = (bits: 4 | 8 | 16): StoredWeight[] =>
  values.map(weight => ({shape: [weight.length], bits, scale: bestScale(weight, bits)}));

describe("weights in a file", () => {
  it.each([16, 8, 4] as const)("come back within half a step of what they were, in %i bits", bits => {
    const table = stored(bits);
    const largest = 2 ** (bits - 1) - 1;
    unpackWeights(packWeights(values, table), table).forEach((back, w) => {
      expect(back).toHaveLength(values[w].length);
      back.forEach((value, k) => {
        const {scale} = table[w];
        // What lies beyond the largest code is cut off there.
        const wanted = Math.max(-largest * scale, Math.min(largest * scale, values[w][k]));
        expect(Math.abs(value - wanted)).toBeLessThanOrEqual(scale / 2 + 1e-6);
      });
    });
  });

  it("take two bytes for each number, one, or half of one", () => {
    expect(packWeights(values, stored(16))).toHaveLength(40);
    expect(packWeights(values, stored(8))).toHaveLength(20);
    expect(packWeights(values, stored(4))).toHaveLength(4 + 6 + 1);
  });

  it("keep negative numbers, zero and the largest code", () => {
    for (const bits of [4, 8, 16] as const) {
      const most = 2 ** (bits - 1) - 1;
      const codes = [-most, -1, 0, 1, most];
      const table = [{shape: [5], bits, scale: 1}];
      expect([...unpackWeights(packWeights([codes], table), table)[0]]).toEqual(codes);
    }
  });

  it("are read with their facts, packed by gzip", async () => {
    const weights = stored(8);
    const facts = {weights, seed: 7} as unknown as TrainedFacts;
    const file = new Blob([new Uint8Array(gzipSync(packWeights(values, weights)))]);
    const read = await loadWeights(file, {json: async () => facts});
    expect(read.facts.seed).toBe(7);
    expect(read.values.map(({length}) => length)).toEqual([7, 12, 1]);
  });

  it("are refused when the file is shorter than its facts say", () =>
    expect(() => unpackWeights(new Uint8Array(3), stored(8))).toThrow("holds 3 bytes, but"));
});

describe("bestScale(values, bits)", () => {
  it("cuts off what is rare and large where few bits must tell many small values apart", () => {
    const many = Float32Array.from({length: 1000}, (_, k) => (k === 0 ? 1 : 0.1 * Math.sin(k)));
    expect(7 * bestScale(many, 4)).toBeLessThan(0.7);
    expect(127 * bestScale(many, 8)).toBeGreaterThan(0.9);
  });
  it("is 1 where all are zero", () => expect(bestScale([0, 0], 8)).toBe(1));
});
