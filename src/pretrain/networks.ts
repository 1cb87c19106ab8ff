import {classesOfThePlane} from "../lib/data/index.js";
import type {EpochLosses} from "../lib/data/index.js";
import {adam, dense, seededRandom, sequential} from "../lib/nn/index.js";
import type {Sequential} from "../lib/nn/index.js";
import {epochLosses} from "./epochLosses.js";
import type {Training} from "./training.js";

/** The network of page 2.1 with the settings it opens with: four hidden units. */
export function planeNetwork(seed: number): Sequential {
  const model = sequential(
    [dense({units: 4, activation: "tanh", inputShape: [2]}), dense({units: 1, activation: "sigmoid"})],
    {seed}
  );
  model.compile({optimizer: adam({learningRate: 0.03}), loss: "meanSquaredError"});
  return model;
}

/** The points page 2.1 opens with. */
export function planeExamples() {
  const {points, labels} = classesOfThePlane("ring", seededRandom(1));
  return {
    x: {values: points.flat(), shape: [points.length, 2]},
    y: {values: labels, shape: [labels.length, 1]}
  };
}

/** Page 2.1: trained as its own button would. */
export const networks: Training = async (_, tell) => {
  const seed = 3;
  const model = planeNetwork(seed);
  const {x, y} = planeExamples();
  const options = {epochs: 300, batchSize: 64};
  let history: readonly EpochLosses[] = [];
  for await (const {epoch, loss, history: epochs} of model.fit(x, y, options)) {
    if (epochs && epoch === options.epochs) history = epochs.map(epochLosses);
    if (epoch % 50 === 0) tell(`epoch ${epoch}: loss ${loss.toFixed(4)}`);
  }
  const facts = {page: "networks", seed, examples: "ring", exampleCount: y.shape[0], ...options, history};
  const measure = async () => ({loss: (await model.evaluate(x, y)).loss});
  return [{name: "networks", model, bits: 8, facts, measure}];
};
