import {expect, it} from "vitest";
import {startDevice} from "../../../src/lib/nn/index.js";
import {largestDifference} from "./fixtures.js";
import {fiveSteps} from "./reference.js";

it("five training steps on the processor equal tf.layers within 1e-4", async () => {
  expect(await startDevice({backend: "cpu"})).toEqual({
    backend: "cpu",
    renderer: "",
    reason: "asked-for-cpu"
  });
  const {ours, theirs, first} = await fiveSteps();
  expect(ours.losses).toHaveLength(5);
  expect(largestDifference(ours.losses, theirs.losses)).toBeLessThan(1e-4);
  expect(largestDifference(ours.accuracies, theirs.accuracies)).toBeLessThan(1e-6);
  ours.weights.forEach((weights, i) => {
    expect(largestDifference(weights, theirs.weights[i])).toBeLessThan(1e-4);
    // Five steps of Adam move a weight by up to 5e-3: the comparison above is no comparison of weights that stood still.
    expect(largestDifference(weights, first[i])).toBeGreaterThan(1e-3);
  });
});
