import {adam, dense, sequential} from "../lib/nn/index.js";
import type {Sequential} from "../lib/nn/index.js";
import type {LabelledRows} from "../lib/data/index.js";
import {meanExample} from "../lib/figures/mean-example.js";
import {principalCodes, principalErrors} from "../lib/figures/principal-errors.js";
import {principalSubspace} from "../lib/figures/principal-subspace.js";
import {sameLabelNearby} from "../lib/figures/same-label-nearby.js";
import {smallFiles} from "./smallDigits.js";
import type {Training} from "./training.js";

/** The autoencoder page 2.5 opens with: two numbers in the middle, and a hidden layer or two on either side. */
export function latentNetwork(seed: number): Sequential {
  const model = sequential(
    [
      dense({units: 64, activation: "relu", inputShape: [196]}),
      dense({units: 24, activation: "relu"}),
      dense({units: 2}),
      dense({units: 24, activation: "relu"}),
      dense({units: 64, activation: "relu"}),
      dense({units: 196, activation: "sigmoid"})
    ],
    {seed}
  );
  model.compile({optimizer: adam({learningRate: 0.003}), loss: "meanSquaredError"});
  return model;
}

export const latentOptions = {epochs: 40, batchSize: 64};

/** Page 2.5: what it opens with has seed 1; two more seeds say how far chance goes. */
export const latent: Training = async (files, tell) => {
  const {train, test} = await smallFiles(files);
  const facts = {
    ...{page: "latent", examples: "mnist-train-6000.bin", exampleCount: 6000},
    ...latentOptions
  };
  const models: Sequential[] = [];
  const runs: {seed: number; testLoss: number; sameLabel: number}[] = [];
  for (const seed of [1, 2, 3]) {
    const model = latentNetwork(seed);
    models.push(model);
    for await (const {epoch, batch, batches, loss} of model.fit(train.rows, train.rows, latentOptions)) {
      if (batch === batches && epoch % 5 === 0) tell(`seed ${seed}, epoch ${epoch}: loss ${loss.toFixed(5)}`);
    }
    runs.push({seed, ...(await measured(model, test))});
  }
  const [model, ...others] = models;
  others.forEach(other => other.dispose());
  return [
    {name: "latent", model, bits: 8, facts: {...facts, seed: 1}, measure: () => measured(model, test)},
    {
      name: "latent-plane",
      results: {
        ...latentOptions,
        runs,
        principal: principalPlane(train, test)
      }
    }
  ];
};

const round = (value: number) => Number(value.toPrecision(4));

/** The error on the test digits, and how often the nearest other one in the plane shows the same digit. */
async function measured(model: Sequential, {rows, labels}: LabelledRows) {
  const {loss} = await model.evaluate(rows, rows, {batchSize: 100});
  const {values} = (await model.activations(rows))[2];
  return {testLoss: round(loss), sameLabel: sameLabelNearby(values, labels)};
}

/** The same of the plane of the first two principal components, which no seed decides. */
function principalPlane(train: LabelledRows, test: LabelledRows) {
  const [size, scale] = [196, 1 / 255];
  const centre = meanExample(train.rows.pixels, size, scale);
  const plane = principalSubspace(train.rows.pixels, {size, scale, centre, components: 2});
  const errors = principalErrors(plane, centre, test.rows.pixels, scale);
  return {
    testLoss: round(errors.reduce((a, b) => a + b) / errors.length),
    sameLabel: sameLabelNearby(principalCodes(plane, centre, test.rows.pixels, scale), test.labels)
  };
}
