import * as tf from "@tensorflow/tfjs";
import {describe, expect, test} from "vitest";
import {activationGradient, dense, reshape} from "../../src/kernels/index.js";
import {evaluate, expectClose, randomNumbers, useBackend, type Backend} from "./compare.js";

export function reshapeSuite(backend: Backend): void {
  describe(`reshape on ${backend}`, () => {
    useBackend(backend);

    test("the same numbers in the same order, whether the tensor came from the reader or from a kernel", async () => {
      const random = randomNumbers(2);
      const [x, ones] = [random(2 * 3 * 5 * 3), new Float32Array(90).fill(1)];
      // Odd sizes: in a texture of 2×2 values these shapes lie differently.
      const shapes = [[90], [9, 10], [15, 6], [5, 3, 3, 2], [1, 1, 90, 1]];
      for (const shape of shapes) {
        const results = await evaluate({x: [x, [2, 3, 5, 3]], y: [ones, [2, 3, 5, 3]]}, t => {
          const made = activationGradient(t.x, t.y, "relu");
          return [
            reshape(t.x, shape),
            reshape(made, shape),
            activationGradient(reshape(made, shape), reshape(t.y, shape), "relu")
          ];
        });
        for (const y of results) expectClose("y", y, x, 0, shape);
      }
    });

    test("a kernel reads a reshaped result of another: flatten before dense", async () => {
      const random = randomNumbers(6);
      const [x, w] = [random(2 * 3 * 5 * 3), random(45 * 2)];
      const ones = new Float32Array(90).fill(1);
      const [y, y2] = await evaluate(
        {x: [x, [2, 3, 5, 3]], ones: [ones, [2, 3, 5, 3]], w: [w, [45, 2]], b: [[0, 0], [2]]},
        t => {
          const made = activationGradient(t.x, t.ones, "relu");
          return [
            dense(reshape(made, [2, 45]), t.w as tf.Tensor2D, t.b as tf.Tensor1D),
            tf.matMul(tf.reshape(t.x, [2, 45]), t.w as tf.Tensor2D)
          ];
        }
      );
      expectClose("y", y, y2, 2e-5, [2, 2]);
    });

    test("its gradient is the reshape back; a view keeps the data alive after the first is disposed of", async () => {
      const [dx] = await evaluate(
        {
          x: [
            [1, 2, 3, 4, 5, 6],
            [2, 3]
          ],
          dy: [
            [6, 5, 4, 3, 2, 1],
            [3, 2]
          ]
        },
        t => tf.grad(x => reshape(x, [3, 2]))(t.x, t.dy)
      );
      expectClose("dx", dx, [6, 5, 4, 3, 2, 1], 0, [2, 3]);
      const first = tf.tensor([1, 2, 3, 4]);
      const view = reshape<tf.Tensor2D>(first, [2, 2]);
      first.dispose();
      expect(await view.array()).toEqual([
        [1, 2],
        [3, 4]
      ]);
      view.dispose();
    });
  });
}
