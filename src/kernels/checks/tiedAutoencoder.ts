import type {Tensor1D, Tensor2D} from "@tensorflow/tfjs-core";
import {
  tiedAutoencoder,
  tiedAutoencoderCost,
  tiedAutoencoderGradients,
  tiedAutoencoderLoops,
  tiedAutoencoderLoopsGradients,
  type TiedAutoencoderGeometry
} from "../tiedAutoencoder.js";
import {absolute, boundOf, randomFrom, type Case, type Random} from "./case.js";

export function* tiedAutoencoderCases({numbers, whole}: Random): Generator<Case> {
  yield* tiedAutoencoderCasesOf({batch: whole(1, 5), inputs: whole(3, 150), units: whole(1, 9)}, numbers);
  yield* tiedAutoencoderCasesOf({batch: 3, inputs: 77, units: 5}, randomFrom(1).numbers);
}

/** With tanh: the slopes are at most 1 and the values at most 1, which bounds every stage by the sums of sizes. */
export function* tiedAutoencoderCasesOf(
  g: TiedAutoencoderGeometry,
  numbers: Random["numbers"]
): Generator<Case> {
  const [xShape, wShape, hShape] = [
    [g.batch, g.inputs],
    [g.units, g.inputs],
    [g.batch, g.units]
  ];
  const [x, w, b, dXHat] = [xShape, wShape, [g.units], xShape].map(numbers);
  const activation = "tanh";
  const {h, xHat} = tiedAutoencoderLoops(x, w, b, g, activation);
  // The errors of the sums to the code, of the exponential, and of the sums back.
  const [ax, aw, ab] = [x, w, b].map(absolute);
  const sizes = tiedAutoencoderLoops(ax, aw, ab, g, "linear");
  const terms = g.inputs + g.units + 64;
  yield {
    ...{kernel: "tiedAutoencoder (h)", version: "", cost: tiedAutoencoderCost(g)},
    inputs: {x: [x, xShape], w: [w, wShape], b: [b, [g.units]]},
    run: t => tiedAutoencoder(t.x as Tensor2D, t.w as Tensor2D, t.b as Tensor1D, {activation}).h,
    expected: h,
    bound: boundOf(sizes.h, terms).map(bound => bound + 2 ** -20)
  };
  yield {
    ...{kernel: "tiedAutoencoder (xHat)", version: "", cost: tiedAutoencoderCost(g)},
    inputs: {x: [x, xShape], w: [w, wShape], b: [b, [g.units]]},
    run: t => tiedAutoencoder(t.x as Tensor2D, t.w as Tensor2D, t.b as Tensor1D, {activation}).xHat,
    expected: xHat,
    bound: boundOf(sizes.xHat, terms).map(bound => bound + g.units * 2 ** -20)
  };
  const gradients = tiedAutoencoderLoopsGradients({x, w, h}, dXHat, g, activation);
  const most = tiedAutoencoderLoopsGradients({x: ax, w: aw, h: absolute(h)}, absolute(dXHat), g, "linear");
  for (const name of ["dw", "db", "dx"] as const) {
    yield {
      ...{kernel: `tiedAutoencoderGradients (${name})`, version: ""},
      inputs: {x: [x, xShape], w: [w, wShape], h: [h, hShape], dXHat: [dXHat, xShape]},
      run: t =>
        tiedAutoencoderGradients(
          {x: t.x as Tensor2D, w: t.w as Tensor2D, h: t.h as Tensor2D},
          t.dXHat as Tensor2D,
          {activation}
        )[name]!,
      expected: gradients[name],
      bound: boundOf(most[name], terms + g.batch)
    };
  }
}
