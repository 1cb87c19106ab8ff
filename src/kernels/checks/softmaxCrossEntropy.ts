import {grad, type Tensor1D, type Tensor2D} from "@tensorflow/tfjs-core";
import {batchMetrics, mean, meanLoops, meanLoopsDa} from "../means.js";
import {
  softmax,
  softmaxCrossEntropy,
  softmaxCrossEntropyLoops,
  softmaxCrossEntropyLoopsDz,
  softmaxDz,
  softmaxLoops,
  softmaxLoopsDz
} from "../softmaxCrossEntropy.js";
import {absolute, boundOf, division, randomFrom, type Case, type Random} from "./case.js";

/** Softmax, its loss, and the means that are made of the losses of a batch. */
export function* softmaxCrossEntropyCases(random: Random): Generator<Case> {
  const {whole} = random;
  yield* losses(random, whole(2, 9), whole(2, 11));
  // Exponentials that are too large unless the largest is taken away; labels that are shares.
  yield* losses(randomFrom(1), 5, 7, {scale: 200, share: 0.75});
}

/** @param options.share of the label in each row; what is left goes to the class after it */
function* losses(
  {numbers}: Random,
  batch: number,
  classes: number,
  {scale = 8, share = 1}: {scale?: number; share?: number} = {}
): Generator<Case> {
  const shape = [batch, classes];
  const t = Float32Array.from({length: batch * classes}, (_, at) => {
    const after = (at + 8 * Math.floor(at / classes)) % classes;
    return [share, 1 - share][after] ?? 0;
  });
  // Where two classes share the label, both have the highest logit.
  const z = numbers(shape).map((value, at) => (share < 1 && t[at] > 0 ? scale : scale * value));
  const inputs = {z: [z, shape], t: [t, shape]} as const;
  // An exponential of a number of this size is off by about its size in units of the last place.
  const flat = (size: number) => new Float64Array(size).fill((4 * scale + 32) * 2 ** -23);
  const loss = softmaxCrossEntropyLoops(z, t, classes);
  const part = (
    name: "loss" | "hits" | "dz",
    expected: ArrayLike<number>,
    bound: ArrayLike<number>
  ): Case => ({
    ...{kernel: `softmaxCrossEntropy (${name})`, version: "", inputs, expected, bound},
    run: at => softmaxCrossEntropy(at.z as Tensor2D, at.t as Tensor2D)[name]
  });
  yield {
    ...{
      kernel: "softmax",
      version: "",
      inputs: {z: inputs.z},
      expected: softmaxLoops(z, classes),
      bound: flat(z.length)
    },
    run: at => softmax(at.z as Tensor2D)
  };
  const [dp, p] = [numbers(shape), softmaxLoops(z, classes)];
  yield {
    ...{kernel: "softmaxDz", version: "", inputs: {dp: [dp, shape], p: [p, shape]}},
    run: at => softmaxDz(at.dp as Tensor2D, at.p as Tensor2D),
    expected: softmaxLoopsDz(dp, p, classes),
    bound: flat(z.length)
  };
  yield part(
    "loss",
    loss.loss,
    flat(batch).map(limit => limit * 2 * scale)
  );
  yield part("hits", loss.hits, new Float64Array(batch));
  yield part("dz", softmaxCrossEntropyLoopsDz(z, t, classes), flat(z.length));

  const [a, b] = [numbers([batch]), numbers([batch])];
  const means = (...values: ArrayLike<number>[]) => values.map(meanLoops);
  const bound = boundOf(means(absolute(a), absolute(b)), batch + division);
  yield {
    ...{kernel: "batchMetrics", version: "", inputs: {a: [a, [batch]], b: [b, [batch]]}},
    run: at => batchMetrics(at.a as Tensor1D, at.b as Tensor1D),
    ...{expected: means(a, b), bound}
  };
  yield {
    ...{kernel: "mean", version: "", inputs: {a: [a, [batch]]}},
    run: at => mean(at.a as Tensor1D),
    ...{expected: means(a), bound}
  };
  yield {
    ...{kernel: "meanDa", version: "", inputs: {a: [a, [batch]]}},
    run: at => grad(values => mean(values as Tensor1D))(at.a),
    ...{expected: meanLoopsDa(1, batch), bound: new Float64Array(batch).fill(2 ** -24)}
  };
}
