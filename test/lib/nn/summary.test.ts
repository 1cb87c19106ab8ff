import {expect, it} from "vitest";
import {
  conv2dCost,
  conv2dGeometry,
  conv2dTransposeCost,
  conv2dTransposeGeometry
} from "../../../src/kernels/index.js";
import {
  conv2d,
  conv2dTranspose,
  dense,
  flatten,
  lstm,
  maxPooling2d,
  sequential,
  tiedAutoencoder
} from "../../../src/lib/nn/index.js";

it("summary() counts the multiply-adds of convolutions and dense layers as the kernels do, and none without weights", () => {
  const model = sequential([
    conv2d({filters: 5, kernelSize: [3, 2], inputShape: [11, 9, 2]}),
    maxPooling2d(2),
    flatten(),
    dense({units: 7})
  ]);
  const {layers, multiplyAdds} = model.summary();
  const [conv, pool, flat, last] = layers.map(layer => layer.multiplyAdds);
  const geometry = conv2dGeometry([1, 11, 9, 2], [3, 2, 2, 5], {});
  expect(conv).toBe(conv2dCost(geometry).multiplyAdds);
  expect(pool).toBe(0);
  expect(flat).toBe(0);
  expect(last).toBe(4 * 4 * 5 * 7);
  expect(multiplyAdds).toBe(conv + last);
  expect(layers.map(({share}) => share)).toEqual([conv / multiplyAdds, 0, 0, last / multiplyAdds]);
  model.dispose();
});

it("summary() counts both matrices of an LSTM at every step: three of 50 units over 24 values take 1,204,850", () => {
  const model = sequential([
    lstm({units: 50, returnSequences: true, inputShape: [24, 1]}),
    lstm({units: 50, returnSequences: true}),
    lstm({units: 50}),
    dense({units: 1})
  ]);
  const {layers, multiplyAdds} = model.summary();
  expect(layers.map(layer => layer.multiplyAdds)).toEqual([244_800, 480_000, 480_000, 50]);
  expect(multiplyAdds).toBe(1_204_850);
  model.dispose();
});

it("summary() counts both ways of a tied autoencoder, and a transposed convolution by its input's places", () => {
  const tied = sequential([tiedAutoencoder({units: 32, inputShape: [784]})]);
  expect(tied.summary().multiplyAdds).toBe(2 * 784 * 32);
  const options = {strides: 2, padding: "same"} as const;
  const larger = sequential([
    conv2dTranspose({filters: 4, kernelSize: 3, inputShape: [7, 7, 2], ...options})
  ]);
  const geometry = conv2dTransposeGeometry([1, 7, 7, 2], [3, 3, 4, 2], options);
  expect(larger.summary().multiplyAdds).toBe(conv2dTransposeCost(geometry).multiplyAdds);
  expect(larger.summary().multiplyAdds).toBe(7 * 7 * 2 * 3 * 3 * 4);
  tied.dispose();
  larger.dispose();
});
