import {memory} from "@tensorflow/tfjs-core";
import {beforeAll, expect, test} from "vitest";
import {lossSlopes, nudged} from "../../../src/lib/explain/fastGradientSign.js";
import {seededRandom, startDevice} from "../../../src/lib/nn/index.js";
import {smallNet} from "../nn/fixtures.js";
import {networkLoops} from "./networkLoops.js";

beforeAll(async () => void (await startDevice({backend: "cpu"})));

test("the slopes of the loss are its central differences, picture by picture, and no tensor is left", async () => {
  const model = smallNet({seed: 4});
  const size = model.layers[0].inputShape!.reduce((a, b) => a * b, 1);
  const random = seededRandom(8);
  const [labels, x] = [[2, 0], Float32Array.from({length: 2 * size}, random)];
  const {scores: scoresOf} = await networkLoops(model);
  const loss = (picture: ArrayLike<number>, label: number) => {
    const z = Array.from(scoresOf(Float64Array.from(picture)));
    const largest = Math.max(...z);
    return largest + Math.log(z.reduce((sum, value) => sum + Math.exp(value - largest), 0)) - z[label];
  };
  const before = memory().numTensors;
  const slopes = await lossSlopes(model, x, labels);
  expect(memory().numTensors).toBe(before);
  for (const b of [0, 1]) {
    const picture = Float64Array.from(x.subarray(b * size, (b + 1) * size));
    for (let i = 0; i < size; ++i) {
      const at = (by: number) =>
        loss(
          picture.map((value, j) => (j === i ? value + by : value)),
          labels[b]
        );
      expect(slopes[b * size + i]).toBeCloseTo((at(1e-5) - at(-1e-5)) / 2e-5, 3);
    }
  }
  model.dispose();
});

test("each pixel moves by ε as its slope says, and ink stays between 0 and 1", () => {
  expect([...nudged([0.5, 0.5, 0.5, 0, 1], [3, -2, 0, -1, 1], 0.25)]).toEqual([0.75, 0.25, 0.5, 0, 1]);
});

test("what does not fit is refused by name", async () => {
  const model = smallNet({seed: 4});
  await expect(lossSlopes(model, [1, 2], [0])).rejects.toThrow(/x has 2 values, but 1 pictures of shape/);
  model.dispose();
});
