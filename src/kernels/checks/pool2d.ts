import type {Tensor4D} from "@tensorflow/tfjs-core";
import {
  averagePool2d,
  averagePool2dCost,
  averagePool2dDx,
  averagePool2dLoops,
  averagePool2dLoopsDx
} from "../averagePool2d.js";
import {
  maxPool2d,
  maxPool2dCost,
  maxPool2dDx,
  maxPool2dGeometry,
  maxPool2dLoops,
  maxPool2dLoopsDx
} from "../maxPool2d.js";
import type {Pool2dOptions} from "../pool2d.js";
import {absolute, boundOf, division, randomFrom, type Case, type Random} from "./case.js";

/** Max pooling and average pooling have their windows in common. */
export function* pool2dCases(random: Random): Generator<Case> {
  const {whole} = random;
  for (const padding of ["valid", "same"] as const) {
    const poolSize: [number, number] = [whole(1, 3), whole(2, 4)];
    const strides: [number, number] = [whole(1, 3), whole(1, 3)];
    const shape = [whole(1, 3), whole(4, 11), whole(4, 12), whole(1, 5)];
    yield* poolings(random, shape, {poolSize, strides, padding});
  }
  yield* overEveryEdge();
}

/**
 * Windows over every edge, further at the left than above, odd and even, overlapping, with unequal strides that do not divide
 * them; the second image has no positive value.
 */
function* overEveryEdge(): Generator<Case> {
  const padding = "same";
  yield* poolings(randomFrom(1), [2, 6, 7, 3], {poolSize: [4, 5], strides: [1, 2], padding});
  const {numbers, whole} = randomFrom(2);
  const negative = (shape: readonly number[]) => numbers(shape).map(value => value - 1);
  yield* poolings({numbers: negative, whole}, [2, 7, 9, 2], {poolSize: [3, 7], strides: [2, 3], padding});
}

function* poolings({numbers}: Random, xShape: readonly number[], options: Pool2dOptions): Generator<Case> {
  const g = maxPool2dGeometry(xShape, options);
  const [x, dy] = [g.xShape, g.yShape].map(numbers);
  const window = g.poolHeight * g.poolWidth;
  yield {
    ...{kernel: "maxPool2d", version: "", inputs: {x: [x, g.xShape]}, cost: maxPool2dCost(g)},
    run: t => maxPool2d(t.x as Tensor4D, options),
    expected: maxPool2dLoops(x, g),
    bound: new Float64Array(dy.length)
  };
  yield {
    ...{kernel: "maxPool2dDx", version: "", inputs: {dy: [dy, g.yShape], x: [x, g.xShape]}},
    run: t => maxPool2dDx(t.dy as Tensor4D, t.x as Tensor4D, g),
    expected: maxPool2dLoopsDx(dy, x, g),
    bound: boundOf(maxPool2dLoopsDx(absolute(dy), x, g), window)
  };
  yield {
    ...{kernel: "averagePool2d", version: "", inputs: {x: [x, g.xShape]}, cost: averagePool2dCost(g)},
    run: t => averagePool2d(t.x as Tensor4D, options),
    expected: averagePool2dLoops(x, g),
    bound: boundOf(averagePool2dLoops(absolute(x), g), window + division)
  };
  yield {
    ...{kernel: "averagePool2dDx", version: "", inputs: {dy: [dy, g.yShape]}},
    run: t => averagePool2dDx(t.dy as Tensor4D, g),
    expected: averagePool2dLoopsDx(dy, g),
    bound: boundOf(averagePool2dLoopsDx(absolute(dy), g), window + division)
  };
}
