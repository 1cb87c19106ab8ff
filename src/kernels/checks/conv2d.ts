import type {Tensor1D, Tensor4D} from "@tensorflow/tfjs-core";
import {
  conv2d,
  conv2dCost,
  conv2dDw,
  conv2dDx,
  conv2dLoops,
  conv2dLoopsDw,
  conv2dLoopsDx,
  conv2dVersions
} from "../conv2d.js";
import {conv2dGeometry, type Padding} from "../conv2dGeometry.js";
import type {Conv2dVersionName} from "../convolution.js";
import {absolute, boundOf, randomFrom, type Case, type Random} from "./case.js";

export function* conv2dCases(random: Random): Generator<Case> {
  const {whole} = random;
  for (const padding of ["valid", "same"] as const) {
    const [channels, strides] = [whole(1, 4), [whole(1, 3), whole(1, 3)] as const];
    const xShape = [whole(1, 3), whole(5, 13), whole(5, 14), channels];
    yield* convolutions(random, xShape, [whole(1, 4), whole(1, 5), channels, whole(1, 9)], {
      strides,
      padding
    });
  }
  yield* paddedEverywhere();
}

/**
 * Images with zeros on every side: once 1 row above, 2 below, 3 columns at the left and 4 at the right, by an even kernel that
 * is wider than the image; once by an odd kernel with unequal strides. A shader that forgets to ask at one side, or forgets a
 * stride, is found out. Always the same ones, so that no luck is needed for it.
 */
function* paddedEverywhere(): Generator<Case> {
  const padding = "same";
  yield* convolutions(randomFrom(1), [2, 7, 6, 3], [4, 8, 3, 5], {strides: [1, 1], padding});
  yield* convolutions(randomFrom(2), [2, 7, 9, 2], [3, 7, 2, 4], {strides: [2, 3], padding});
}

function* convolutions(
  {numbers}: Random,
  xShape: readonly number[],
  wShape: readonly number[],
  {strides, padding}: {strides: readonly [number, number]; padding: Padding}
): Generator<Case> {
  const g = conv2dGeometry(xShape, wShape, {strides, padding});
  const [x, w, b, dz] = [g.xShape, g.wShape, [g.outChannels], g.yShape].map(numbers);
  const [ax, aw, ab, adz] = [x, w, b, dz].map(absolute);
  const patch = g.kernelHeight * g.kernelWidth;
  const [xIn, wIn, bIn] = [
    [x, g.xShape],
    [w, g.wShape],
    [b, [g.outChannels]]
  ] as const;
  const dzIn = [dz, g.yShape] as const;
  for (const version of Object.keys(conv2dVersions) as Conv2dVersionName[]) {
    yield {
      ...{kernel: "conv2d", version, inputs: {x: xIn, w: wIn, b: bIn}, cost: conv2dCost(g)},
      run: t =>
        conv2d(t.x as Tensor4D, t.w as Tensor4D, t.b as Tensor1D, {
          strides,
          padding,
          activation: "relu",
          version
        }),
      expected: conv2dLoops(x, w, b, g, "relu"),
      bound: boundOf(conv2dLoops(ax, aw, ab, g), patch * g.inChannels + 1)
    };
    yield {
      ...{kernel: "conv2dDx", version, inputs: {dz: dzIn, w: wIn}},
      run: t => conv2dDx(t.dz as Tensor4D, t.w as Tensor4D, g, version),
      expected: conv2dLoopsDx(dz, w, g),
      bound: boundOf(conv2dLoopsDx(adz, aw, g), patch * g.outChannels)
    };
    yield {
      ...{kernel: "conv2dDw", version, inputs: {x: xIn, dz: dzIn}},
      run: t => conv2dDw(t.x as Tensor4D, t.dz as Tensor4D, g, version),
      expected: conv2dLoopsDw(x, dz, g),
      bound: boundOf(conv2dLoopsDw(ax, adz, g), g.batch * g.outHeight * g.outWidth)
    };
  }
}
