import {beforeAll, expect, test} from "vitest";
import {dense, flatten, sequential, startDevice} from "../../../src/lib/nn/index.js";
import {readDrawing} from "../../../src/lib/training/read-drawing.js";

beforeAll(async () => void (await startDevice({backend: "cpu"})));

test("a drawing is read as one picture; nothing drawn is not read", async () => {
  const model = sequential([flatten({inputShape: [2, 3, 1]}), dense({units: 4, activation: "softmax"})], {
    seed: 5
  });
  const ink = Float32Array.of(0, 0.5, 1, 0, 0, 0.2);
  const [row] = await model.predict({pixels: ink, shape: [1, 2, 3, 1]});
  expect(await readDrawing(model, ink)).toEqual(row);
  expect(await readDrawing(model, new Float32Array(6))).toBeUndefined();
  model.dispose();
});
