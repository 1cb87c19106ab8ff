import {parseSeries} from "../lib/data/index.js";
import type {EpochLosses} from "../lib/data/index.js";
import {adam} from "../lib/nn/index.js";
import type {Sequential} from "../lib/nn/index.js";
import {lstmOf42, windowSize} from "../lib/training/book-models.js";
import type {Training} from "./training.js";
import {epochLosses} from "./epochLosses.js";
import {seriesWindows} from "./windows.js";

export {windowSize};

/** The source's second program with the settings page 4.2 opens with. */
export function lstmNetwork(seed: number): Sequential {
  const model = lstmOf42(seed);
  model.compile({optimizer: adam({learningRate: 0.003}), loss: "meanSquaredError"});
  return model;
}

/** Page 4.2: trained on the daily temperatures as its own button would. */
export const lstmSeries: Training = async (files, tell) => {
  const seed = 42;
  const model = lstmNetwork(seed);
  const text = new TextDecoder().decode(await files.read("seattle-temperature.csv"));
  const {x, y, trained, heldOut, range} = seriesWindows(parseSeries(text).values, windowSize);
  const options = {epochs: 20, batchSize: 32};
  let history: readonly EpochLosses[] = [];
  for await (const step of model.fit(x, y, {...options, validationSplit: 0.2})) {
    if (!step.history) continue;
    history = step.history.map(epochLosses);
    tell(`epoch ${step.epoch}: loss ${step.history.at(-1)!.loss.toFixed(5)}`);
  }
  const facts = {
    page: "lstm-series",
    seed,
    examples: "seattle-temperature.csv",
    exampleCount: trained,
    ...options,
    history
  };
  const measure = async () => {
    const {loss} = await model.evaluate(heldOut.x, heldOut.y, {batchSize: 100});
    return {heldOutLoss: loss, heldOutRmse: Math.sqrt(loss) * range};
  };
  return [{name: "lstm-series", model, bits: 8, facts, measure}];
};
