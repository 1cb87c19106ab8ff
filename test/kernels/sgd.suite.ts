import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {sgd, sgdLoops, type SgdState} from "../../src/kernels/index.js";
import {evaluate, expectClose, randomNumbers, manyRuns, sizeOf, useBackend, type Backend} from "./compare.js";

const anyStep = fc
  .record({
    shape: fc.oneof(
      fc.tuple(fc.integer({min: 1, max: 9})),
      fc.tuple(fc.integer({min: 1, max: 9}), fc.integer({min: 1, max: 9})),
      fc.tuple(...[3, 4, 5, 6].map(max => fc.integer({min: 1, max})))
    ),
    learningRate: fc.constantFrom(0.01, 0.5, 0),
    momentum: fc.constantFrom(0, 0.5, 0.9),
    nesterov: fc.boolean(),
    withM: fc.boolean(),
    seed: fc.integer()
  })
  .map(({shape, seed, withM, ...options}) => {
    const random = randomNumbers(seed);
    const size = sizeOf(shape);
    const [w, m, g] = [random(size), random(size), random(size)];
    return {shape: shape as number[], options, w, g, ...((withM || options.momentum > 0) && {m})};
  });

export function sgdSuite(backend: Backend): void {
  describe(`sgd on ${backend}`, () => {
    useBackend(backend);

    test("w and m equal the reference loops for any shape, with and without momentum", async () => {
      await fc.assert(
        fc.asyncProperty(anyStep, async ({shape, options, w, m, g}) => {
          const inputs = {w: [w, shape] as const, m: [m ?? w, shape] as const, g: [g, shape] as const};
          const [w2, m2] = await evaluate(inputs, t => {
            const next = sgd({w: t.w, ...(m && {m: t.m})}, t.g, options);
            expect(next.m !== undefined).toBe(m !== undefined);
            return m ? [next.w, next.m!] : [next.w];
          });
          const expected = sgdLoops({w, m}, g, options);
          // A few roundings of numbers of the size of w, m and g.
          const bound = w.map(
            (value, at) => 8 * 2 ** -24 * (Math.abs(value) + Math.abs(m?.[at] ?? 0) + Math.abs(g[at]))
          );
          expectClose("w", w2, expected.w, bound, shape);
          if (m) expectClose("m", m2, expected.m, bound, shape);
        }),
        manyRuns
      );
    });

    test.each([
      [0, false],
      [0.9, false],
      [0.9, true]
    ])("five steps with momentum %d, Nesterov %s, equal those of tf.train", async (momentum, nesterov) => {
      const random = randomNumbers(9);
      const start = random(35);
      const gradients = Array.from({length: 5}, () => random(35));
      const [w, w2] = await evaluate({start: [start, [5, 7]], none: [new Float32Array(35), [5, 7]]}, t => {
        let state: SgdState<tf.Tensor> = {w: t.start, m: t.none};
        for (const g of gradients) {
          state = sgd(state, tf.tensor(g, [5, 7]), {learningRate: 0.1, momentum, nesterov});
        }
        const variable = tf.variable(t.start);
        const optimizer = momentum ? tf.train.momentum(0.1, momentum, nesterov) : tf.train.sgd(0.1);
        for (const g of gradients)
          optimizer.applyGradients([{name: variable.name, tensor: tf.tensor(g, [5, 7])}]);
        optimizer.dispose();
        // tf's momentum forgets to dispose of the learning rate it inherits.
        if (momentum) tf.SGDOptimizer.prototype.dispose.call(optimizer);
        const result = tf.clone(variable);
        variable.dispose();
        return [state.w, result];
      });
      expectClose("w", w, w2, 2e-6, [5, 7]);
    });

    test("NaN and ∞ in the gradient reach their own weights and no other", async () => {
      const [w, m] = await evaluate(
        {w: [[1, 2, 3], [3]], m: [[0, 0, 0], [3]], g: [[1, NaN, Infinity], [3]]},
        t => {
          const next = sgd({w: t.w, m: t.m}, t.g, {learningRate: 0.5, momentum: 0.5});
          return [next.w, next.m!];
        }
      );
      expect([...w]).toEqual([0.5, NaN, -Infinity]);
      expect([...m]).toEqual([-0.5, NaN, -Infinity]);
    });
  });
}
