import {beforeAll, describe, expect, it} from "vitest";
import {cascade, correlations, maps, sanityCheck} from "../../../src/lib/explain/index.js";
import type {Maps, SanityCheck} from "../../../src/lib/explain/index.js";
import {conv2d, dense, flatten, seededRandom, sequential, startDevice} from "../../../src/lib/nn/index.js";
import {exampleOf} from "./networkLoops.js";

const network = () =>
  sequential(
    [
      conv2d({filters: 3, kernelSize: 3, activation: "relu", inputShape: [8, 7, 1]}),
      flatten(),
      dense({units: 3, activation: "softmax"})
    ],
    {seed: 4}
  );
const same = (values: number[]): Maps => ({
  ...{answer: 1, saliency: values, slope: values, gradCam: values},
  occlusion: values
});

describe("the sanity check", () => {
  beforeAll(async () => void (await startDevice({backend: "cpu"})));

  it("compares method by method, and occlusion also without its sign", () => {
    const a = same([1, -2, 3, -4]);
    expect(correlations([a], [a])).toEqual({
      ...{saliency: 1, slope: 1, gradCam: 1},
      ...{occlusion: 1, occlusionSize: 1}
    });
    const turned = {...a, occlusion: [-1, 2, -3, 4]};
    const {occlusion, occlusionSize} = correlations([a], [turned]);
    expect(occlusion).toBeCloseTo(-1, 12);
    expect(occlusionSize).toBe(1);
    expect(correlations([a, a], [a, turned]).occlusion).toBeCloseTo(0, 12);
  });

  it("goes through all numbers of layers and all seeds", async () => {
    const model = network();
    const random = seededRandom(5);
    const pictures = [exampleOf(model, random), exampleOf(model, random)];
    const found: SanityCheck[] = [];
    const options = {size: 3, stride: 2, counts: [0, 2], seeds: [8, 9]};
    for await (const one of sanityCheck(model, pictures, [0, 2], options)) found.push(one);
    expect(found.map(({count, seed}) => [count, seed])).toEqual([
      [0, 8],
      [0, 9],
      [2, 8],
      [2, 9]
    ]);
    // Nothing is random with 0 layers.
    for (const {correlation} of found.slice(0, 2)) {
      for (const rho of Object.values(correlation)) expect(rho).toBeCloseTo(1, 12);
    }
    expect(found[2].correlation.saliency).toBeLessThan(0.99);
    expect(found[2].correlation).not.toEqual(found[3].correlation);
    model.dispose();
  });

  it("a cascade begins with the trained network and ends where all layers are random", async () => {
    const model = network();
    const x = exampleOf(model, seededRandom(6));
    const own = await maps(model, x, 1, {size: 3});
    const found = [];
    for await (const one of cascade(model, x, 1, {size: 3, seed: 7})) found.push(one);
    expect(found.map(({count}) => count)).toEqual([0, 1, 2]);
    expect(found[0].maps).toEqual(own);
    expect(found[0].correlation.gradCam).toBeCloseTo(1, 12);
    model.dispose();
  });
});
