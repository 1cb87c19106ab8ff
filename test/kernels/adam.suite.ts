import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {adam, adamLoops, adamVersions, type AdamVersionName} from "../../src/kernels/index.js";
import {KerasAdam} from "./kerasAdam.js";
import {evaluate, expectClose, randomNumbers, manyRuns, sizeOf, useBackend, type Backend} from "./compare.js";

const anyStep = fc
  .record({
    shape: fc.oneof(
      fc.tuple(fc.integer({min: 1, max: 9})),
      fc.tuple(fc.integer({min: 1, max: 9}), fc.integer({min: 1, max: 9})),
      fc.tuple(...[3, 4, 5, 6].map(max => fc.integer({min: 1, max})))
    ),
    learningRate: fc.constantFrom(0.001, 0.1, 0),
    beta1: fc.constantFrom(0.9, 0.5, 0),
    beta2: fc.constantFrom(0.999, 0.9),
    step: fc.constantFrom(1, 2, 17, 5000),
    seed: fc.integer()
  })
  .map(({shape, seed, ...options}) => {
    const random = randomNumbers(seed);
    const size = sizeOf(shape);
    const v = random(size).map(Math.abs);
    return {shape: shape as number[], options, w: random(size), m: random(size), v, g: random(size)};
  });

export function adamSuite(backend: Backend): void {
  describe.each(Object.keys(adamVersions) as AdamVersionName[])(
    `adam on ${backend}, version "%s"`,
    version => {
      useBackend(backend);

      test("w, m and v equal the reference loops for any shape and step", async () => {
        await fc.assert(
          fc.asyncProperty(anyStep, async ({shape, options, w, m, v, g}) => {
            const [w2, m2, v2] = await evaluate(
              {w: [w, shape], m: [m, shape], v: [v, shape], g: [g, shape]},
              t => {
                const next = adam({w: t.w, m: t.m, v: t.v}, t.g, {...options, version});
                return [next.w, next.m, next.v];
              }
            );
            const expected = adamLoops({w, m, v}, g, options);
            // A dozen roundings, each of 2⁻²⁴ of the numbers in play; a division by a small root may double them.
            const scale = (...sizes: number[]) =>
              32 * 2 ** -24 * sizes.reduce((sum, size) => sum + Math.abs(size), 0) + 1e-36;
            expectClose(
              "m",
              m2,
              expected.m,
              m.map((value, at) => scale(value, g[at])),
              shape
            );
            expectClose(
              "v",
              v2,
              expected.v,
              v.map((value, at) => scale(value, g[at] ** 2)),
              shape
            );
            // m̂ is a difference if m and g have unlike signs: its rounding comes from their sizes, not from its own.
            const moved = expected.v.map((value, at) => {
              const size = (Math.abs(m[at]) + Math.abs(g[at])) / (1 - options.beta1 ** options.step);
              return (options.learningRate * size) / Math.sqrt(value / (1 - options.beta2 ** options.step));
            });
            expectClose(
              "w",
              w2,
              expected.w,
              moved.map((value, at) => scale(value, w[at])),
              shape
            );
          }),
          manyRuns
        );
      });

      test.each([1, 1e-6])("five steps equal those of tf.train.adam, gradients of size %s", async size => {
        const random = randomNumbers(9);
        const start = random(35);
        const gradients = Array.from({length: 5}, () => random(35).map(value => size * value));
        const [w, w2] = await evaluate({start: [start, [5, 7]], none: [new Float32Array(35), [5, 7]]}, t => {
          let state = {w: t.start, m: t.none, v: t.none};
          gradients.forEach((g, n) => {
            state = adam(state, tf.tensor(g, [5, 7]), {
              learningRate: 0.01,
              epsilon: 1e-7,
              step: n + 1,
              version
            });
          });
          const variable = tf.variable(t.start);
          const optimizer = new KerasAdam(0.01);
          for (const g of gradients)
            optimizer.applyGradients([{name: variable.name, tensor: tf.tensor(g, [5, 7])}]);
          optimizer.dispose();
          const result = tf.clone(variable);
          variable.dispose();
          return [state.w, result];
        });
        // tf takes 1 − β₂ in float32, which is off by 1.3e-5 of itself; the root halves that.
        expectClose("w", w, w2, 5 * 0.01 * 2e-5, [5, 7]);
        expectClose("w has moved by", [w[0] - start[0]], [-0.05 * Math.sign(gradients[0][0])], 0.06);
      });

      test("a NaN in the gradient reaches its own weight and no other", async () => {
        const g = [1, NaN, 3];
        const [w] = await evaluate(
          {w: [[1, 2, 3], [3]], m: [[0, 0, 0], [3]], v: [[0, 0, 0], [3]], g: [g, [3]]},
          t => {
            return [adam({w: t.w, m: t.m, v: t.v}, t.g, {step: 1, version}).w];
          }
        );
        expect([...w].map(Number.isNaN)).toEqual([false, true, false]);
      });
    }
  );
}
