import {memory} from "@tensorflow/tfjs-core";
import {beforeAll, expect, test} from "vitest";
import {lossSlopes, nudged} from "../../../src/lib/explain/fastGradientSign.js";
import {accuracyWhenNudged, coinTosses, nudges} from "../../../src/lib/explain/nudges.js";
import {argMax, seededRandom, startDevice} from "../../../src/lib/nn/index.js";
import {smallNet} from "../nn/fixtures.js";
import {networkLoops} from "./networkLoops.js";

beforeAll(async () => void (await startDevice({backend: "cpu"})));

test("coin tosses are +1 and −1, about as many of each, and the seed's own", () => {
  const tosses = coinTosses(1000, 3);
  expect(new Set(tosses)).toEqual(new Set([1, -1]));
  expect(Math.abs(tosses.reduce((sum, toss) => sum + toss, 0))).toBeLessThan(150);
  expect(coinTosses(1000, 3)).toEqual(tosses);
  expect(coinTosses(1000, 4)).not.toEqual(tosses);
});

test("a picture is changed along its slopes and by coin tosses, and the network is asked about all three", async () => {
  const model = smallNet({seed: 5});
  const size = model.layers[0].inputShape!.reduce((a, b) => a * b, 1);
  const x = Float32Array.from({length: size}, seededRandom(2));
  const before = memory().numTensors;
  const made = await nudges(model, x, 1, 0.2);
  expect(memory().numTensors).toBe(before);
  const slopes = await lossSlopes(model, x, [1]);
  expect(made.change).toEqual(Float32Array.from(slopes, Math.sign));
  expect(made.moved).toEqual(nudged(x, slopes, 0.2));
  expect(made.chance).toEqual(nudged(x, coinTosses(size, 1), 0.2));
  const {probabilities} = await networkLoops(model);
  [x, made.moved, made.chance].forEach((picture, n) =>
    probabilities(picture).forEach((p, k) => expect(made.answers[n][k]).toBeCloseTo(p, 5))
  );
  model.dispose();
});

test("the share read rightly is counted picture by picture, for each ε and each seed of the tosses", async () => {
  const model = smallNet({seed: 5});
  const size = model.layers[0].inputShape!.reduce((a, b) => a * b, 1);
  const random = seededRandom(6);
  const pictures = Array.from({length: 6}, () => Float32Array.from({length: size}, random));
  const labels = [0, 1, 2, 0, 1, 2];
  const found = await accuracyWhenNudged(model, pictures, labels, {epsilons: [0, 0.3], seeds: [1, 2]});
  const {probabilities} = await networkLoops(model);
  const share = (of: Float32Array[]) =>
    of.filter((picture, n) => argMax(probabilities(picture)) === labels[n]).length / of.length;
  const moved: Float32Array[] = [];
  for (const [n, x] of pictures.entries())
    moved.push(nudged(x, await lossSlopes(model, x, [labels[n]]), 0.3));
  expect(found.gradient).toEqual([share(pictures), share(moved)]);
  expect(found.chance).toHaveLength(2);
  expect(found.chance.map(([first]) => first)).toEqual([share(pictures), share(pictures)]);
  model.dispose();
});
