import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {dropout, dropoutDx, dropoutLoops} from "../../src/kernels/index.js";
import {anyTensor} from "./activation.suite.js";
import {evaluate, expectClose, randomNumbers, manyRuns, useBackend, type Backend} from "./compare.js";

const anyDropout = fc.record({
  tensor: anyTensor,
  rate: fc.oneof(fc.constantFrom(0, 0.1, 0.5, 0.9), fc.double({min: 0, max: 0.999, noNaN: true})),
  seed: fc.oneof(fc.integer({min: 0, max: 2 ** 32 - 1}), fc.constantFrom(0, 1, 2 ** 32 - 1))
});

export function dropoutSuite(backend: Backend): void {
  describe(`dropout on ${backend}`, () => {
    useBackend(backend);

    test("y and dx equal the reference loops for any shape, rate and seed: the mask is the same everywhere", async () => {
      await fc.assert(
        fc.asyncProperty(anyDropout, async ({tensor: {shape, z: x, dy}, ...options}) => {
          const [y, dx, viaGrads] = await evaluate({x: [x, shape], dy: [dy, shape]}, t => [
            dropout(t.x, options),
            dropoutDx(t.dy, options),
            tf.grad(tx => dropout(tx, options))(t.x, t.dy)
          ]);
          const [expected, expectedDx] = [x, dy].map(values => dropoutLoops(values, options));
          const bound = (values: Float64Array) => values.map(value => 4 * 2 ** -24 * Math.abs(value));
          expectClose("y", y, expected, bound(expected), shape);
          expectClose("dx", dx, expectedDx, bound(expectedDx), shape);
          expectClose("dx of tf.grad", viaGrads, dx, 0, shape);
        }),
        manyRuns
      );
    });

    test("x=[301,257]: half of it is left out, and another seed leaves out others", async () => {
      const x = randomNumbers(1)(301 * 257);
      const [y, y2] = await evaluate({x: [x, [301, 257]]}, t =>
        [7, 8].map(seed => dropout(t.x, {rate: 0.5, seed}))
      );
      expectClose("y", y, dropoutLoops(x, {rate: 0.5, seed: 7}), 0, [301, 257]);
      const both = y.filter((value, at) => value === 0 && y2[at] === 0).length;
      expect(Math.abs(both / y.length - 0.25)).toBeLessThan(0.01);
    });

    test("NaN and ∞ stay where they are kept, and are 0 where they are left out", async () => {
      const x = Float32Array.from({length: 40}, (_, at) => (at % 2 ? NaN : Infinity));
      const [y] = await evaluate({x: [x, [8, 5]]}, t => dropout(t.x, {rate: 0.5, seed: 3}));
      expect([...y]).toEqual([...dropoutLoops(x, {rate: 0.5, seed: 3})]);
      expect([...y]).toContain(0);
    });
  });
}
