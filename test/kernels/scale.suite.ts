import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {scale, scaleLoops} from "../../src/kernels/index.js";
import {anyTensor} from "./activation.suite.js";
import {evaluate, expectClose, manyRuns, useBackend, type Backend} from "./compare.js";

export function scaleSuite(backend: Backend): void {
  describe(`scale on ${backend}`, () => {
    useBackend(backend);

    test("α·a equals the reference loops for any shape", async () => {
      await fc.assert(
        fc.asyncProperty(anyTensor, async ({shape, z, dy}) => {
          const [y] = await evaluate({a: [z, shape], factor: [[dy[0]], []]}, t => scale(t.a, t.factor));
          const expected = scaleLoops(z, dy[0]);
          expectClose(
            "y",
            y,
            expected,
            expected.map(value => 2 ** -23 * Math.abs(value) + 2e-38),
            shape
          );
        }),
        manyRuns
      );
    });

    test("0·∞ is NaN, as IEEE says", async () => {
      const [y] = await evaluate({a: [[1, Infinity, NaN], [3]], factor: [[0], [1]]}, t =>
        scale(t.a, t.factor)
      );
      expect([...y]).toEqual([0, NaN, NaN]);
    });
  });
}
