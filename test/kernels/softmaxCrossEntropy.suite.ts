import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  batchMetrics,
  mean,
  softmax,
  softmaxCrossEntropy,
  softmaxCrossEntropyLoops,
  softmaxCrossEntropyLoopsDz,
  softmaxCrossEntropyLoss,
  softmaxDz,
  softmaxLoops,
  softmaxLoopsDz
} from "../../src/kernels/index.js";
import {
  evaluate,
  expectClose,
  fewRunsOn,
  expectSameSpecials,
  randomNumbers,
  manyRuns,
  useBackend,
  type Backend
} from "./compare.js";

/** Logits of any size up to ±scale, one-hot labels. */
export const anyLogits = fc
  .record({
    batch: fc.integer({min: 1, max: 9}),
    classes: fc.integer({min: 1, max: 12}),
    scale: fc.constantFrom(1, 10, 80),
    seed: fc.integer()
  })
  .map(({batch, classes, scale, seed}) => {
    const random = randomNumbers(seed);
    const truth = Array.from(random(batch), value => Math.floor(((value + 1) / 2) * classes));
    return {
      ...{batch, classes, scale},
      z: random(batch * classes).map(value => scale * value),
      t: Float32Array.from(
        {length: batch * classes},
        (_, at) => +(at % classes === truth[Math.floor(at / classes)])
      ),
      dp: random(batch * classes)
    };
  });

/**
 * An exponential of a float32 number of size z is off by about |z|·2⁻²⁴ of itself, and GLSL allows a few units more:
 * with sums of K of them, this much for numbers up to `scale`.
 */
const relative = (scale: number, classes: number) => (2 * scale + 16 + 8 * Math.sqrt(classes)) * 2 ** -23;

export function softmaxCrossEntropySuite(backend: Backend): void {
  describe(`softmaxCrossEntropy on ${backend}`, () => {
    useBackend(backend);

    test("p, loss, hits and dz equal the reference loops for any logits", async () => {
      await fc.assert(
        fc.asyncProperty(anyLogits, async ({batch, classes, scale, z, t, dp}) => {
          const shape = [batch, classes];
          const [p, dz1, dz2, loss, hits, dz] = await evaluate(
            {z: [z, shape], t: [t, shape], dp: [dp, shape]},
            at => {
              const result = softmaxCrossEntropy(at.z as tf.Tensor2D, at.t as tf.Tensor2D);
              const p = softmax(at.z as tf.Tensor2D);
              return [
                ...[p, softmaxDz(at.dp as tf.Tensor2D, p)],
                tf.grad(tz => softmax(tz as tf.Tensor2D))(at.z, at.dp),
                ...[result.loss, result.hits, result.dz]
              ];
            }
          );
          const error = relative(scale, classes);
          const expected = softmaxCrossEntropyLoops(z, t, classes);
          const pLoops = softmaxLoops(z, classes);
          expectClose("p", p, pLoops, error, shape);
          expectClose("dz of p", dz1, softmaxLoopsDz(dp, pLoops, classes), 4 * error, shape);
          expectClose("dz of p by tf.grad", dz2, dz1, 0, shape);
          expectClose("loss", loss, expected.loss, error * (1 + 2 * scale));
          expectClose("hits", hits, expected.hits, 0);
          expectClose("dz", dz, softmaxCrossEntropyLoopsDz(z, t, classes), error, shape);
        }),
        manyRuns
      );
    });

    test("p, the mean loss, its gradient and the accuracy equal those of tf", async () => {
      await fc.assert(
        fc.asyncProperty(anyLogits, async ({batch, classes, scale, z, t}) => {
          const shape = [batch, classes];
          const [p, p2, L, L2, dz, dz2, metrics, accuracy2] = await evaluate(
            {z: [z, shape], t: [t, shape]},
            at => {
              const [tz, tt] = [at.z as tf.Tensor2D, at.t as tf.Tensor2D];
              const {loss, hits} = softmaxCrossEntropy(tz, tt);
              const ours = (logits: tf.Tensor) => softmaxCrossEntropyLoss(logits as tf.Tensor2D, tt);
              const theirs = (logits: tf.Tensor) =>
                tf.neg(tf.mean(tf.sum(tf.mul(tt, tf.logSoftmax(logits)), 1))) as tf.Scalar;
              const accuracy = tf.mean(tf.cast(tf.equal(tf.argMax(tz, 1), tf.argMax(tt, 1)), "float32"));
              return [
                ...[softmax(tz), tf.softmax(tz), ours(tz), theirs(tz)],
                ...[tf.grad(ours)(tz), tf.grad(theirs)(tz), batchMetrics(loss, hits), accuracy]
              ];
            }
          );
          const error = 2 * relative(scale, classes);
          expectClose("p", p, p2, error, shape);
          expectClose("L", L, L2, error * (1 + 2 * scale));
          expectClose("dz", dz, dz2, error, shape);
          expectClose("metrics", metrics, [L[0], accuracy2[0]], 1e-6 * (1 + Math.abs(L[0])));
        }),
        fewRunsOn(backend)
      );
    });

    test("tf.grad passes on the gradient that comes in: 3·L has 3·dz", async () => {
      const {batch, classes, z, t} = fc.sample(anyLogits, {seed: 4, numRuns: 1})[0];
      const shape = [batch, classes];
      const [dz] = await evaluate({z: [z, shape], t: [t, shape]}, at =>
        tf.grad(tz => softmaxCrossEntropyLoss(tz as tf.Tensor2D, at.t as tf.Tensor2D))(at.z, tf.scalar(3))
      );
      const expected = softmaxCrossEntropyLoopsDz(z, t, classes).map(value => 3 * value);
      expectClose("dz", dz, expected, 3 * relative(80, classes), shape);
    });

    test("logits of ±1000 give a finite loss; NaN gives NaN and no hit", async () => {
      const z = [1000, -1000, 0, NaN, 0, 5, -Infinity, 3, 4, Infinity, 0, 0, 1, 2, NaN];
      const t = [0, 1, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 0];
      const shape = [5, 3];
      const [loss, hits, dz, p] = await evaluate({z: [z, shape], t: [t, shape]}, at => [
        ...Object.values(softmaxCrossEntropy(at.z as tf.Tensor2D, at.t as tf.Tensor2D)),
        softmax(at.z as tf.Tensor2D)
      ]);
      expectSameSpecials("loss", loss, softmaxCrossEntropyLoops(z, t, 3).loss, [5]);
      expect(loss[0]).toBe(2000);
      expect([...hits]).toEqual([0, 0, 1, 0, 0]);
      expectSameSpecials("dz", dz, softmaxCrossEntropyLoopsDz(z, t, 3), shape);
      expectSameSpecials("p", p, softmaxLoops(z, 3), shape);
    });

    test("labels may be shares; of equal logits the first is the guess", async () => {
      const [z, t] = [
        [0, Math.log(3), 1, 1],
        [0.25, 0.75, 1, 0]
      ];
      const [loss, hits, dz] = await evaluate({z: [z, [2, 2]], t: [t, [2, 2]]}, at =>
        Object.values(softmaxCrossEntropy(at.z as tf.Tensor2D, at.t as tf.Tensor2D))
      );
      expectClose("loss", loss, [Math.log(4) - 0.75 * Math.log(3), Math.log(2)], 1e-6);
      expect([...hits]).toEqual([1, 1]);
      expectClose("dz", dz, [0, 0, -0.25, 0.25], 1e-6, [2, 2]);
    });

    test("mean of [1, 2, 6] is 3 and its gradient a third of what comes in", async () => {
      const [m, da, three] = await evaluate({a: [[1, 2, 6], [3]]}, t => [
        mean(t.a as tf.Tensor1D),
        tf.grad(ta => mean(ta as tf.Tensor1D))(t.a),
        tf.grad(ta => mean(ta as tf.Tensor1D))(t.a, tf.scalar(3))
      ]);
      expectClose("m", m, [3], 1e-6);
      expectClose("da", da, [1 / 3, 1 / 3, 1 / 3], 1e-7);
      expectClose("da", three, [1, 1, 1], 1e-7);
    });
  });
}
