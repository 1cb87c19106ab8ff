import {beforeAll, describe, expect, it} from "vitest";
import {startDevice} from "../../../src/lib/nn/index.js";
import {largestDifference} from "./fixtures.js";
import {fiveSteps, smallSetting, sourceSetting} from "./reference.js";

beforeAll(async () => {
  expect((await startDevice()).backend).toBe("webgl");
});

describe("five training steps on the GPU equal tf.layers within 1e-4", () => {
  for (const [name, setting] of [
    ["every kind of layer", smallSetting],
    ["the source's network", sourceSetting]
  ] as const) {
    it(name, async () => {
      const {ours, theirs, first} = await fiveSteps(setting());
      expect(ours.losses).toHaveLength(5);
      expect(largestDifference(ours.losses, theirs.losses)).toBeLessThan(1e-4);
      expect(largestDifference(ours.accuracies, theirs.accuracies)).toBeLessThan(1e-6);
      ours.weights.forEach((weights, i) => {
        expect(largestDifference(weights, theirs.weights[i])).toBeLessThan(1e-4);
        // Five steps of Adam move a weight by up to 5e-3, so this is no comparison of weights that stood still.
        expect(largestDifference(weights, first[i])).toBeGreaterThan(1e-3);
      });
    });
  }
});
