import {beforeAll, describe, expect, it} from "vitest";
import {startDevice} from "../../../src/lib/nn/index.js";
import {largestDifference} from "./fixtures.js";
import {fiveSteps, settings} from "./reference.js";

/** Five training steps against tf.layers with Keras's Adam, from the same weights and batches. */
export function tfLayersSuite(backend: "cpu" | "webgl"): void {
  beforeAll(async () => {
    expect((await startDevice({backend})).backend).toBe(backend);
  });

  describe(`five training steps on ${backend} equal tf.layers within 1e-4`, () => {
    it.each(Object.entries(settings))("%s", async (_name, setting) => {
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
  });
}
