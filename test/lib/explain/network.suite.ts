import {memory} from "@tensorflow/tfjs-core";
import {beforeAll, describe, expect, it} from "vitest";
import {
  activationMaximization,
  classProbability,
  gradCam,
  gradCamLoops,
  occlusion,
  occlusionLoops,
  randomized,
  saliency,
  saliencyLoops,
  scoreAndGradient,
  shapley
} from "../../../src/lib/explain/index.js";
import {conv2d, dense, flatten, seededRandom, sequential, startDevice} from "../../../src/lib/nn/index.js";
import type {Sequential} from "../../../src/lib/nn/index.js";
import {smallNet} from "../nn/fixtures.js";
import {exampleOf, networkLoops, relative} from "./networkLoops.js";

/** The gradient of f, by central differences in float64. */
function slopes(f: (x: Float64Array) => number, at: ArrayLike<number>, h = 1e-5): Float64Array {
  const x = Float64Array.from(at);
  return x.map((value, i) => {
    x[i] = value + h;
    const above = f(x);
    x[i] = value - h;
    const below = f(x);
    x[i] = value;
    return (above - below) / (2 * h);
  });
}

/** A network of one channel and a single convolution, as the source's is. */
const oneConvolution = (seed: number): Sequential =>
  sequential(
    [
      conv2d({filters: 3, kernelSize: 3, activation: "relu", inputShape: [7, 6, 1]}),
      flatten(),
      dense({units: 4, activation: "softmax"})
    ],
    {seed}
  );

/** On a device, each explanation of a network is what the plain loops give; none leaves a tensor behind. */
export function networkSuite(backend: "cpu" | "webgl"): void {
  beforeAll(async () => {
    expect((await startDevice({backend})).backend).toBe(backend);
  });

  const seeds = [3, 4, 5, 6];
  const cases = seeds.flatMap(seed => [
    {name: `network with every layer, seed ${seed}`, make: () => smallNet({seed}), seed, classes: 3},
    {name: `one convolution, seed ${seed}`, make: () => oneConvolution(seed), seed, classes: 4}
  ]);

  describe.each(cases)(`$name on ${backend}`, ({make, seed, classes}) => {
    const random = seededRandom(seed, 17);
    const c = seed % classes;
    const with_ = async (run: (model: Sequential, x: Float32Array) => Promise<void>) => {
      const model = make();
      // biases that are not 0
      model.setWeights((await model.getWeights()).map(w => w.map(v => v || 0.2 * random() - 0.1)));
      const x = exampleOf(model, random);
      await model.predict({pixels: x, shape: [1, ...model.layers[0].inputShape!]});
      const before = memory().numTensors;
      await run(model, x);
      expect(memory().numTensors).toBe(before);
      model.dispose();
    };

    it("scores and their gradient are those of the loops", () =>
      with_(async (model, x) => {
        const loops = await networkLoops(model);
        const {z, dx} = await scoreAndGradient(model, x, c);
        expect(relative(z, loops.scores(x))).toBeLessThan(1e-5);
        expect(
          relative(
            dx,
            slopes(at => loops.scores(at)[c], x)
          )
        ).toBeLessThan(1e-4);
      }));

    it("saliency is the size of the slope that central differences find", () =>
      with_(async (model, x) => {
        const loops = await networkLoops(model);
        const channels = model.layers[0].inputShape![2];
        const expected = saliencyLoops(at => loops.scores(at)[c], x, channels);
        expect(relative(await saliency(model, x, c), expected)).toBeLessThan(1e-4);
      }));

    it("occlusion is the fall of the probability, patch by patch", () =>
      with_(async (model, x) => {
        const loops = await networkLoops(model);
        const options = {shape: model.layers[0].inputShape!, size: 3, stride: 2, fill: 0.25};
        const {o, answer, geometry} = await occlusion(classProbability(model, c), x, options);
        const f = (at: ArrayLike<number>) => loops.probabilities(at)[c];
        expect(answer).toBeCloseTo(f(x), 6);
        const expected = occlusionLoops(f, x, geometry);
        for (const [k, value] of expected.entries()) expect(Math.abs(o[k] - value)).toBeLessThan(1e-6);
      }));

    it("Grad-CAM is the loops' sum over the feature maps", () =>
      with_(async (model, x) => {
        const loops = await networkLoops(model);
        const at = model.layers.map(({type}) => type).lastIndexOf("Conv2D");
        const A = loops.through(x, 0, at + 1);
        const dA = slopes(maps => loops.through(maps, at + 1, model.layers.length)[c], A);
        const expected = gradCamLoops(A, dA, model.layers[at].outputShape);
        const {alpha, map, shape, enlarged} = await gradCam(model, x, c);
        expect(shape).toEqual(model.layers[at].outputShape);
        expect(relative(alpha, expected.alpha)).toBeLessThan(1e-4);
        expect(relative(map, expected.map)).toBeLessThan(1e-4);
        const [rows, columns] = model.layers[0].inputShape!;
        expect(enlarged).toHaveLength(rows * columns);
      }));

    it("the ascent's objective rises, and a step is the loops' step", () =>
      with_(async (model, x) => {
        const loops = await networkLoops(model);
        const rule = {eta: 0.02, lambda: 0.3};
        const J = (at: ArrayLike<number>) => {
          const square = Array.from(at).reduce((sum, value) => sum + value ** 2, 0);
          return loops.scores(at)[c] - rule.lambda * square;
        };
        const states = [];
        for await (const state of activationMaximization(model, c, {...rule, steps: 30, from: x}))
          states.push(state);
        expect(states.map(({step}) => step)).toEqual(Array.from({length: 31}, (_, n) => n));
        expect(states[0].x).toEqual(x);
        const slope = slopes(J, x);
        const first = x.map((value, i) => value + rule.eta * slope[i]);
        expect(relative(states[1].x, first)).toBeLessThan(1e-4);
        expect(states[30].objective).toBeCloseTo(J(states[30].x), 4);
        expect(states[30].objective).toBeGreaterThan(states[0].objective);
      }));

    it("base and Shapley values add up to the prediction", () =>
      with_(async (model, x) => {
        const f = classProbability(model, c);
        const parts = Uint8Array.from(x, (_, i) => i % 5);
        const {base, values, answer} = await shapley(f, x, {parts, count: 5, background: 0.5});
        expect(answer).toBeCloseTo((await f([x]))[0], 6);
        expect(Math.abs(base + values.reduce((a, b) => a + b, 0) - answer)).toBeLessThan(1e-4);
      }));

    it("a copy randomised from the top keeps what lies below", () =>
      with_(async (model, x) => {
        const trained = await model.getWeights();
        const copy = await randomized(model, 1, 9);
        const weights = await copy.getWeights();
        expect(weights.slice(0, -2)).toEqual(trained.slice(0, -2));
        expect(weights.at(-2)).not.toEqual(trained.at(-2));
        expect(weights.at(-1)).toEqual(trained.at(-1)!.map(() => 0));
        const again = await randomized(model, 1, 9);
        expect(await again.getWeights()).toEqual(weights);
        const same = await randomized(model, 0, 9);
        const {z} = await scoreAndGradient(model, x, c);
        expect((await scoreAndGradient(same, x, c)).z).toEqual(z);
        for (const made of [copy, again, same]) made.dispose();
      }));
  });

  describe(`what is refused on ${backend}`, () => {
    const refuses = async (run: () => Promise<unknown>, sentence: string) => {
      await expect(run()).rejects.toThrow(sentence);
    };
    it("says in a sentence what is wrong", async () => {
      const model = oneConvolution(1);
      const x = new Float32Array(42);
      await refuses(() => saliency(model, x, 4), "class c is 4, but a whole number from 0 to 3 is expected.");
      await refuses(() => saliency(model, new Float32Array(41), 0), "x has 41 values, but the model's input");
      await refuses(() => randomized(model, 3, 1), "count is 3, but a whole number from 0 to 2 is expected");
      await refuses(() => randomized(model, 1, 1), "seed is 1, the model's own");
      const plain = sequential([dense({units: 2, inputShape: [3]})]);
      await refuses(() => gradCam(plain, [1, 2, 3], 0), "the model has no convolutional layer");
      model.dispose();
      plain.dispose();
    });
  });
}
