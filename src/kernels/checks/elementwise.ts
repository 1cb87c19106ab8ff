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
import {absolute, boundOf, roundingsOf, type Case, type Random} from "./case.js";

/** What works value by value, and the sum over all rows. */
export function* elementwiseCases({numbers, whole}: Random): Generator<Case> {
  const shape = [whole(1, 3), whole(3, 40), whole(1, 9), whole(1, 9)];
  const units = shape[3];
  const [dy, z] = [numbers(shape), numbers(shape).map(value => 20 * value)];
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
