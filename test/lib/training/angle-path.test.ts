import {beforeAll, expect, test} from "vitest";
import {adam, dense, sequential, startDevice} from "../../../src/lib/nn/index.js";
import {principalAngles} from "../../../src/lib/figures/principal-angles.js";
import {anglePath} from "../../../src/lib/training/angle-path.js";

beforeAll(() => startDevice({backend: "cpu"}));

test("the angle at each step that is looked at; nothing is computed before the first, and another training begins anew", async () => {
  const model = sequential([dense({units: 1, inputShape: [2]}), dense({units: 2})], {seed: 1});
  model.compile({optimizer: adam({learningRate: 0.05}), loss: "meanSquaredError"});
  let asked = 0;
  const look = anglePath(model, {
    weight: 2,
    basis: () => {
      ++asked;
      return Float64Array.of(1, 0);
    }
  });
  expect(await look()).toEqual([]);
  expect(asked).toBe(0);
  const x = {values: Float32Array.of(1, 0, -2, 0, 3, 0), shape: [3, 2]};
  const train = async () => {
    for await (const {loss} of model.fit(x, x, {epochs: 3, batchSize: 3})) void loss;
  };
  await train();
  await look();
  await train();
  const path = await look();
  expect(path.map(([step]) => step)).toEqual([3, 6]);
  const [, , decoder] = await model.getWeights();
  expect(path[1][1]).toBeCloseTo(principalAngles(decoder, [1, 0], 2)[0], 6);
  expect(asked).toBe(1);
  model.setWeights(model.firstWeights);
  await train();
  expect((await look()).map(([step]) => step)).toEqual([3]);
  model.dispose();
});
