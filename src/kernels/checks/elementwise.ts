import {
  activation,
  activationCost,
  activationGradient,
  activationGradientLoops,
  activationLoops,
  activationNames
} from "../activation.js";
import {add, addLoops} from "../add.js";
import {biasGradient, biasGradientLoops} from "../bias.js";
import {dropout, dropoutCost, dropoutLoops} from "../dropout.js";
import {scale, scaleLoops} from "../scale.js";
import {absolute, boundOf, randomFrom, roundingsOf, type Case, type Random} from "./case.js";
import {computed, computedError, computedLoops} from "./computed.js";

/** What works value by value, and the sum over all rows. */
export function* elementwiseCases(random: Random): Generator<Case> {
  const {whole} = random;
  yield* elementwise(random, [whole(1, 3), whole(3, 40), whole(1, 9), whole(1, 9)]);
  yield* elementwise(randomFrom(1), [2, 5, 3, 7]);
  yield* computedRows();
}

/** The sum over so many rows that it takes two stages, of odd matrices that come from another operation. */
function* computedRows(): Generator<Case> {
  const shape = [2, 150, 3, 5];
  const z = randomFrom(2).numbers(shape);
  const dz = computedLoops(z);
  const db = biasGradientLoops(dz, 5);
  yield {
    ...{kernel: "biasGradient", version: "", inputs: {z: [z, shape]}},
    run: t => biasGradient(computed(t.z)),
    expected: db,
    bound: boundOf(db, dz.length / 5).map((bound, o) => bound + computedError * db[o])
  };
}

function* elementwise({numbers, whole}: Random, shape: readonly number[]): Generator<Case> {
  const units = shape[3];
  const [dy, z] = [numbers(shape), numbers(shape).map((value, k) => [20, 2, 0.4][k % 3] * value)];
  yield {
    ...{kernel: "biasGradient", version: "", inputs: {dz: [dy, shape]}},
    run: t => biasGradient(t.dz),
    expected: biasGradientLoops(dy, units),
    bound: boundOf(biasGradientLoops(absolute(dy), units), dy.length / units)
  };
  for (const name of activationNames) {
    const y = activationLoops(z, name).map(Math.fround);
    const gradient = activationGradientLoops(dy, y, name);
    yield {
      ...{kernel: "activation", version: name, inputs: {z: [z, shape]}, cost: activationCost(z.length)},
      run: t => activation(t.z, name),
      expected: y,
      bound: roundingsOf(y, 2 * (8 + 2 * 20)) // an exponential of z may be off by 3 + 2|z| units of its last place
    };
    yield {
      ...{kernel: "activationGradient", version: name, inputs: {dy: [dy, shape], y: [y, shape]}},
      run: t => activationGradient(t.dy, t.y, name),
      expected: gradient,
      bound: roundingsOf(gradient, 4)
    };
  }
  const options = {rate: whole(1, 9) / 10, seed: whole(0, 2 ** 32 - 1)};
  const dropped = dropoutLoops(z, options);
  yield {
    ...{kernel: "dropout", version: "", inputs: {x: [z, shape]}, cost: dropoutCost(z.length)},
    run: t => dropout(t.x, options),
    expected: dropped,
    bound: roundingsOf(dropped, 4)
  };
  const sums = addLoops(dy, z);
  yield {
    ...{kernel: "add", version: "", inputs: {a: [dy, shape], b: [z, shape]}},
    run: t => add(t.a, t.b),
    expected: sums,
    bound: roundingsOf(sums, 2)
  };
  const factor = numbers([1]);
  const scaled = scaleLoops(z, factor[0]);
  yield {
    ...{kernel: "scale", version: "", inputs: {a: [z, shape], factor: [factor, [1]]}},
    run: t => scale(t.a, t.factor),
    expected: scaled,
    bound: roundingsOf(scaled, 2)
  };
}
