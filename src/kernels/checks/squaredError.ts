import {meanAbsoluteError, meanAbsoluteErrorLoops} from "../meanAbsoluteError.js";
import {
  halfSquaredError,
  halfSquaredErrorLoops,
  halfSquaredErrorLoopsDy,
  meanSquaredError,
  meanSquaredErrorCost,
  meanSquaredErrorLoops,
  meanSquaredErrorLoopsDy
} from "../meanSquaredError.js";
import {absolute, boundOf, randomFrom, type Case, type Random} from "./case.js";
import {computed, computedError, computedLoops} from "./computed.js";

/** The errors of predictions; the examples are long enough to be added up in stages. */
export function* squaredErrorCases(random: Random): Generator<Case> {
  const {whole} = random;
  yield* errors(random, whole(2, 7), whole(130, 500));
  yield* errors(randomFrom(1), 3, 7);
  yield* computedErrors(5, 333);
}

/** Of odd predictions that come from another operation. */
function* computedErrors(batch: number, size: number): Generator<Case> {
  const shape = [batch, size];
  const {numbers} = randomFrom(2);
  const [z, t] = [numbers(shape), numbers(shape)];
  const y = computedLoops(z);
  const inputs = {z: [z, shape], t: [t, shape]} as const;
  const most = y.map((value, at) => value + Math.abs(t[at]));
  const limit = (sizes: Float64Array) =>
    boundOf(sizes, size + 5).map((bound, b) => bound + 2 * computedError * sizes[b]);
  const none = new Float64Array(y.length);
  yield {
    ...{kernel: "meanSquaredError (loss)", version: "", inputs},
    run: at => meanSquaredError(computed(at.z), at.t).loss,
    expected: meanSquaredErrorLoops(y, t, batch),
    bound: limit(meanSquaredErrorLoops(most, none, batch))
  };
  yield {
    ...{kernel: "meanAbsoluteError", version: "", inputs},
    run: at => meanAbsoluteError(computed(at.z), at.t),
    expected: meanAbsoluteErrorLoops(y, t, batch),
    bound: limit(meanAbsoluteErrorLoops(most, none, batch))
  };
}

function* errors({numbers}: Random, batch: number, size: number): Generator<Case> {
  const shape = [batch, size];
  const [y, t] = [numbers(shape), numbers(shape)];
  const inputs = {y: [y, shape], t: [t, shape]} as const;
  const [most, none] = [absolute(y).map((value, at) => value + Math.abs(t[at])), new Float64Array(y.length)];
  const cost = meanSquaredErrorCost(batch, size);
  yield {
    ...{kernel: "meanSquaredError (loss)", version: "", inputs, cost},
    run: at => meanSquaredError(at.y, at.t).loss,
    expected: meanSquaredErrorLoops(y, t, batch),
    bound: boundOf(meanSquaredErrorLoops(most, none, batch), size + 5)
  };
  yield {
    ...{kernel: "meanSquaredError (dy)", version: "", inputs},
    run: at => meanSquaredError(at.y, at.t).dy,
    expected: meanSquaredErrorLoopsDy(y, t),
    bound: boundOf(meanSquaredErrorLoopsDy(most, none), 4)
  };
  yield {
    ...{kernel: "halfSquaredError (loss)", version: "", inputs, cost},
    run: at => halfSquaredError(at.y, at.t).loss,
    expected: halfSquaredErrorLoops(y, t, batch),
    bound: boundOf(halfSquaredErrorLoops(most, none, batch), size + 5)
  };
  yield {
    ...{kernel: "halfSquaredError (dy)", version: "", inputs},
    run: at => halfSquaredError(at.y, at.t).dy,
    expected: halfSquaredErrorLoopsDy(y, t, batch),
    bound: boundOf(halfSquaredErrorLoopsDy(most, none, batch), 4)
  };
  yield {
    ...{kernel: "meanAbsoluteError", version: "", inputs},
    run: at => meanAbsoluteError(at.y, at.t),
    expected: meanAbsoluteErrorLoops(y, t, batch),
    bound: boundOf(meanAbsoluteErrorLoops(most, none, batch), size + 5)
  };
}
