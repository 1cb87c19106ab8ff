import type {Digits} from "../data/index.js";
import {meanExample} from "../figures/mean-example.js";
import {principalCodes} from "../figures/principal-errors.js";
import {principalSubspace} from "../figures/principal-subspace.js";
import {adam} from "../nn/adam.js";
import {dense} from "../nn/dense.js";
import {sequential} from "../nn/model.js";
import type {Codes} from "./learners.js";

type Images = Digits["images"];

const size = 784;
const rowsOf = ({pixels, shape}: Images) => ({pixels, shape: [shape[0], size]});

/** The half of an autoencoder that makes codes. */
const encoding = (length: number) => [
  dense({units: 128, activation: "relu", inputShape: [size]}),
  dense({units: length})
];

/** All codes by one factor, so that their root mean square over some pictures is 1: learning rates then mean the same for all. */
async function scaled(codes: Codes, images: Images): Promise<Codes> {
  const values = await codes.of(images);
  const square = values.reduce((sum, value) => sum + value ** 2, 0) / values.length;
  const factor = 1 / Math.sqrt(square);
  return {...codes, of: async asked => (await codes.of(asked)).map(value => factor * value)};
}

/** Codes of an autoencoder that is trained on pictures without their labels. */
export async function encoderCodes(
  images: Images,
  length: number,
  seed: number,
  {epochs, learningRate = 0.001}: {epochs: number; learningRate?: number}
): Promise<{codes: Codes; loss: number}> {
  const model = sequential(
    [
      ...encoding(length),
      dense({units: 128, activation: "relu"}),
      dense({units: size, activation: "sigmoid"})
    ],
    {seed}
  );
  model.compile({optimizer: adam({learningRate}), loss: "meanSquaredError"});
  const rows = rowsOf(images);
  let last = NaN;
  for await (const {loss} of model.fit(rows, rows, {epochs, batchSize: 64, snapshotEvery: 1e6})) last = loss;
  const encoder = sequential(encoding(length), {seed});
  encoder.setWeights((await model.getWeights()).slice(0, encoder.weights.length));
  model.dispose();
  const {parameters} = encoder.summary();
  const multiplyAdds = encoder.layers.reduce((sum, layer) => sum + layer.multiplyAdds, 0);
  const of = async (asked: Images) => {
    const values = new Float32Array(asked.shape[0] * length);
    const codes = await encoder.predict(rowsOf(asked), {batchSize: 100});
    codes.forEach((code, n) => values.set(code, n * length));
    return values;
  };
  return {codes: await scaled({length, parameters, multiplyAdds, of}, images), loss: last};
}

/** Codes by the same number of principal components of the same pictures. */
export async function componentCodes(images: Images, length: number): Promise<Codes> {
  const scale = 1 / 255;
  const centre = meanExample(images.pixels, size, scale);
  const subspace = principalSubspace(images.pixels, {size, components: length, scale, centre});
  const of = async ({pixels}: Images) => Float32Array.from(principalCodes(subspace, centre, pixels, scale));
  return scaled({length, parameters: size * (length + 1), multiplyAdds: size * length, of}, images);
}
