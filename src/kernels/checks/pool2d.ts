import type {Tensor4D} from "@tensorflow/tfjs-core";
import {
  averagePool2d,
  averagePool2dCost,
  averagePool2dDx,
  averagePool2dLoops,
  averagePool2dLoopsDx
} from "../averagePool2d.js";
import type {Padding} from "../conv2dGeometry.js";
import {
  maxPool2d,
  maxPool2dCost,
  maxPool2dDx,
  maxPool2dGeometry,
  maxPool2dLoops,
  maxPool2dLoopsDx
} from "../maxPool2d.js";
import {absolute, boundOf, division, type Case, type Random} from "./case.js";

/** Max pooling and average pooling have their windows in common. */
export function* pool2dCases(random: Random): Generator<Case> {
  for (const padding of ["valid", "same"] as const) yield* poolings(random, padding);
}

function* poolings({numbers, whole}: Random, padding: Padding): Generator<Case> {
  const poolSize: [number, number] = [whole(1, 3), whole(2, 4)];
  const strides: [number, number] = [whole(1, 3), whole(1, 3)];
  const options = {poolSize, strides, padding};
  const g = maxPool2dGeometry([whole(1, 3), whole(4, 11), whole(4, 12), whole(1, 5)], options);
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
