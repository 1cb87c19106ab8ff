import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import {expect, test} from "vitest";
import type {RecurrentGradients, RecurrentOptions, SimpleRnnGeometry} from "../../src/kernels/index.js";
import {
  centralDifferences,
  dot,
  evaluate,
  expectClose,
  runs,
  manyRuns,
  sizeOf,
  type Backend
} from "./compare.js";
import {randomNumbers} from "./random.js";

/** Plain recurrence or LSTM: what their tests need of them. */
export interface Recurrent {
  gates: number;
  op(
    x: tf.Tensor3D,
    w: tf.Tensor2D,
    u: tf.Tensor2D,
    b: tf.Tensor1D,
    options: RecurrentOptions
  ): {y: tf.Tensor; saved: tf.Tensor[]};
  gradients(
    dy: tf.Tensor,
    tensors: {x: tf.Tensor3D; w: tf.Tensor2D; u: tf.Tensor2D; saved: readonly tf.Tensor[]},
    options: RecurrentOptions & {needsDx?: boolean}
  ): RecurrentGradients;
  /** h [B, T, U]. */
  loops(
    x: ArrayLike<number>,
    w: ArrayLike<number>,
    u: ArrayLike<number>,
    b: ArrayLike<number>,
    g: SimpleRnnGeometry
  ): Float64Array;
  /** The gradients of ⟨h, dy⟩. */
  loopsGradients(
    dy: ArrayLike<number>,
    x: ArrayLike<number>,
    w: ArrayLike<number>,
    u: ArrayLike<number>,
    b: ArrayLike<number>,
    g: SimpleRnnGeometry
  ): Record<"dx" | "dw" | "du" | "db", Float64Array>;
  layer(units: number, returnSequences: boolean, inputShape: [number, number]): tf.layers.Layer;
}

export interface Example {
  g: SimpleRnnGeometry;
  returnSequences: boolean;
  x: Float32Array;
  w: Float32Array;
  u: Float32Array;
  b: Float32Array;
  dy: Float32Array;
}

/**
 * Any layer with at most `steps` steps. The weights of h are so small that a column's sizes add up to less than 1: then an
 * error does not grow from step to step, and bounds can be told.
 */
export const anyLayer = (gates: number, {steps = 9, batch = 5, inputs = 5, units = 7} = {}) =>
  fc
    .record({
      batch: fc.integer({min: 1, max: batch}),
      steps: fc.integer({min: 1, max: steps}),
      inputs: fc.integer({min: 1, max: inputs}),
      units: fc.integer({min: 1, max: units}),
      returnSequences: fc.boolean(),
      seed: fc.integer()
    })
    .map(({returnSequences, seed, ...sizes}): Example => {
      const g = {...sizes, gates};
      const random = randomNumbers(seed);
      const columns = gates * g.units;
      return {
        g,
        returnSequences,
        x: random(g.batch * g.steps * g.inputs),
        w: random(g.inputs * columns),
        u: random(g.units * columns).map(value => value / columns),
        b: random(columns),
        dy: random(g.batch * g.units * (returnSequences ? g.steps : 1))
      };
    });

const shapesOf = ({g: {batch, steps, inputs, units, gates}, returnSequences}: Example) => ({
  x: [batch, steps, inputs],
  w: [inputs, gates * units],
  u: [units, gates * units],
  b: [gates * units],
  dy: returnSequences ? [batch, steps, units] : [batch, units]
});

const inputsOf = (example: Example) => {
  const shapes = shapesOf(example);
  return Object.fromEntries(
    (["x", "w", "u", "b", "dy"] as const).map(name => [name, [example[name], shapes[name]] as const])
  ) as Record<"x" | "w" | "u" | "b" | "dy", readonly [Float32Array, number[]]>;
};

/** dy of every step: zeros where the layer has no output. */
function everyDy({g: {batch, steps, units}, returnSequences, dy}: Example): Float64Array {
  if (returnSequences) return Float64Array.from(dy);
  const every = new Float64Array(batch * steps * units);
  for (let b = 0; b < batch; ++b)
    every.set(dy.subarray(b * units, (b + 1) * units), (b * steps + steps - 1) * units);
  return every;
}

function outputs(h: Float64Array, {g: {batch, steps, units}, returnSequences}: Example): Float64Array {
  if (returnSequences) return h;
  const last = new Float64Array(batch * units);
  for (let b = 0; b < batch; ++b) {
    const from = (b * steps + steps - 1) * units;
    last.set(h.subarray(from, from + units), b * units);
  }
  return last;
}

/**
 * How far float32 may be off. A step's sum has F + U + 1 terms, of sizes that add up to at most F + 2, and its error goes
 * through slopes of at most 1 and weights of h that add up to at most 1: in T steps it can at most add up. A cell's memory may
 * reach T, and a gradient through it is as much larger; gradients of weights add up B·T of them.
 */
function boundsOf({g: {batch, steps, inputs, units, gates}}: Example) {
  const step = 8 * Math.sqrt(inputs + gates * units + 1) * 2 ** -24 * (inputs + 2);
  const memory = gates > 1 ? steps : 1;
  const y = step * steps * memory;
  const dz = y * steps * memory;
  return {
    y,
    dx: dz * gates * units,
    weights: batch * steps * dz + 8 * Math.sqrt(batch * steps) * 2 ** -24 * batch * steps
  };
}

export function recurrentSuite(
  backend: Backend,
  {gates, op, gradients, loops, loopsGradients, layer}: Recurrent
): void {
  const compute = (example: Example) =>
    evaluate(inputsOf(example), t => {
      const [x, w, u, b] = [t.x as tf.Tensor3D, t.w as tf.Tensor2D, t.u as tf.Tensor2D, t.b as tf.Tensor1D];
      const {returnSequences} = example;
      const {y, saved} = op(x, w, u, b, {returnSequences});
      const {dx, dw, du, db} = gradients(t.dy, {x, w, u, saved}, {returnSequences});
      return [y, dx!, dw, du, db];
    });
  const check = async (example: Example) => {
    const {g, x, w, u, b} = example;
    const shapes = shapesOf(example);
    const [y, dx, dw, du, db] = await compute(example);
    const bounds = boundsOf(example);
    expectClose("y", y, outputs(loops(x, w, u, b, g), example), bounds.y, shapes.dy);
    const expected = loopsGradients(everyDy(example), x, w, u, b, g);
    expectClose("dx", dx, expected.dx, bounds.dx, shapes.x);
    expectClose("dw", dw, expected.dw, bounds.weights, shapes.w);
    expectClose("du", du, expected.du, bounds.weights, shapes.u);
    expectClose("db", db, expected.db, bounds.weights, shapes.b);
  };

  test("y and all gradients equal the reference loops for any shapes", async () => {
    await fc.assert(fc.asyncProperty(anyLayer(gates), check), manyRuns);
  });

  test("sequences of up to 200 steps", async () => {
    const long = anyLayer(gates, {steps: 200, batch: 3, inputs: 3, units: 6}).filter(({g}) => g.steps > 60);
    await fc.assert(fc.asyncProperty(long, check), runs(backend === "webgl" ? 5 : 40));
  });

  // Sequences of one step have no gradient in tf.layers: its unstack cannot be differentiated there.
  const comparable = anyLayer(gates).filter(({g}) => g.steps > 1);
  test("tf.grads through the op, and the layer of tf.layers with the same weights, give the same", async () => {
    await fc.assert(
      fc.asyncProperty(comparable, async example => {
        const {g, returnSequences} = example;
        const other = tf.sequential({layers: [layer(g.units, returnSequences, [g.steps, g.inputs])]});
        const ours = (...[x, w, u, b]: tf.Tensor[]) =>
          op(x as tf.Tensor3D, w as tf.Tensor2D, u as tf.Tensor2D, b as tf.Tensor1D, {returnSequences}).y;
        const names = ["y", "dx", "dw", "du", "db"];
        const results = await evaluate(inputsOf(example), t => {
          other.setWeights([t.w, t.u, t.b]);
          const theirs = (x: tf.Tensor) => other.apply(x) as tf.Tensor;
          return [
            ours(t.x, t.w, t.u, t.b),
            ...tf.grads(ours)([t.x, t.w, t.u, t.b], t.dy),
            theirs(t.x),
            tf.grad(theirs)(t.x, t.dy)
          ];
        }).finally(() => void other.dispose());
        const [y, dx, dw, du, db, y2, dx2] = results;
        const bounds = boundsOf(example);
        expectClose("y against tf.layers", y, y2, 2 * bounds.y);
        expectClose("dx against tf.layers", dx, dx2, 2 * bounds.dx);
        const direct = await compute(example);
        [y, dx, dw, du, db].forEach((values, n) => expectClose(names[n], values, direct[n], 0));
      }),
      runs(backend === "webgl" ? 10 : 40)
    );
  });

  test("a NaN in one example stays in that example, and in the gradients of the weights", async () => {
    const [example] = fc.sample(
      anyLayer(gates).filter(({g, returnSequences}) => g.batch === 3 && g.steps > 3 && returnSequences),
      {seed: 7, numRuns: 1}
    );
    const {g} = example;
    example.x[(g.steps + 1) * g.inputs] = NaN; // example 1, step 1
    const [y, , dw] = await compute(example);
    const has = (b: number, t: number) =>
      y.subarray((b * g.steps + t) * g.units, (b * g.steps + t + 1) * g.units).some(Number.isNaN);
    for (let t = 0; t < g.steps; ++t)
      expect([has(0, t), has(1, t), has(2, t)]).toEqual([false, t >= 1, false]);
    expect(dw.some(Number.isNaN)).toBe(true);
  });
}

/** What holds of the loops alone, in float64. */
export function recurrentLoopsSuite({gates, loops, loopsGradients}: Recurrent): void {
  const small = anyLayer(gates, {steps: 5, batch: 3, inputs: 3, units: 3});
  test("all gradients equal central differences in float64", () => {
    fc.assert(
      fc.property(small, example => {
        const {g, x, w, u, b} = example;
        const dy = everyDy(example);
        const {dx, dw, du, db} = loopsGradients(dy, x, w, u, b, g);
        expectClose(
          "dx",
          dx,
          centralDifferences(at => loops(at, w, u, b, g), x, dy),
          1e-8
        );
        expectClose(
          "dw",
          dw,
          centralDifferences(at => loops(x, at, u, b, g), w, dy),
          1e-8
        );
        expectClose(
          "du",
          du,
          centralDifferences(at => loops(x, w, at, b, g), u, dy),
          1e-8
        );
        expectClose(
          "db",
          db,
          centralDifferences(at => loops(x, w, u, at, g), b, dy),
          1e-8
        );
      }),
      runs(40)
    );
  });

  test("along any direction: ⟨J·d, dy⟩ = ⟨d, Jᵀ·dy⟩, over 60 steps too", () => {
    const long = anyLayer(gates, {steps: 60, batch: 2, inputs: 3, units: 5});
    fc.assert(
      fc.property(long, fc.integer(), (example, seed) => {
        const {g, x, w, u, b} = example;
        const dy = everyDy(example);
        const random = randomNumbers(seed);
        const [ex, ew, eu, eb] = [x, w, u, b].map(array => random(array.length));
        const step = 1e-6;
        const moved = (sign: number) => {
          const along = (array: Float32Array, direction: Float32Array) =>
            Float64Array.from(array, (value, at) => value + sign * step * direction[at]);
          return dot(loops(along(x, ex), along(w, ew), along(u, eu), along(b, eb), g), dy);
        };
        const slope = (moved(1) - moved(-1)) / (2 * step);
        const {dx, dw, du, db} = loopsGradients(dy, x, w, u, b, g);
        const sum = dot(dx, ex) + dot(dw, ew) + dot(du, eu) + dot(db, eb);
        expect(Math.abs(slope - sum)).toBeLessThanOrEqual(1e-6 * (1 + Math.abs(sum)) * g.steps);
      }),
      runs(100)
    );
  });

  test("no value is undefined, whatever the sizes", () => {
    fc.assert(
      fc.property(anyLayer(gates), ({g, x, w, u, b}) => {
        const h = loops(x, w, u, b, g);
        expect(h.length).toBe(sizeOf([g.batch, g.steps, g.units]));
        expect(h.every(Number.isFinite)).toBe(true);
      }),
      runs(100)
    );
  });
}
