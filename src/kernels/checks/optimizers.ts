import {adam, adamCost, adamLoops, adamVersions, type AdamVersionName} from "../adam.js";
import {clipByGlobalNorm, clipCost, clipLoops, globalNorm, globalNormLoops} from "../clip.js";
import {sgd, sgdCost, sgdLoops} from "../sgd.js";
import {randomFrom, roundingsOf, type Case, type Random} from "./case.js";
import {computed, computedError, computedLoops} from "./computed.js";

/** The steps of the optimisers, and what shortens gradients before them. */
export function* optimizerCases(random: Random): Generator<Case> {
  const {whole} = random;
  yield* adamCases(random, [whole(1, 19), whole(1, 19)]);
  yield* adamCases(randomFrom(1), [5, 7]);
  yield* sgdCases(random, [whole(1, 19), whole(1, 19)]);
  yield* sgdCases(randomFrom(2), [5, 7]);
  yield* clipCases(random);
  yield* computedNorm();
}

function* adamCases({numbers}: Random, shape: readonly number[]): Generator<Case> {
  const [w, m, g] = [shape, shape, shape].map(numbers);
  const v = numbers(shape).map(value => value * value + 0.01);
  const options = {learningRate: 0.01, step: 3};
  const expected = adamLoops({w, m, v}, g, options);
  const inputs = {w: [w, shape], m: [m, shape], v: [v, shape], g: [g, shape]} as const;
  for (const version of Object.keys(adamVersions) as AdamVersionName[]) {
    for (const name of ["w", "m", "v"] as const) {
      yield {
        ...{kernel: `adam (${name})`, version, inputs, expected: expected[name], cost: adamCost(w.length)},
        run: t => adam({w: t.w, m: t.m, v: t.v}, t.g, {...options, version})[name],
        // A dozen roundings of numbers of size 1.
        bound: new Float64Array(w.length).fill(32 * 2 ** -24)
      };
    }
  }
}

function* sgdCases({numbers}: Random, shape: readonly number[]): Generator<Case> {
  const [w, m, g] = [shape, shape, shape].map(numbers);
  const bound = new Float64Array(w.length).fill(16 * 2 ** -24); // a few roundings of numbers of size 1
  for (const nesterov of [false, true]) {
    const options = {learningRate: 0.1, momentum: 0.9, nesterov};
    const expected = sgdLoops({w, m}, g, options);
    for (const name of ["w", "m"] as const) {
      yield {
        ...{
          kernel: `sgd (${name})`,
          version: nesterov ? "nesterov" : "momentum",
          expected: expected[name],
          bound
        },
        inputs: {w: [w, shape], m: [m, shape], g: [g, shape]},
        run: t => sgd({w: t.w, m: t.m}, t.g, options)[name]!,
        cost: sgdCost(w.length, {momentum: true})
      };
    }
  }
  yield {
    ...{kernel: "sgd (w)", version: "", inputs: {w: [w, shape], g: [g, shape]}, cost: sgdCost(w.length)},
    run: t => sgd({w: t.w}, t.g, {learningRate: 0.1}).w,
    expected: sgdLoops({w}, g, {learningRate: 0.1}).w,
    bound
  };
}

/** Three gradients, the last long enough for several stages. */
function* clipCases({numbers, whole}: Random): Generator<Case> {
  const shapes = [[whole(1, 30)], [whole(1, 9), whole(1, 9), whole(1, 9)], [whole(60, 90), whole(60, 90)]];
  const gradients = shapes.map(numbers);
  const inputs = Object.fromEntries(gradients.map((g, n) => [`g${n}`, [g, shapes[n]] as const]));
  const norm = globalNormLoops(gradients);
  const values = gradients.reduce((sum, g) => sum + g.length, 0);
  yield {
    ...{kernel: "globalNorm", version: "", inputs, expected: [norm]},
    run: t => globalNorm(Object.values(t)),
    bound: roundingsOf([norm], 4 * Math.sqrt(values))
  };
  // Longer than the limit, and shorter.
  for (const limit of [1, 1e3]) {
    const expected = clipLoops(gradients[1], norm, limit);
    yield {
      ...{kernel: "clipByGlobalNorm", version: "", inputs, expected, cost: clipCost(values)},
      run: t => clipByGlobalNorm(Object.values(t), limit)[1],
      bound: roundingsOf(expected, 4 * Math.sqrt(values) + 4)
    };
  }
}

/** The norm of odd gradients that come from another operation. */
function* computedNorm(): Generator<Case> {
  const {numbers} = randomFrom(3);
  const shapes = [[3], [2, 3, 5], [61, 67]];
  const inputs = Object.fromEntries(shapes.map((shape, n) => [`g${n}`, [numbers(shape), shape] as const]));
  const norm = globalNormLoops(Object.values(inputs).map(([values]) => computedLoops(values)));
  yield {
    ...{kernel: "globalNorm", version: "", inputs, expected: [norm]},
    run: t => globalNorm(Object.values(t).map(each => computed(each))),
    bound: [norm * computedError + roundingsOf([norm], 4 * Math.sqrt(61 * 67))[0]]
  };
}
