import {adam} from "../nn/adam.js";
import {dense} from "../nn/dense.js";
import {lstm} from "../nn/lstm.js";
import {sequential} from "../nn/model.js";
import {seededRandom} from "../nn/random.js";
import {simpleRNN} from "../nn/simpleRNN.js";
import type {Sequential} from "../nn/index.js";

/** Values of one feature, one step each, and what stood at the beginning of each sequence: 1 for +1, 0 for −1. */
export interface RecallSequences {
  x: {values: Float32Array; shape: [count: number, steps: number, features: 1]};
  labels: Uint8Array;
}

/** Sequences that begin with +1 or −1; then come as many noise values between −1 and 1 as `lag` says. */
export function recallSequences(lag: number, count: number, seed: number): RecallSequences {
  const random = seededRandom(seed);
  const labels = Uint8Array.from({length: count}, () => 2 * random());
  const values = new Float32Array(count * (lag + 1));
  for (let n = 0; n < count; ++n) {
    values[n * (lag + 1)] = 2 * labels[n] - 1;
    for (let t = 1; t <= lag; ++t) values[n * (lag + 1) + t] = 2 * random() - 1;
  }
  return {x: {values, shape: [count, lag + 1, 1]}, labels};
}

/** How many units make the two layers nearly equal: 33·(1 + 33 + 1) = 1,155 and 4·16·(1 + 16 + 1) = 1,152 weights. */
export const recallUnits = {rnn: 33, lstm: 16} as const;

export interface RecallOptions {
  lag: number;
  /** What the biases of the LSTM's forget gates begin with. */
  forgetBias: number;
  seed: number;
  /** What U of the plain layer is drawn by. Default "orthogonal", as in Keras. */
  recurrentInitializer?: "orthogonal" | "glorotUniform";
}

/** A plain recurrent layer and an LSTM with nearly as many weights, each under a dense layer that answers, not yet trained. */
export function recallModels({
  lag,
  forgetBias,
  seed,
  recurrentInitializer = "orthogonal"
}: RecallOptions): Record<"rnn" | "lstm", Sequential> {
  const inputShape = [lag + 1, 1];
  const answer = () => dense({units: 2, activation: "softmax"});
  const models = {
    rnn: sequential([simpleRNN({units: recallUnits.rnn, inputShape, recurrentInitializer}), answer()], {
      seed
    }),
    lstm: sequential([lstm({units: recallUnits.lstm, inputShape}), answer()], {seed})
  };
  for (const model of Object.values(models)) {
    const optimizer = adam({learningRate: 0.01, globalClipnorm: 1});
    model.compile({optimizer, loss: "categoricalCrossentropy"});
  }
  const first = models.lstm.firstWeights.map(values => values.slice());
  // Biases stand in the order i, f, g, o.
  first[2].fill(forgetBias, recallUnits.lstm, 2 * recallUnits.lstm);
  models.lstm.setWeights(first);
  return models;
}

/** How the recall task is trained and asked, beforehand and on the page alike. */
export const recallPlan = {shown: 640, unseen: 200, epochs: 8} as const;

/** The sequences of one seed: those that are shown, and others to ask of afterwards. */
export const recallData = (lag: number, seed: number) => ({
  shown: recallSequences(lag, recallPlan.shown, 1000 + seed),
  unseen: recallSequences(lag, recallPlan.unseen, 2000 + seed)
});
