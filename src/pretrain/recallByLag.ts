import type {RecallLayer, RecallResult} from "../lib/figures/recall-by-lag.js";
import {recallData, recallModels, recallPlan} from "../lib/training/recall-task.js";
import type {Training} from "./training.js";

export const recallLags = [10, 20, 40, 80];
export const recallSeeds = [1, 2, 3];

const layers = {
  rnn: {kind: "rnn", forgetBias: 1},
  rnnGlorot: {kind: "rnn", forgetBias: 1, recurrentInitializer: "glorotUniform"},
  lstm1: {kind: "lstm", forgetBias: 1},
  lstm5: {kind: "lstm", forgetBias: 5}
} as const;

/** What one layer answers of sequences it has not seen, after the training of one seed. */
export async function recallShare(layer: RecallLayer, lag: number, seed: number): Promise<number> {
  const {kind, ...rest} = layers[layer];
  const models = recallModels({...rest, lag, seed});
  const {shown, unseen} = recallData(lag, seed);
  let share = NaN;
  const options = {epochs: recallPlan.epochs, seed, validationData: [unseen.x, unseen.labels]} as const;
  for await (const {history} of models[kind].fit(shown.x, shown.labels, options)) {
    if (history) share = history.at(-1)!.validationAccuracy!;
  }
  for (const model of Object.values(models)) model.dispose();
  return share;
}

/** Page 2.4: two plain layers and two LSTMs of as many weights on longer and longer lags. */
export const recallByLag: Training = async (_, tell) => {
  const results: RecallResult[] = [];
  for (const lag of recallLags) {
    for (const layer of Object.keys(layers) as RecallLayer[]) {
      const shares: number[] = [];
      for (const seed of recallSeeds) shares.push(await recallShare(layer, lag, seed));
      tell(`lag ${lag}, ${layer}: ${shares.join(", ")}`);
      results.push({layer, lag, shares});
    }
  }
  const measured = {page: "recurrent", seeds: recallSeeds, ...recallPlan, results};
  return [{name: "recall-by-lag", results: measured}];
};
