import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  activation,
  activationLoops,
  clipByGlobalNorm,
  clipLoops,
  globalNorm,
  globalNormLoops
} from "../../src/kernels/index.js";
import {evaluate, expectClose, randomNumbers, manyRuns, sizeOf, useBackend, type Backend} from "./compare.js";

/** One to fifteen gradients: odd sizes, vectors, stacks of matrices, and some long enough for several stages. */
export const anyGradients = fc
  .record({
    shapes: fc.array(
      fc.oneof(
        fc.tuple(fc.integer({min: 1, max: 30})),
        fc.tuple(fc.integer({min: 1, max: 40}), fc.integer({min: 1, max: 40})),
        fc.tuple(...[4, 5, 6, 7].map(max => fc.integer({min: 1, max})))
      ),
      {minLength: 1, maxLength: 15}
    ),
    long: fc.boolean(),
    scale: fc.constantFrom(1e-3, 1, 1e6),
    limit: fc.constantFrom(0.5, 1, 1e4),
    seed: fc.integer()
  })
  .map(({shapes, long, scale, limit, seed}) => {
    const random = randomNumbers(seed);
    const all = [...(shapes as number[][]), ...(long ? [[131, 257]] : [])];
    return {limit, gradients: all.map(shape => [random(sizeOf(shape)).map(g => scale * g), shape] as const)};
  });

const named = (gradients: readonly (readonly [Float32Array, number[]])[]) =>
  Object.fromEntries(gradients.map((gradient, n) => [`g${n}`, gradient]));

/** A root halves the error of its sum, 8·√K·2⁻²⁴ of itself. */
const relative = (gradients: readonly (readonly [Float32Array, number[]])[]) =>
  4 * Math.sqrt(gradients.reduce((sum, [g]) => sum + g.length, 8)) * 2 ** -24;

export function clipSuite(backend: Backend): void {
  describe(`clipByGlobalNorm on ${backend}`, () => {
    useBackend(backend);

    test("the norm and the shortened gradients equal the reference loops for any shapes", async () => {
      await fc.assert(
        fc.asyncProperty(anyGradients, async ({gradients, limit}) => {
          const [norm, ...clipped] = await evaluate(named(gradients), t => [
            globalNorm(Object.values(t)),
            ...clipByGlobalNorm(Object.values(t), limit)
          ]);
          const expected = globalNormLoops(gradients.map(([g]) => g));
          expectClose("norm", norm, [expected], relative(gradients) * expected, [1]);
          gradients.forEach(([g, shape], n) => {
            const short = clipLoops(g, expected, limit);
            const bound = short.map(value => (relative(gradients) + 2 ** -22) * Math.abs(value) + 2e-38);
            expectClose(`gradient ${n}`, clipped[n], short, bound, shape);
          });
        }),
        manyRuns
      );
    });

    test("what is short enough stays bit for bit; what is too long has the limit as its norm after", async () => {
      const random = randomNumbers(5);
      const [a, b] = [random(35), random(12)];
      const [same, short, norm] = await evaluate({a: [a, [5, 7]], b: [b, [12]]}, t => {
        const clipped = clipByGlobalNorm([t.a, t.b], 0.25);
        return [clipByGlobalNorm([t.a, t.b], 100)[0], clipped[0], globalNorm(clipped)];
      });
      expect([...same]).toEqual([...a]);
      expectClose("norm", norm, [0.25], 1e-6);
      expectClose("direction", [short[3] / short[17]], [a[3] / a[17]], 1e-5);
    });

    test("the norm equals that of tf", async () => {
      const random = randomNumbers(6);
      const [a, b] = [random(35), random(12)];
      const [norm, norm2] = await evaluate({a: [a, [5, 7]], b: [b, [12]]}, t => [
        globalNorm([t.a, t.b]),
        tf.sqrt(tf.add(tf.sum(tf.square(t.a)), tf.sum(tf.square(t.b))))
      ]);
      expectClose("norm", norm, norm2, 1e-6);
    });

    test.each([NaN, Infinity, 1e30])(
      "a value of %d: the norm is not finite, and every gradient NaN",
      async value => {
        const [norm, a, b] = await evaluate(
          {
            a: [[1, 2, 3], [3]],
            b: [
              [4, value],
              [1, 2]
            ]
          },
          t => [globalNorm([t.a, t.b]), ...clipByGlobalNorm([t.a, t.b], 1)]
        );
        const finiteInFloat64 = backend === "cpu" && value === 1e30; // the loops have exponents up to 308
        expect(Number.isFinite(norm[0])).toBe(finiteInFloat64);
        if (!finiteInFloat64) expect([...a, ...b]).toEqual([NaN, NaN, NaN, NaN, NaN]);
      }
    );

    test("of what another operation has computed, what fills up the texels is left out", async () => {
      const shapes = [[3], [2, 3, 5], [61, 67]];
      const values = shapes.map(shape => randomNumbers(4)(sizeOf(shape)));
      const inputs = Object.fromEntries(shapes.map((shape, n) => [`z${n}`, [values[n], shape] as const]));
      const [norm] = await evaluate(inputs, t =>
        globalNorm(Object.values(t).map(z => activation(z, "sigmoid")))
      );
      const expected = globalNormLoops(values.map(z => activationLoops(z, "sigmoid")));
      expectClose("norm", norm, [expected], 1e-5 * expected);
    });

    test("gradients of 0 stay 0", async () => {
      const [norm, g] = await evaluate({g: [[0, 0, 0], [3]]}, t => [
        globalNorm([t.g]),
        clipByGlobalNorm([t.g], 1)[0]
      ]);
      expect([...norm, ...g]).toEqual([0, 0, 0, 0]);
    });
  });
}
