import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  activation,
  activationLoops,
  halfSquaredError,
  halfSquaredErrorLoops,
  halfSquaredErrorLoopsDy,
  halfSquaredErrorLoss,
  meanSquaredError,
  meanSquaredErrorLoops,
  meanSquaredErrorLoopsDy,
  meanSquaredErrorLoss
} from "../../src/kernels/index.js";
import {
  boundOf,
  evaluate,
  expectClose,
  fewRunsOn,
  expectSameSpecials,
  randomNumbers,
  manyRuns,
  sizeOf,
  useBackend,
  type Backend
} from "./compare.js";

/** Predictions and targets of two to four axes; some examples are long enough to be added up in stages. */
export const anyPredictions = fc
  .record({
    batch: fc.integer({min: 1, max: 9}),
    rest: fc.oneof(
      fc.tuple(fc.integer({min: 1, max: 19})),
      fc.tuple(fc.integer({min: 100, max: 800})),
      fc.tuple(...[5, 6, 3].map(max => fc.integer({min: 1, max})))
    ),
    scale: fc.constantFrom(1e-3, 1, 100),
    seed: fc.integer()
  })
  .map(({batch, rest, scale, seed}) => {
    const random = randomNumbers(seed);
    const shape = [batch, ...(rest as number[])];
    const [y, t] = [random(sizeOf(shape)), random(sizeOf(shape))].map(values =>
      values.map(value => scale * value)
    );
    return {shape, y, t};
  });

/** The two forms side by side. */
export const squaredErrors = {
  mean: {
    op: meanSquaredError,
    scalar: meanSquaredErrorLoss,
    loops: meanSquaredErrorLoops,
    loopsDy: meanSquaredErrorLoopsDy as typeof halfSquaredErrorLoopsDy,
    tf: (y: tf.Tensor, t: tf.Tensor) => tf.losses.meanSquaredError(t, y) as tf.Scalar
  },
  half: {
    op: halfSquaredError,
    scalar: halfSquaredErrorLoss,
    loops: halfSquaredErrorLoops,
    loopsDy: halfSquaredErrorLoopsDy,
    tf: (y: tf.Tensor, t: tf.Tensor) =>
      tf.div(tf.sum(tf.squaredDifference(y, t)), 2 * y.shape[0]) as tf.Scalar
  }
};

/** Σ(|y| + |t|)², the size of what is added up, as if nothing were taken off. */
const magnitudes = (y: Float32Array, t: Float32Array) =>
  y.map((value, at) => Math.abs(value) + Math.abs(t[at]));

export function meanSquaredErrorSuite(backend: Backend): void {
  describe.each(["mean", "half"] as const)(`squared error on ${backend}, "%s"`, form => {
    useBackend(backend);
    const {op, scalar, loops, loopsDy} = squaredErrors[form];

    test("loss and dy equal the reference loops for any shape", async () => {
      await fc.assert(
        fc.asyncProperty(anyPredictions, async ({shape, y, t}) => {
          const batch = shape[0];
          const [loss, dy] = await evaluate({y: [y, shape], t: [t, shape]}, at =>
            Object.values(op(at.y, at.t))
          );
          const [most, none] = [magnitudes(y, t), new Float32Array(y.length)];
          const bound = boundOf(loops(most, none, batch), y.length / batch + 2);
          expectClose("loss", loss, loops(y, t, batch), bound, [batch]);
          expectClose("dy", dy, loopsDy(y, t, batch), boundOf(loopsDy(most, none, batch), 2), shape);
        }),
        manyRuns
      );
    });

    test("the scalar and its gradient equal those of tf, also behind a factor", async () => {
      await fc.assert(
        fc.asyncProperty(anyPredictions, async ({shape, y, t}) => {
          const batch = shape[0];
          const [L, L2, dy, dy2] = await evaluate({y: [y, shape], t: [t, shape]}, at => [
            scalar(at.y, at.t),
            squaredErrors[form].tf(at.y, at.t),
            tf.grad(ty => scalar(ty, at.t))(at.y, tf.scalar(3)),
            tf.grad(ty => squaredErrors[form].tf(ty, at.t))(at.y, tf.scalar(3))
          ]);
          const [most, none] = [magnitudes(y, t), new Float32Array(y.length)];
          const mean = loops(most, none, batch).reduce((sum, loss) => sum + loss / batch, 0);
          expectClose("L", L, L2, 2 * boundOf([mean], y.length + 4)[0]);
          const bound = boundOf(loopsDy(most, none, batch), 4).map(limit => 6 * limit);
          expectClose("dy", dy, dy2, bound, shape);
        }),
        fewRunsOn(backend)
      );
    });

    test("of what another operation has computed, what fills up the texels is left out", async () => {
      const [batch, size] = [3, 77];
      const z = randomNumbers(3)(batch * size);
      const shape = [batch, size];
      const [loss] = await evaluate(
        {z: [z, shape], t: [new Float32Array(z.length), shape]},
        at => op(activation(at.z, "sigmoid"), at.t).loss
      );
      const expected = loops(activationLoops(z, "sigmoid"), new Float32Array(z.length), batch);
      expectClose("loss", loss, expected, 1e-5 * size);
    });

    test("y=[3,5] with NaN and ∞: their own examples' losses show it, and no other", async () => {
      const random = randomNumbers(2);
      const [y, t] = [random(15), random(15)];
      [y[1], y[9], t[9], t[14]] = [NaN, Infinity, 1, -1e30];
      const [loss, dy] = await evaluate({y: [y, [3, 5]], t: [t, [3, 5]]}, at =>
        Object.values(op(at.y, at.t))
      );
      expectSameSpecials("loss", loss, loops(y, t, 3).map(Math.fround), [3]);
      expectSameSpecials("dy", dy, loopsDy(y, t, 3), [3, 5]);
      expect([...loss]).toEqual([NaN, Infinity, Infinity]);
    });
  });
}
