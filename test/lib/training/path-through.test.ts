import {beforeAll, expect, test} from "vitest";
import {conv2d, dense, flatten, maxPooling2d, sequential, startDevice} from "../../../src/lib/nn/index.js";
import {pathThrough} from "../../../src/lib/training/path-through.js";

beforeAll(async () => void (await startDevice({backend: "cpu"})));

const picture = Float32Array.from({length: 36}, (_, at) => (at % 7) / 7);

test("the path has the picture, the kernel, the map it makes, and what pooling keeps of it", async () => {
  const model = sequential(
    [
      conv2d({filters: 2, kernelSize: 3, activation: "relu", inputShape: [6, 6, 1]}),
      maxPooling2d(2),
      flatten(),
      dense({units: 3, activation: "softmax"})
    ],
    {seed: 3}
  );
  const path = await pathThrough(model, picture);
  expect(path).toMatchObject({xSize: [6, 6], kernelSize: [3, 3], mapSize: [4, 4], filters: 2});
  expect(path.pooled!.size).toEqual([2, 2]);
  // The first number of the first map, by the formula; the bias begins at 0.
  let z = 0;
  for (let u = 0; u < 3; ++u)
    for (let v = 0; v < 3; ++v) z += picture[6 * u + v] * path.kernel[2 * (3 * u + v)];
  expect(path.map[0]).toBeCloseTo(Math.max(0, z), 5);
  const corner = [0, 1, 4, 5].map(place => path.map[2 * place]);
  expect(path.pooled!.values[0]).toBe(Math.max(...corner));
  model.dispose();
});

test("a model without convolution says so", async () => {
  const model = sequential([dense({units: 3, inputShape: [36]})], {seed: 3});
  await expect(pathThrough(model, picture)).rejects.toThrow("no Conv2D layer");
  model.dispose();
});
