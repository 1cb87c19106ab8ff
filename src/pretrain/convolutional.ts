import {inkLost, someDigits} from "../lib/training/moved-digits.js";
import {loadMnist} from "../lib/data/index.js";
import type {Digits} from "../lib/data/index.js";
import {adam, conv2d, dense, flatten, maxPooling2d, sequential} from "../lib/nn/index.js";
import {contestants} from "../lib/training/shift-contestants.js";
import type {ContestantName, ShiftResults} from "../lib/training/shift-contestants.js";
import {countsOf} from "../lib/training/shift-networks.js";
import {shiftTrial} from "../lib/training/shift-trial.js";
import type {Training} from "./training.js";

const settings = {epochs: 6, batchSize: 32, furthest: 6};
const seeds = [1, 2, 3];
const rounded = (share: number) => Number(share.toFixed(4));

/** The last layer alone learns, on what filters give that stay as they were drawn at random. */
async function withFixedFilters(seed: number, train: Digits, test: Digits): Promise<number> {
  const [filters, answer] = [
    sequential(
      [
        conv2d({filters: 4, kernelSize: 3, activation: "relu", inputShape: [28, 28, 1]}),
        ...[
          maxPooling2d(2),
          conv2d({filters: 41, kernelSize: 3, activation: "relu"}),
          maxPooling2d(2),
          flatten()
        ]
      ],
      {seed}
    ),
    sequential([dense({units: 10, activation: "softmax"})], {seed})
  ];
  answer.compile({
    optimizer: adam({learningRate: 0.002}),
    loss: "categoricalCrossentropy",
    metrics: ["accuracy"]
  });
  const seen = async ({images, labels}: Digits) => {
    const rows = await filters.predict(images, {batchSize: 100});
    const values = new Float32Array(labels.length * rows[0].length);
    rows.forEach((row, n) => values.set(row, n * row.length));
    return {values, shape: [labels.length, rows[0].length]};
  };
  const {epochs, batchSize} = settings;
  for await (const {batch} of answer.fit(await seen(train), train.labels, {epochs, batchSize})) void batch;
  const {accuracy} = await answer.evaluate(await seen(test), test.labels, {batchSize: 100});
  filters.dispose();
  answer.dispose();
  return accuracy!;
}

const names = Object.keys(contestants) as ContestantName[];

/** What one seed gives: right answers against shift for each network, and how far fixed filters come. */
export async function resultsOfSeed(
  seed: number,
  train: Digits,
  test: Digits,
  tell: (line: string) => void
): Promise<{accuracies: number[][]; fixedFilters: number}> {
  const accuracies: number[][] = [];
  for (const name of names) {
    for await (const {accuracy} of shiftTrial(contestants[name], seed, {...settings, train, test})) {
      if (!accuracy) continue;
      accuracies.push(accuracy.map(rounded));
      tell(`${name}, seed ${seed}: ${accuracy.map(rounded).join(" ")}`);
    }
  }
  const fixedFilters = rounded(await withFixedFilters(seed, train, test));
  tell(`fixed filters, seed ${seed}: ${fixedFilters}`);
  return {accuracies, fixedFilters};
}

/** The digits that are learned and those that are tested. */
export const digitsOf = (train: Digits, test: Digits) => ({
  train: someDigits(train, 0, 2000),
  test: someDigits(test, 0, 150)
});

/** Page 2.3: accuracy against shift, of networks of nearly equal numbers of parameters. */
export const convolutional: Training = async (files, tell) => {
  const load = async (name: string) => loadMnist(new Blob([await files.read(name)]));
  const {train, test} = digitsOf(await load("mnist-train-6000.bin"), await load("mnist-test-1000.bin"));
  const each = [];
  for (const seed of seeds) each.push(await resultsOfSeed(seed, train, test, tell));
  return [{name: "convolutional", results: together(each, train, test)}];
};

/** The results of all seeds as the page reads them. */
export function together(
  each: readonly Awaited<ReturnType<typeof resultsOfSeed>>[],
  train: Digits,
  test: Digits
): ShiftResults {
  const results = {} as Record<ContestantName, ShiftResults["results"][ContestantName]>;
  for (const [k, name] of names.entries()) {
    const accuracy = each.map(({accuracies}) => accuracies[k]);
    results[name] = {...countsOf(contestants[name].network), accuracy};
  }
  return {
    ...settings,
    seeds,
    examples: train.labels.length,
    tested: test.labels.length,
    inkLost: Array.from({length: settings.furthest + 1}, (_, by) => rounded(inkLost(test, by))),
    results,
    fixedFilters: each.map(({fixedFilters}) => fixedFilters)
  };
}
