import {beforeAll, expect, test} from "vitest";
import {dense, sequential, startDevice} from "../../../src/lib/nn/index.js";
import {reluLayers} from "../../../src/lib/training/relu-layers.js";
import {parametersOf} from "../../../src/lib/training/spiral-contestants.js";
import {spiralNetwork, spiralTrial} from "../../../src/lib/training/spiral-trial.js";

beforeAll(async () => void (await startDevice({backend: "cpu"})));

test("a network has the parameters that are stated", () => {
  const model = spiralNetwork([10, 10, 9], {seed: 1});
  expect(model.summary().parameters).toBe(parametersOf([10, 10, 9]));
  model.dispose();
});

test("a trial goes to its end and counts pieces before and after", async () => {
  const steps = [];
  for await (const step of spiralTrial([6, 6], {epochs: 30, seed: 1})) steps.push(step);
  expect(steps).toHaveLength(31);
  const {done, found} = steps.at(-1)!;
  expect(done).toBe(1);
  expect(found!.accuracy).toBeGreaterThan(0.4);
  // Without biases all edges go through the origin.
  expect(found!.piecesBefore).toBeLessThan(found!.pieces);
  expect(found!.piecesAcross).toBeGreaterThan(2);
});

test("layers of ReLU are handed on, others are none", async () => {
  const relu = spiralNetwork([3, 2], {seed: 1});
  expect((await reluLayers(relu)).map(({b}) => b.length)).toEqual([3, 2, 1]);
  const tanh = sequential([dense({units: 2, activation: "tanh", inputShape: [2]}), dense({units: 1})]);
  expect(await reluLayers(tanh)).toEqual([]);
  for (const model of [relu, tanh]) model.dispose();
});
