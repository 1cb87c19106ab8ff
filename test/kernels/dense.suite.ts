import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  activation,
  activationGradientLoops,
  activationLoops,
  activationNames,
  biasGradientLoops,
  dense,
  denseDw,
  denseDx,
  denseLoops,
  denseLoopsDw,
  denseLoopsDx,
  denseVersions,
  type DenseVersionName
} from "../../src/kernels/index.js";
import {tfSlopes, throughActivation} from "./activation.suite.js";
import {anyRows} from "./anySizes.js";
import {
  absolute,
  boundOf,
  evaluate,
  expectClose,
  fewRunsOn,
  expectSameSpecials,
  randomNumbers,
  manyRuns,
  useBackend,
  type Backend
} from "./compare.js";

/** Any layer: sizes of 1, odd sizes, and sums long enough to be cut into parts. */
export const anyLayer = anyRows({batch: 9, inputs: 700, units: 13}).map(
  ({batch, inputs, units, activation, seed}) => {
    const random = randomNumbers(seed);
    return {
      g: {batch, inputs, units},
      activation,
      x: random(batch * inputs),
      w: random(inputs * units),
      b: random(units),
      dy: random(batch * units)
    };
  }
);

export function denseSuite(backend: Backend): void {
  describe.each(Object.keys(denseVersions) as DenseVersionName[])(
    `dense on ${backend}, version "%s"`,
    version => {
      useBackend(backend);

      test("of what another operation has computed, what fills up the texels is left out", async () => {
        for (const g of [
          {batch: 5, inputs: 11, units: 7},
          {batch: 7, inputs: 777, units: 11}
        ]) {
          const random = randomNumbers(8);
          const [x, w] = [random(g.batch * g.inputs), random(g.inputs * g.units)];
          const b = new Float32Array(g.units);
          const [y] = await evaluate(
            {x: [x, [g.batch, g.inputs]], w: [w, [g.inputs, g.units]], b: [b, [g.units]]},
            t => {
              const [tx, tw] = [t.x, t.w].map(each => activation(each as tf.Tensor2D, "sigmoid"));
              return dense(tx, tw, t.b as tf.Tensor1D, {version});
            }
          );
          const [px, pw] = [x, w].map(values => activationLoops(values, "sigmoid"));
          const expected = denseLoops(px, pw, b, g);
          expectClose(
            "y",
            y,
            expected,
            expected.map(sum => 2e-5 * sum),
            [g.batch, g.units]
          );
        }
      });

      test("y, dx and dw equal the reference loops for any shapes", async () => {
        await fc.assert(
          fc.asyncProperty(anyLayer, async ({g, activation, x, w, b, dy}) => {
            const {batch, inputs, units} = g;
            const [y, dx, dw] = await evaluate(
              {x: [x, [batch, inputs]], w: [w, [inputs, units]], b: [b, [units]], dy: [dy, [batch, units]]},
              t => [
                dense(t.x as tf.Tensor2D, t.w as tf.Tensor2D, t.b as tf.Tensor1D, {activation, version}),
                denseDx(t.dy as tf.Tensor2D, t.w as tf.Tensor2D, version),
                denseDw(t.x as tf.Tensor2D, t.dy as tf.Tensor2D, version)
              ]
            );
            const [ax, aw, ab, ady] = [x, w, b, dy].map(absolute);
            const bound = throughActivation(boundOf(denseLoops(ax, aw, ab, g), inputs + 1), activation);
            expectClose("y", y, denseLoops(x, w, b, g, activation), bound, [batch, units]);
            const boundDx = boundOf(denseLoopsDx(ady, aw, g), units);
            expectClose("dx", dx, denseLoopsDx(dy, w, g), boundDx, [batch, inputs]);
            const boundDw = boundOf(denseLoopsDw(ax, ady, g), batch);
            expectClose("dw", dw, denseLoopsDw(x, dy, g), boundDw, [inputs, units]);
          }),
          manyRuns
        );
      });

      test("tf.grads(dense) equals the reference gradients, and those of tf.matMul", async () => {
        await fc.assert(
          fc.asyncProperty(anyLayer, async ({g, activation, x, w, b, dy}) => {
            const {batch, inputs, units} = g;
            const ours = (...[tx, tw, tb]: tf.Tensor[]) =>
              dense(tx as tf.Tensor2D, tw as tf.Tensor2D, tb as tf.Tensor1D, {activation, version});
            const theirs = (...[tx, tw, tb]: tf.Tensor[]) =>
              tf.add(tf.matMul(tx as tf.Tensor2D, tw as tf.Tensor2D), tb) as tf.Tensor2D;
            const [y, dx, dw, db, z2, dx2, dw2, db2] = await evaluate(
              {x: [x, [batch, inputs]], w: [w, [inputs, units]], b: [b, [units]], dy: [dy, [batch, units]]},
              t => {
                const y = ours(t.x, t.w, t.b);
                const dz = tf.mul(t.dy, tfSlopes[activation](y));
                return [
                  y,
                  ...tf.grads(ours)([t.x, t.w, t.b], t.dy),
                  theirs(t.x, t.w, t.b),
                  ...tf.grads(theirs)([t.x, t.w, t.b], dz)
                ];
              }
            );
            const dz = activationGradientLoops(dy, y, activation);
            const [ax, aw, ab, adz] = [x, w, b, dz].map(absolute);
            const bounds = {
              y: throughActivation(boundOf(denseLoops(ax, aw, ab, g), inputs + 1), activation),
              dx: boundOf(denseLoopsDx(adz, aw, g), units),
              dw: boundOf(denseLoopsDw(ax, adz, g), batch),
              db: boundOf(biasGradientLoops(adz, units), batch)
            };
            expectClose("dx", dx, denseLoopsDx(dz, w, g), bounds.dx, [batch, inputs]);
            expectClose("dw", dw, denseLoopsDw(x, dz, g), bounds.dw, [inputs, units]);
            expectClose("db", db, biasGradientLoops(dz, units), bounds.db, [units]);
            const twice = (bound: Float64Array) => bound.map(limit => 2 * limit);
            const y2 = activationLoops(z2, activation);
            expectClose("y against tf", y, y2, twice(bounds.y), [batch, units]);
            expectClose("dx against tf", dx, dx2, twice(bounds.dx), [batch, inputs]);
            expectClose("dw against tf", dw, dw2, twice(bounds.dw), [inputs, units]);
            expectClose("db against tf", db, db2, twice(bounds.db), [units]);
          }),
          fewRunsOn(backend)
        );
      });

      test("x=[5,9] with NaN and ±Infinity: they pass through as IEEE says", async () => {
        const g = {batch: 5, inputs: 9, units: 6};
        const random = randomNumbers(3);
        const [x, w, b] = [random(45), random(54), random(6)];
        [x[4], x[13], w[20]] = [NaN, Infinity, -Infinity];
        for (const activation of activationNames) {
          const [y] = await evaluate({x: [x, [5, 9]], w: [w, [9, 6]], b: [b, [6]]}, t =>
            dense(t.x as tf.Tensor2D, t.w as tf.Tensor2D, t.b as tf.Tensor1D, {activation, version})
          );
          expectSameSpecials("y", y, denseLoops(x, w, b, g, activation), [5, 6]);
          expect([...y].some(Number.isNaN) && [...y].some(Number.isFinite)).toBe(true);
        }
      });
    }
  );
}
