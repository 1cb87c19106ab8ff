import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  activation,
  activationGradient,
  activationGradientLoops,
  activationLoops,
  activationNames,
  type Activation
} from "../../src/kernels/index.js";
import {
  evaluate,
  expectClose,
  expectSameSpecials,
  randomNumbers,
  manyRuns,
  sizeOf,
  useBackend,
  type Backend
} from "./compare.js";

/** The same functions by TensorFlow.js, and their slopes. */
export const tfActivations: Record<Activation, (z: tf.Tensor) => tf.Tensor> = {
  linear: z => z.clone(),
  relu: z => tf.relu(z),
  sigmoid: z => tf.sigmoid(z),
  tanh: z => tf.tanh(z)
};

export const tfSlopes: Record<Activation, (y: tf.Tensor) => tf.Tensor> = {
  linear: y => tf.onesLike(y),
  relu: y => tf.step(y),
  sigmoid: y => tf.mul(y, tf.sub(1, y)),
  tanh: y => tf.mul(tf.sub(1, y), tf.add(1, y))
};

/**
 * How far y = f(z) may be off where z may be off by `bounds`: no slope is above 1, and an exponential in GLSL may be off by
 * 3 + 2|z| units of the last place, of which a quarter at most reaches σ, and less than 4 units tanh.
 */
export const throughActivation = (bounds: Float64Array, name: Activation): Float64Array =>
  name === "linear" || name === "relu" ? bounds : bounds.map(bound => bound + 8 * 2 ** -23);

export const anyTensor = fc
  .record({
    shape: fc.oneof(
      fc.tuple(fc.integer({min: 1, max: 40})),
      fc.tuple(fc.integer({min: 1, max: 9}), fc.integer({min: 1, max: 9})),
      fc.tuple(...[3, 4, 5, 6].map(max => fc.integer({min: 1, max})))
    ),
    scale: fc.constantFrom(1e-3, 1, 20, 1e4),
    seed: fc.integer()
  })
  .map(({shape, scale, seed}) => {
    const random = randomNumbers(seed);
    const size = sizeOf(shape);
    return {shape: shape as number[], scale, z: random(size).map(z => scale * z), dy: random(size)};
  });

/** An exponential may be off by 3 + 2|z| units of its last place, and is 0 where |z| is above 104. */
const relativeBound = (z: ArrayLike<number>, y: ArrayLike<number>) =>
  Float64Array.from(
    z,
    (value, at) => (8 + 2 * Math.min(Math.abs(value), 104)) * 2 ** -23 * Math.abs(y[at]) + 2e-38
  );

export function activationSuite(backend: Backend): void {
  describe.each(activationNames)(`activation on ${backend}, "%s"`, name => {
    useBackend(backend);
    const exact = name === "linear" || name === "relu";

    test("y and dz equal the reference loops for any shape and any size of z", async () => {
      await fc.assert(
        fc.asyncProperty(anyTensor, async ({shape, z, dy}) => {
          const [y, dz, viaGrads] = await evaluate({z: [z, shape], dy: [dy, shape]}, t => {
            const y = activation(t.z, name);
            return [y, activationGradient(t.dy, y, name), tf.grad(tz => activation(tz, name))(t.z, t.dy)];
          });
          const expected = activationLoops(z, name);
          expectClose("y", y, expected, exact ? 0 : relativeBound(z, expected), shape);
          const expectedDz = activationGradientLoops(dy, y, name);
          const bound = expectedDz.map(value => (exact ? 0 : 4 * 2 ** -24 * Math.abs(value) + 2e-38));
          expectClose("dz", dz, expectedDz, bound, shape);
          expectClose("dz of tf.grad", viaGrads, dz, 0, shape);
        }),
        manyRuns
      );
    });

    test("y and dz equal those of tf", async () => {
      await fc.assert(
        fc.asyncProperty(
          anyTensor.filter(({scale}) => scale <= 20),
          async ({shape, z, dy}) => {
            const [y, dz, y2, dz2] = await evaluate({z: [z, shape], dy: [dy, shape]}, t => [
              activation(t.z, name),
              tf.grad(tz => activation(tz, name))(t.z, t.dy),
              tfActivations[name](t.z),
              tf.grad(tfActivations[name])(t.z, t.dy)
            ]);
            // tf works its tanh and its slopes out with less care for the last digits.
            expectClose("y", y, y2, exact ? 0 : 2e-6, shape);
            expectClose("dz", dz, dz2, exact ? 0 : 2e-6, shape);
          }
        ),
        {numRuns: 20, seed: 3}
      );
    });

    test("NaN, ±∞, ±10000, ±0 and numbers too small to be normal pass through as IEEE says", async () => {
      const z = [
        NaN,
        Infinity,
        -Infinity,
        1e4,
        -1e4,
        0,
        -0,
        1e-40,
        -1e-40,
        1e30,
        -1e30,
        89,
        -89,
        -104,
        0.25,
        -0.25
      ];
      const [y] = await evaluate({z: [z, [z.length]]}, t => activation(t.z, name));
      const expected = activationLoops(z, name).map(Math.fround);
      expectSameSpecials("y", y, expected, [z.length]);
      z.forEach((_, at) => {
        if (!Number.isFinite(expected[at])) return;
        // A device may take 0 for a number below 1.2e-38.
        const bound = exact ? 1.2e-38 : relativeBound([z[at]], [expected[at]])[0];
        expectClose(`f(${z[at]})`, [y[at]], [expected[at]], bound);
      });
    });

    test("where y is 0 no gradient passes relu, not even NaN; where y is NaN it does", async () => {
      const [dy, y] = [
        [NaN, Infinity, 3, NaN, 5],
        [0, 0, NaN, 1, 0.5]
      ];
      const [dz] = await evaluate({dy: [dy, [5]], y: [y, [5]]}, t => activationGradient(t.dy, t.y, name));
      expect([...dz]).toEqual([...activationGradientLoops(dy, y, name)]);
    });
  });
}
