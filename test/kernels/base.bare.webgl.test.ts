import {
  ENV,
  engine,
  getBackend,
  getKernelsForBackend,
  grads,
  keep,
  memory,
  setBackend,
  tensor,
  tidy
} from "@tensorflow/tfjs-core";
import type {Tensor, Tensor1D, Tensor2D, Tensor4D} from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-backend-webgl/dist/base.js";
import {expect, test} from "vitest";
import {
  adam,
  conv2d,
  dense,
  maxPool2d,
  reshape,
  softmaxCrossEntropyLoss,
  softmaxLoops
} from "../../src/kernels/index.js";
import {randomNumbers} from "./random.js";

test("without any kernel of TensorFlow.js a whole network learns one batch by heart", async () => {
  await setBackend("webgl");
  expect(getBackend()).toBe("webgl");
  expect(getKernelsForBackend("webgl").map(({kernelName}) => kernelName)).not.toContain("Add");
  expect(ENV.getNumber("WEBGL_VERSION")).toBe(2);

  const random = randomNumbers(11);
  const shapes = [[3, 3, 1, 5], [5], [45, 4], [4]];
  const sizes = shapes.map(shape => shape.reduce((product, n) => product * n));
  const x = tensor(random(6 * 64), [6, 8, 8, 1]) as Tensor4D;
  const labels = Float32Array.from({length: 24}, (_, at) => +(at % 4 === (5 * Math.floor(at / 4)) % 4));
  const t = tensor(labels, [6, 4]) as Tensor2D;
  const model = (...[w1, b1, w2, b2]: Tensor[]) => {
    const y = maxPool2d(conv2d(x, w1 as Tensor4D, b1 as Tensor1D, {activation: "relu"}));
    return dense(reshape<Tensor2D>(y, [6, 45]), w2 as Tensor2D, b2 as Tensor1D);
  };

  let states = shapes.map((shape, n) => ({
    w: tensor(
      random(sizes[n]).map(value => value / 2),
      shape
    ) as Tensor,
    m: tensor(new Float32Array(sizes[n]), shape) as Tensor,
    v: tensor(new Float32Array(sizes[n]), shape) as Tensor
  }));
  const before = {tensors: memory().numTensors, data: engine().backend.numDataIds()};
  for (let step = 1; step <= 60; ++step) {
    const old = states;
    tidy(() => {
      const gradient = grads((...weights) => softmaxCrossEntropyLoss(model(...weights), t));
      states = gradient(states.map(({w}) => w)).map((g, n) => adam(states[n], g, {learningRate: 0.05, step}));
      for (const {w, m, v} of states) [w, m, v].forEach(keep);
    });
    for (const {w, m, v} of old) [w, m, v].forEach(tensor => tensor.dispose());
  }
  expect({tensors: memory().numTensors, data: engine().backend.numDataIds()}).toEqual(before);

  const z = tidy(() => model(...states.map(({w}) => w)));
  const p = softmaxLoops(await z.data(), 4);
  for (let b = 0; b < 6; ++b) expect(p[b * 4 + ((5 * b) % 4)]).toBeGreaterThan(0.95);
});
