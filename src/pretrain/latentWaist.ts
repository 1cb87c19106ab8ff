import type {PictureBytes} from "../lib/data/index.js";
import {meanExample} from "../lib/figures/mean-example.js";
import {principalErrors} from "../lib/figures/principal-errors.js";
import {principalSubspace} from "../lib/figures/principal-subspace.js";
import {adam, dense, permutation, seededRandom, sequential} from "../lib/nn/index.js";
import type {Sequential} from "../lib/nn/index.js";
import {smallFiles} from "./smallDigits.js";
import type {Training} from "./training.js";

/** Page 2.5's autoencoder with a waist of K numbers between two hidden layers. */
export function waistNetwork(units: number, seed: number): Sequential {
  const model = sequential(
    [
      dense({units: 64, activation: "relu", inputShape: [196]}),
      dense({units}),
      dense({units: 64, activation: "relu"}),
      dense({units: 196, activation: "sigmoid"})
    ],
    {seed}
  );
  model.compile({optimizer: adam({learningRate: 0.003}), loss: "meanSquaredError"});
  return model;
}

export const waistOptions = {epochs: 15, batchSize: 64};

const [size, scale] = [196, 1 / 255];
const mean = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0) / values.length;

/** The same pixels in other places, the same for all pictures: nothing of a digit is left in them but its ink. */
export function scrambled(pixels: Uint8Array | Uint8ClampedArray): Uint8Array {
  const places = permutation(size, seededRandom(5));
  return Uint8Array.from(pixels, (_, at) => pixels[at - (at % size) + places[at % size]]);
}

/** Page 2.5: the error left by K numbers, for the network (three seeds) and for K principal components. */
export const latentWaist: Training = async (files, tell) => {
  const {train, test} = await smallFiles(files);
  const noise = {pixels: scrambled(test.rows.pixels), shape: test.rows.shape};
  const centre = meanExample(train.rows.pixels, size, scale);
  const round = (value: number) => Number(value.toPrecision(4));
  const widths = [];
  for (const units of [1, 2, 4, 8, 16, 32, 64]) {
    const rounds = 150;
    const subspace = principalSubspace(train.rows.pixels, {size, scale, centre, components: units, rounds});
    const [principal, principalScrambled] = [test.rows, noise].map(({pixels}) =>
      round(mean(principalErrors(subspace, centre, pixels, scale)))
    );
    const runs = [];
    for (const seed of [1, 2, 3]) {
      const model = waistNetwork(units, seed);
      let trainLoss = 0;
      for await (const {history} of model.fit(train.rows, train.rows, waistOptions)) {
        if (history) trainLoss = history.at(-1)!.loss;
      }
      const of = async (rows: PictureBytes) =>
        round((await model.evaluate(rows, rows, {batchSize: 100})).loss);
      runs.push({
        seed,
        trainLoss: round(trainLoss),
        testLoss: await of(test.rows),
        scrambled: await of(noise)
      });
      model.dispose();
    }
    tell(
      `K = ${units}: ${runs.map(({testLoss, scrambled}) => `${testLoss} (${scrambled})`).join(", ")}, components ${principal} (${principalScrambled})`
    );
    widths.push({units, principal, principalScrambled, runs});
  }
  return [{name: "latent-waist", results: {...waistOptions, widths}}];
};
