import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  denseLoops,
  denseLoopsDw,
  denseLoopsDx,
  tiedAutoencoder,
  tiedAutoencoderGradients,
  tiedAutoencoderLoops,
  tiedAutoencoderLoopsGradients
} from "../../src/kernels/index.js";
import {tfActivations, throughActivation} from "./activation.suite.js";
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

/** Any tied autoencoder: odd sizes, codes longer than the input, and inputs long enough for sums in parts. */
export const anyAutoencoder = anyRows({batch: 7, inputs: 400, units: 11}).map(
  ({batch, inputs, units, activation, seed}) => {
    const random = randomNumbers(seed);
    return {
      g: {batch, inputs, units},
      activation,
      x: random(batch * inputs),
      w: random(units * inputs),
      b: random(units),
      dXHat: random(batch * inputs)
    };
  }
);

type Example = typeof anyAutoencoder extends fc.Arbitrary<infer T> ? T : never;

const shapesOf = ({g: {batch, inputs, units}}: Example) => ({
  x: [batch, inputs],
  w: [units, inputs],
  b: [units],
  h: [batch, units]
});

/**
 * The errors of the sums, one after the other: each stage's own, and what it makes of the error before it.
 * @param hIsExact whether the gradients are compared with those from the very h that came
 */
function boundsOf({g, x, w, b, dXHat, activation}: Example, h: ArrayLike<number>, hIsExact = true) {
  const {batch, inputs, units} = g;
  const [ax, aw, ab, ad, ah] = [x, w, b, dXHat, h].map(absolute);
  const code = {batch, inputs: units, units: inputs}; // the way back is a dense layer from h, with w as its matrix
  const plus = (...bounds: Float64Array[]) =>
    bounds[0].map((_, at) => bounds.reduce((sum, bound) => sum + bound[at], 0));
  const none = new Float64Array(inputs);
  const z = denseLoopsDx(ax, aw, code).map((sum, at) => sum + ab[at % units]);
  const boundH = throughActivation(boundOf(z, inputs + 1), activation);
  const boundXHat = plus(boundOf(denseLoops(ah, aw, none, code), units), denseLoops(boundH, aw, none, code));
  const adz = denseLoopsDx(ad, aw, code); // slopes are at most 1
  // A slope changes by at most twice what h changes by.
  const errorOfH = hIsExact ? new Float64Array(boundH.length) : boundH;
  const boundDz = boundOf(adz, inputs + 8).map((bound, at) => bound + 2 * errorOfH[at] * adz[at]);
  const dwDecoder = plus(boundOf(denseLoopsDw(ah, ad, code), batch), denseLoopsDw(errorOfH, ad, code));
  const dwEncoder = plus(boundOf(denseLoopsDw(adz, ax, code), batch), denseLoopsDw(boundDz, ax, code));
  const sums = denseLoops(adz, aw, none, code);
  return {
    ...{h: boundH, xHat: boundXHat, dwDecoder, dwEncoder, dw: plus(dwDecoder, dwEncoder).map(x => 1.01 * x)},
    dx: plus(boundOf(sums, units), denseLoops(boundDz, aw, none, code)),
    db: boundDz.reduce((db, bound, at) => {
      db[at % units] += bound + boundOf([adz[at]], batch)[0];
      return db;
    }, new Float64Array(units))
  };
}

const outputs = ["dw", "dwEncoder", "dwDecoder", "db", "dx"] as const;

export function tiedAutoencoderSuite(backend: Backend): void {
  describe(`tiedAutoencoder on ${backend}`, () => {
    useBackend(backend);

    test("h, x̂ and all gradients equal the reference loops for any shapes", async () => {
      await fc.assert(
        fc.asyncProperty(anyAutoencoder, async example => {
          const {g, activation, x, w, b, dXHat} = example;
          const shapes = shapesOf(example);
          const [h, xHat, ...gradients] = await evaluate(
            {x: [x, shapes.x], w: [w, shapes.w], b: [b, shapes.b], dXHat: [dXHat, shapes.x]},
            t => {
              const [tx, tw] = [t.x as tf.Tensor2D, t.w as tf.Tensor2D];
              const {h, xHat} = tiedAutoencoder(tx, tw, t.b as tf.Tensor1D, {activation});
              const all = tiedAutoencoderGradients({x: tx, w: tw, h}, t.dXHat as tf.Tensor2D, {activation});
              return [h, xHat, ...outputs.map(name => all[name]!)];
            }
          );
          const expected = tiedAutoencoderLoops(x, w, b, g, activation);
          const bounds = boundsOf(example, h);
          expectClose("h", h, expected.h, bounds.h, shapes.h);
          expectClose("xHat", xHat, expected.xHat, bounds.xHat, shapes.x);
          // Slopes are read off from the h that came: at a z of almost 0 relu's may be either.
          const loops = tiedAutoencoderLoopsGradients({x, w, h}, dXHat, g, activation);
          outputs.forEach((name, n) => expectClose(name, gradients[n], loops[name], bounds[name]));
        }),
        manyRuns
      );
    });

    test("x̂ and the gradients of tf.grads equal those of tf.matMul", async () => {
      await fc.assert(
        fc.asyncProperty(
          anyAutoencoder.filter(({activation}) => activation !== "relu"),
          async example => {
            const {activation, x, w, b, dXHat} = example;
            const shapes = shapesOf(example);
            const ours = (...[tx, tw, tb]: tf.Tensor[]) =>
              tiedAutoencoder(tx as tf.Tensor2D, tw as tf.Tensor2D, tb as tf.Tensor1D, {activation}).xHat;
            const theirs = (...[tx, tw, tb]: tf.Tensor[]) => {
              const h = tfActivations[activation](tf.add(tf.matMul(tx, tw, false, true), tb));
              return tf.matMul(h, tw);
            };
            const results = await evaluate(
              {x: [x, shapes.x], w: [w, shapes.w], b: [b, shapes.b], dXHat: [dXHat, shapes.x]},
              t =>
                [ours, theirs].flatMap(layer => [
                  layer(t.x, t.w, t.b),
                  ...tf.grads(layer)([t.x, t.w, t.b], t.dXHat)
                ])
            );
            const {h} = tiedAutoencoderLoops(x, w, b, example.g, activation);
            const bounds = boundsOf(example, h, false);
            (["xHat", "dx", "dw", "db"] as const).forEach((name, n) => {
              const limit = bounds[name].map(bound => 2 * bound); // both may be off by it
              expectClose(name, results[n], results[n + 4], limit);
            });
          }
        ),
        fewRunsOn(backend)
      );
    });

    test("no dx is worked out where nobody asks for it", () => {
      tf.tidy(() => {
        const [x, w, h] = [tf.ones([2, 3]), tf.ones([4, 3]), tf.ones([2, 4])] as tf.Tensor2D[];
        const gradients = tiedAutoencoderGradients({x, w, h}, x, {needsDx: false});
        expect(Object.keys(gradients)).toEqual(["dw", "dwEncoder", "dwDecoder", "db"]);
      });
    });

    test("a gradient that comes to the code from elsewhere goes to the encoder only", async () => {
      const [x, w, b] = [
        [0.5, -1],
        [0.1, 0.2, -0.3, 0.4, 0.5, 0.6],
        [0.1, 0.2, 0.3]
      ];
      const [dw, dw2] = await evaluate({x: [x, [1, 2]], w: [w, [3, 2]], b: [b, [3]]}, t => [
        tf.grad(
          tw =>
            tiedAutoencoder(t.x as tf.Tensor2D, tw as tf.Tensor2D, t.b as tf.Tensor1D, {activation: "tanh"}).h
        )(t.w),
        tf.grad(tw => tf.tanh(tf.add(tf.matMul(t.x, tw as tf.Tensor2D, false, true), t.b)))(t.w)
      ]);
      expectClose("dw", dw, dw2, 1e-6, [3, 2]);
    });

    test("x=[3,9] with NaN and ∞: only their own examples show it", async () => {
      const g = {batch: 3, inputs: 9, units: 4};
      const random = randomNumbers(3);
      const [x, w, b] = [random(27), random(36), random(4)];
      [x[4], x[13]] = [NaN, Infinity];
      const [h, xHat] = await evaluate({x: [x, [3, 9]], w: [w, [4, 9]], b: [b, [4]]}, t =>
        Object.values(tiedAutoencoder(t.x as tf.Tensor2D, t.w as tf.Tensor2D, t.b as tf.Tensor1D))
      );
      const expected = tiedAutoencoderLoops(x, w, b, g);
      expectSameSpecials("h", h, expected.h, [3, 4]);
      expectSameSpecials("xHat", xHat, expected.xHat, [3, 9]);
      expect([...xHat.subarray(0, 9)].every(Number.isNaN)).toBe(true);
      expect([...xHat.subarray(9)].every(Number.isFinite)).toBe(true);
    });
  });
}
