import {dense, sequential, sgd} from "../lib/nn/index.js";
import type {Sequential} from "../lib/nn/index.js";
import {smallFiles} from "./smallDigits.js";
import type {Training} from "./training.js";

type Bend = "sigmoid" | "tanh" | "relu";

/** So large that what a step adds to a weight hides the weight, and the gradient is read off with all its digits. */
const STEP = 1e6;

const widths = [64, 24, 8, 24, 64];

/** The same hidden layers under two heads: one gives the picture back, the other names the digit. */
function deepNetwork(kind: "autoencoder" | "classifier", activation: Bend, seed: number): Sequential {
  const hidden = widths.map((units, l) =>
    dense({units, activation, ...(l === 0 ? {inputShape: [196]} : {})})
  );
  const head =
    kind === "autoencoder"
      ? dense({units: 196, activation: "sigmoid"})
      : dense({units: 10, activation: "softmax"});
  const model = sequential([...hidden, head], {seed});
  model.compile({
    optimizer: sgd({learningRate: STEP}),
    loss: kind === "autoencoder" ? "meanSquaredError" : "categoricalCrossentropy"
  });
  return model;
}

const rootMeanSquare = (values: Float32Array) => Math.hypot(...values) / Math.sqrt(values.length);

/**
 * Page 2.5: how much smaller the gradient is in the first layer than in the last one, at the first weights, on one batch of
 * 64 digits; five seeds. Is it the autoencoder whose gradients vanish, or the depth and the activation?
 */
export const latentGradients: Training = async (files, tell) => {
  const {train} = await smallFiles(files);
  const batch = {pixels: train.rows.pixels.slice(0, 64 * 196), shape: [64, 196]};
  const labels = train.labels.slice(0, 64);
  const rows = [];
  for (const kind of ["autoencoder", "classifier"] as const) {
    for (const activation of ["sigmoid", "tanh", "relu"] as const) {
      const ratios: number[] = [];
      for (const seed of [1, 2, 3, 4, 5]) {
        const model = deepNetwork(kind, activation, seed);
        const before = await model.getWeights();
        const steps = model.fit(batch, kind === "autoencoder" ? batch : labels, {batchSize: 64});
        for await (const {loss} of steps) void loss;
        const after = await model.getWeights();
        const size = (w: number) => rootMeanSquare(after[w].map((value, k) => (value - before[w][k]) / STEP));
        ratios.push(Number((size(0) / size(2 * widths.length)).toPrecision(3)));
        model.dispose();
      }
      tell(`${kind}, ${activation}: ${ratios.join(", ")}`);
      rows.push({kind, activation, ratios});
    }
  }
  return [{name: "latent-gradients", results: {widths, rows}}];
};
