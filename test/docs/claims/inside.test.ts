import {readFileSync} from "node:fs";
import {gunzipSync} from "node:zlib";
import {beforeAll, describe, expect, test} from "vitest";
import {mnistFile} from "../../../docs/data/mnistFile.js";
import {firstOfEach, loadMnist} from "../../../src/lib/data/index.js";
import {unpackWeights} from "../../../src/lib/data/weights.js";
import type {TrainedFacts} from "../../../src/lib/data/index.js";
import {
  activationMaximization,
  classProbability,
  gradCam,
  occludedAt,
  occlusion,
  occlusionGeometry,
  randomized,
  rankCorrelation
} from "../../../src/lib/explain/index.js";
import type {Correlations} from "../../../src/lib/explain/index.js";
import {largestParts} from "../../../src/lib/figures/cam-parts.js";
import {sanityOf} from "../../../src/lib/figures/sanity-chart.js";
import type {SanityFacts} from "../../../src/lib/figures/sanity-chart.js";
import {argMax, startDevice} from "../../../src/lib/nn/index.js";
import type {Sequential} from "../../../src/lib/nn/index.js";
import {cnnNetwork} from "../../../src/pretrain/cnnDigits.js";

// What the page on looking inside says in fixed words, with the network and the digits it opens with.

const read = (path: string) => readFileSync(`docs/data/${path}`);
const json = <T>(path: string) => JSON.parse(read(path).toString()) as T;

let model: Sequential;
let pictures: Float32Array[];
beforeAll(async () => {
  await startDevice({backend: "cpu"});
  const digits = await loadMnist(new Blob([new Uint8Array(mnistFile({set: "test", every: 10}))]));
  pictures = firstOfEach(digits, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  model = cnnNetwork(42);
  const {weights} = json<TrainedFacts>("weights/cnn-digits.json");
  model.setWeights(unpackWeights(gunzipSync(read("weights/cnn-digits.bin")), weights));
});

const probability = (z: ArrayLike<number>, c: number) =>
  1 / Array.from(z).reduce((sum, value) => sum + Math.exp(value - z[c]), 0);

/** What the ascent of the page does until the network is surer than 99 % of class c. */
async function until(c: number, begin: {seed: number} | {from: Float32Array}) {
  const rule = {lambda: 0.1, eta: 0.2, range: [0, 1] as const, steps: 40, ...begin};
  for await (const state of activationMaximization(model, c, rule)) {
    if (probability(state.z, c) > 0.99) return state;
  }
  throw new Error(`the network is not sure of ${c} after ${rule.steps} steps`);
}
const meanOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

test("from noise it takes 3 to 13 steps to be surer than 99 %, ten classes, three seeds", async () => {
  const steps: number[] = [];
  for (const seed of [1, 2, 3]) {
    for (let c = 0; c < 10; ++c) steps.push((await until(c, {seed})).step);
  }
  expect([Math.min(...steps), Math.max(...steps)]).toEqual([3, 13]);
});

test("the 4 becomes any other digit in 3 to 11 steps, its pixels moved by 0.05 to 0.1 on average", async () => {
  const from = pictures[4];
  const states = [];
  for (const c of [0, 1, 2, 3, 5, 6, 7, 8, 9]) states.push(await until(c, {from}));
  const steps = states.map(({step}) => step);
  expect([Math.min(...steps), Math.max(...steps)]).toEqual([3, 11]);
  const moved = states.map(({x}) => meanOf(Array.from(x, (value, i) => Math.abs(value - from[i]))));
  expect(Math.min(...moved).toFixed(2)).toBe("0.05");
  expect(Math.max(...moved).toFixed(1)).toBe("0.1");
});

test("the eight heaviest of 32 feature maps hold more than half, for each of the ten digits", async () => {
  for (const [c, x] of pictures.entries()) {
    expect(largestParts(await gradCam(model, x, c), 8).share).toBeGreaterThan(0.5);
  }
});

test("of the 4, paper counts 0.01 covered with paper and 0.07 with ink; the ink 0.09 and 0.06", async () => {
  const f = classProbability(model, 4);
  const isInk = Array.from(pictures[4], value => value >= 0.5);
  const falls = async (fill: number) => {
    const {map} = await occlusion(f, pictures[4], {shape: [28, 28, 1], size: 5, stride: 2, fill});
    return [false, true].map(ink => meanOf(Array.from(map).filter((_, i) => isInk[i] === ink)).toFixed(2));
  };
  expect(await falls(0)).toEqual(["0.01", "0.09"]);
  expect(await falls(1)).toEqual(["0.07", "0.06"]);
});

test("the 4 with ink between its arms is read as a 9", async () => {
  const g = occlusionGeometry({shape: [28, 28, 1], size: 5, stride: 1, fill: 1});
  const [p] = await model.predict({pixels: occludedAt(pictures[4], 7, 11, g), shape: [1, 28, 28, 1]});
  expect(argMax(p)).toBe(9);
});

test("with all layers random, Grad-CAM's ρ goes from 0.09 to 0.83 over the ten digits", async () => {
  const other = await randomized(model, 3, 1);
  const rho: number[] = [];
  for (const [c, x] of pictures.entries()) {
    const [trained, random] = [await gradCam(model, x, c), await gradCam(other, x, c)];
    rho.push(rankCorrelation(trained.enlarged, random.enlarged));
  }
  other.dispose();
  expect([Math.min(...rho).toFixed(2), Math.max(...rho).toFixed(2)]).toEqual(["0.09", "0.83"]);
  // That of the digit the page opens with is far above the mean of fifty.
  expect(rho[4]).toBeGreaterThan(0.8);
});

describe("the sanity check", () => {
  const facts = json<SanityFacts>("measured/inside.json");
  const mean = (name: keyof Correlations, count = 3) => meanOf(sanityOf(facts, name, count));
  const twin = (name: keyof Correlations) => meanOf(facts.twins.map(({correlation}) => correlation[name]));

  test("is of networks that read 94 % and better, and at random answer by chance", () => {
    for (const {accuracy} of facts.alike) expect(accuracy).toBeGreaterThan(0.935);
    for (const {count, answer} of facts.rows)
      if (count === 3) expect(Math.abs(answer - 0.1)).toBeLessThan(0.01);
  });

  test("occlusion loses its order, but not where it changes anything", () => {
    expect(Math.abs(mean("occlusion"))).toBeLessThan(0.1);
    expect(twin("occlusion")).toBeGreaterThan(0.75);
    expect(mean("occlusionSize")).toBeGreaterThan(0.8);
  });

  test("saliency and Grad-CAM keep more than half of what two trained networks share", () => {
    for (const name of ["saliency", "gradCam"] as const) {
      expect(mean(name)).toBeGreaterThan(0.5 * twin(name));
      expect(mean(name)).toBeLessThan(twin(name));
    }
  });

  test("saliency does not even fall from one random layer to the next", () => {
    expect(mean("saliency", 3)).toBeGreaterThan(mean("saliency", 2));
  });
});
