import type {Tensor1D, Tensor4D} from "@tensorflow/tfjs-core";
import {conv2dVersions} from "../conv2d.js";
import type {Conv2dVersionName} from "../convolution.js";
import {
  conv2dTranspose,
  conv2dTransposeCost,
  conv2dTransposeDw,
  conv2dTransposeDx,
  conv2dTransposeGeometry,
  conv2dTransposeLoops,
  conv2dTransposeLoopsDw,
  conv2dTransposeLoopsDx
} from "../conv2dTranspose.js";
import type {Padding} from "../conv2dGeometry.js";
import {absolute, boundOf, randomFrom, type Case, type Random} from "./case.js";

export function* conv2dTransposeCases(random: Random): Generator<Case> {
  const {whole} = random;
  const [channels, filters, strides] = [whole(1, 5), whole(1, 6), [whole(1, 3), whole(1, 3)] as const];
  const wShape = [whole(1, 4), whole(1, 4), filters, channels];
  const xShape = [whole(1, 3), whole(2, 7), whole(2, 7), channels];
  yield* transposed(random, xShape, wShape, {strides, padding: "valid"});
  // Zeros on every side, more at the left than above; unequal strides.
  const padding = "same";
  yield* transposed(randomFrom(1), [2, 6, 5, 3], [4, 7, 5, 3], {strides: [1, 1], padding});
  yield* transposed(randomFrom(2), [2, 4, 3, 2], [5, 8, 3, 2], {strides: [2, 3], padding});
}

function* transposed(
  {numbers}: Random,
  xShape: readonly number[],
  wShape: readonly number[],
  {strides, padding}: {strides: readonly [number, number]; padding: Padding}
): Generator<Case> {
  const g = conv2dTransposeGeometry(xShape, wShape, {strides, padding});
  const [, , filters, channels] = wShape;
  const [x, w, b, dz] = [g.xShape, wShape, [filters], g.yShape].map(numbers);
  const [ax, aw, ab, adz] = [x, w, b, dz].map(absolute);
  const patch = wShape[0] * wShape[1];
  for (const version of Object.keys(conv2dVersions) as Conv2dVersionName[]) {
    yield {
      ...{kernel: "conv2dTranspose", version, cost: conv2dTransposeCost(g)},
      inputs: {x: [x, g.xShape], w: [w, wShape], b: [b, [filters]]},
      run: t =>
        conv2dTranspose(t.x as Tensor4D, t.w as Tensor4D, t.b as Tensor1D, {
          strides,
          padding,
          activation: "relu",
          version
        }),
      expected: conv2dTransposeLoops(x, w, b, g, "relu"),
      bound: boundOf(conv2dTransposeLoops(ax, aw, ab, g), patch * channels + 1)
    };
    yield {
      ...{kernel: "conv2dTransposeDx", version, inputs: {dz: [dz, g.yShape], w: [w, wShape]}},
      run: t => conv2dTransposeDx(t.dz as Tensor4D, t.w as Tensor4D, g, version),
      expected: conv2dTransposeLoopsDx(dz, w, g),
      bound: boundOf(conv2dTransposeLoopsDx(adz, aw, g), patch * filters)
    };
    yield {
      ...{kernel: "conv2dTransposeDw", version, inputs: {x: [x, g.xShape], dz: [dz, g.yShape]}},
      run: t => conv2dTransposeDw(t.x as Tensor4D, t.dz as Tensor4D, g, version),
      expected: conv2dTransposeLoopsDw(x, dz, g),
      bound: boundOf(conv2dTransposeLoopsDw(ax, adz, g), x.length / channels)
    };
  }
}
