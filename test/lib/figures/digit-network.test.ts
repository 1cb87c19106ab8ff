import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {digitNetwork} from "../../../src/lib/figures/digit-network.js";
import {digitImage} from "../../../src/lib/figures/digit-image.js";
import {digitStrokes} from "../../../src/lib/figures/digit-strokes.js";
import {conv2d, dense, flatten, maxPooling2d, sequential, startDevice} from "../../../src/lib/nn/index.js";
import type {Sequential} from "../../../src/lib/nn/index.js";
import {networkLook, networkSizes} from "../../../src/lib/training/network-look.js";

let model: Sequential;
beforeAll(async () => {
  await startDevice({backend: "cpu"});
  model = sequential(
    [
      // An odd map, so that pooling leaves a row out.
      conv2d({filters: 3, kernelSize: 4, activation: "relu", inputShape: [28, 28, 1]}),
      maxPooling2d(2),
      flatten(),
      dense({units: 10, activation: "softmax"})
    ],
    {seed: 5}
  );
});
afterAll(() => model.dispose());

describe("digitNetwork(weights)", () => {
  it("computes in plain loops what the model computes, and has its sizes", async () => {
    const {sizes, look} = digitNetwork(await model.getWeights());
    expect(sizes).toEqual(networkSizes(model));
    const ink = digitImage(digitStrokes(5));
    const byLoops = look(ink);
    const byModel = (await networkLook(model)(ink))!;
    for (const part of ["filters", "maps", "pooled", "probabilities", "contributions"] as const) {
      const [a, b] = [byLoops[part]!, byModel[part]!];
      expect(a.length).toBe(b.length);
      for (let n = 0; n < a.length; ++n) expect(Math.abs(a[n] - b[n])).toBeLessThan(1e-4);
    }
  });
});
