import type {Tensor1D, Tensor2D} from "@tensorflow/tfjs-core";
import {
  dense,
  denseCost,
  denseDw,
  denseDx,
  denseLoops,
  denseLoopsDw,
  denseLoopsDx,
  denseVersions,
  type DenseVersionName
} from "../dense.js";
import {absolute, boundOf, type Case, type Random} from "./case.js";

export function* denseCases(random: Random): Generator<Case> {
  for (const long of [false, true]) yield* denseLayers(random, long);
}

function* denseLayers({numbers, whole}: Random, long: boolean): Generator<Case> {
  const g = {batch: whole(1, 9), inputs: long ? whole(500, 900) : whole(1, 17), units: whole(1, 13)};
  const [xShape, wShape, zShape] = [
    [g.batch, g.inputs],
    [g.inputs, g.units],
    [g.batch, g.units]
  ];
  const [x, w, b, dz] = [xShape, wShape, [g.units], zShape].map(numbers);
  const [ax, aw, ab, adz] = [x, w, b, dz].map(absolute);
  for (const version of Object.keys(denseVersions) as DenseVersionName[]) {
    yield {
      ...{
        kernel: "dense",
        version,
        inputs: {x: [x, xShape], w: [w, wShape], b: [b, [g.units]]},
        cost: denseCost(g)
      },
      run: t => dense(t.x as Tensor2D, t.w as Tensor2D, t.b as Tensor1D, {activation: "relu", version}),
      expected: denseLoops(x, w, b, g, "relu"),
      bound: boundOf(denseLoops(ax, aw, ab, g), g.inputs + 1)
    };
    yield {
      ...{kernel: "denseDx", version, inputs: {dz: [dz, zShape], w: [w, wShape]}},
      run: t => denseDx(t.dz as Tensor2D, t.w as Tensor2D, version),
      expected: denseLoopsDx(dz, w, g),
      bound: boundOf(denseLoopsDx(adz, aw, g), g.units)
    };
    yield {
      ...{kernel: "denseDw", version, inputs: {x: [x, xShape], dz: [dz, zShape]}},
      run: t => denseDw(t.x as Tensor2D, t.dz as Tensor2D, version),
      expected: denseLoopsDw(x, dz, g),
      bound: boundOf(denseLoopsDw(ax, adz, g), g.batch)
    };
  }
}
