import type {Tensor, Tensor1D, Tensor2D} from "@tensorflow/tfjs-core";
import {
  dense,
  denseCost,
  denseDw,
  denseDx,
  denseLoops,
  denseLoopsDw,
  denseLoopsDx,
  denseVersions,
  type DenseGeometry,
  type DenseVersionName
} from "../dense.js";
import {absolute, boundOf, randomFrom, type Case, type Random} from "./case.js";
import {computed, computedError, computedLoops} from "./computed.js";

export function* denseCases(random: Random): Generator<Case> {
  const {whole} = random;
  for (const long of [false, true]) {
    const inputs = long ? whole(500, 900) : whole(1, 17);
    yield* denseLayers(random, {batch: whole(1, 9), inputs, units: whole(1, 13)});
  }
  yield* denseLayers(randomFrom(1), {batch: 5, inputs: 11, units: 7}, {isComputed: true});
  yield* denseLayers(randomFrom(2), {batch: 7, inputs: 777, units: 11}, {isComputed: true});
}

/** @param options.isComputed the matrices are not uploaded but come from another operation */
function* denseLayers(
  {numbers}: Random,
  g: DenseGeometry,
  {isComputed = false}: {isComputed?: boolean} = {}
): Generator<Case> {
  const from = (t: Tensor) => (isComputed ? computed(t) : t) as Tensor2D;
  const [xShape, wShape, zShape] = [
    [g.batch, g.inputs],
    [g.inputs, g.units],
    [g.batch, g.units]
  ];
  const [xIn, wIn, b, dzIn] = [xShape, wShape, [g.units], zShape].map(numbers);
  const [x, w, dz] = [xIn, wIn, dzIn].map(values => (isComputed ? computedLoops(values) : values));
  const [ax, aw, ab, adz] = [x, w, b, dz].map(absolute);
  const limit = (sums: Float64Array, terms: number) =>
    boundOf(sums, terms).map((bound, at) => bound + (isComputed ? 2 * computedError * sums[at] : 0));
  for (const version of Object.keys(denseVersions) as DenseVersionName[]) {
    yield {
      ...{
        kernel: "dense",
        version,
        inputs: {x: [xIn, xShape], w: [wIn, wShape], b: [b, [g.units]]},
        cost: denseCost(g)
      },
      run: t => dense(from(t.x), from(t.w), t.b as Tensor1D, {activation: "relu", version}),
      expected: denseLoops(x, w, b, g, "relu"),
      bound: limit(denseLoops(ax, aw, ab, g), g.inputs + 1)
    };
    yield {
      ...{kernel: "denseDx", version, inputs: {dz: [dzIn, zShape], w: [wIn, wShape]}},
      run: t => denseDx(from(t.dz), from(t.w), version),
      expected: denseLoopsDx(dz, w, g),
      bound: limit(denseLoopsDx(adz, aw, g), g.units)
    };
    yield {
      ...{kernel: "denseDw", version, inputs: {x: [xIn, xShape], dz: [dzIn, zShape]}},
      run: t => denseDw(from(t.x), from(t.dz), version),
      expected: denseLoopsDw(x, dz, g),
      bound: limit(denseLoopsDw(ax, adz, g), g.batch)
    };
  }
}
