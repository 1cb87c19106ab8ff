import type {RecallResult} from "../lib/figures/recall-by-lag.js";
import {recallData, recallModels, recallPlan} from "../lib/training/recall-task.js";
import type {Training} from "./training.js";

export const recallLags = [10, 20, 40, 80];
export const recallSeeds = [1, 2, 3];

const layers = [
  ["rnn", "rnn", 1],
  ["lstm1", "lstm", 1],
  ["lstm5", "lstm", 5]
] as const;

/** What one layer answers of sequences it has not seen, after the training of one seed. */
export async function recallShare(layer: RecallResult["layer"], lag: number, seed: number): Promise<number> {
  const [, kind, forgetBias] = layers.find(([name]) => name === layer)!;
  const models = recallModels({lag, forgetBias, seed});
  const {shown, unseen} = recallData(lag, seed);
  let share = NaN;
  const options = {epochs: recallPlan.epochs, seed, validationData: [unseen.x, unseen.labels]} as const;
  for await (const {history} of models[kind].fit(shown.x, shown.labels, options)) {
    if (history) share = history.at(-1)!.validationAccuracy!;
  }
  for (const model of Object.values(models)) model.dispose();
  return share;
}

/** Page 2.4: a plain layer and two LSTMs of as many weights on longer and longer lags. */
export const recallByLag: Training = async (_, tell) => {
  const results: RecallResult[] = [];
  for (const lag of recallLags) {
    for (const [layer] of layers) {
      const shares: number[] = [];
      for (const seed of recallSeeds) shares.push(await recallShare(layer, lag, seed));
      tell(`lag ${lag}, ${layer}: ${shares.join(", ")}`);
      results.push({layer, lag, shares});
    }
  }
  const measured = {page: "recurrent", seeds: recallSeeds, ...recallPlan, results};
  return [{name: "recall-by-lag", results: measured}];
};
