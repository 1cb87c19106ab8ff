import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {add, addLoops} from "../../src/kernels/index.js";
import {anyTensor} from "./activation.suite.js";
import {evaluate, expectClose, manyRuns, useBackend, type Backend} from "./compare.js";

export function addSuite(backend: Backend): void {
  describe(`add on ${backend}`, () => {
    useBackend(backend);

    test("a + b and both gradients equal the reference loops for any shape", async () => {
      await fc.assert(
        fc.asyncProperty(anyTensor, async ({shape, z, dy}) => {
          const [y, da, db] = await evaluate({a: [z, shape], b: [dy, shape]}, t => [
            add(t.a, t.b),
            ...tf.grads((a, b) => add(a, b))([t.a, t.b], t.b)
          ]);
          const expected = addLoops(z, dy);
          expectClose(
            "y",
            y,
            expected,
            expected.map(value => 2 ** -23 * Math.abs(value) + 2e-38),
            shape
          );
          expectClose("da", da, dy, 0, shape);
          expectClose("db", db, dy, 0, shape);
        }),
        manyRuns
      );
    });

    test("∞ − ∞ is NaN, as IEEE says", async () => {
      const [y] = await evaluate({a: [[1, Infinity, NaN], [3]], b: [[2, -Infinity, 1], [3]]}, t =>
        add(t.a, t.b)
      );
      expect([...y]).toEqual([3, NaN, NaN]);
    });
  });
}
