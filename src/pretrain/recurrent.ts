import type {Kept} from "../lib/figures/letter-reader.js";
import type {Sequential} from "../lib/nn/index.js";
import {letterExamples, lettersRight, READING_UNITS, readingModel} from "../lib/training/reading-task.js";
import type {Training} from "./training.js";

/** Seeds of the networks of each kind: the first reads on the page, all are measured. */
export const readingSeeds = [1, 2, 3];

/** Letters of the texts on which the networks are judged, and of the longest on which the first letter was to be kept. */
export const judgedLetters = {last: 10, first: 28} as const;

/** Which texts, how often, and how large steps, one after the other. */
const courses: Record<
  Kept,
  readonly {letters: number; count: number; epochs: number; learningRate: number}[]
> = {
  last: [
    {letters: 10, count: 4000, epochs: 15, learningRate: 0.01},
    {letters: 10, count: 4000, epochs: 10, learningRate: 0.002}
  ],
  first: [
    {letters: 6, count: 2000, epochs: 4, learningRate: 0.01},
    {letters: 12, count: 2000, epochs: 4, learningRate: 0.003},
    {letters: 28, count: 2000, epochs: 3, learningRate: 0.003},
    {letters: 28, count: 2000, epochs: 3, learningRate: 0.0005}
  ]
};

/**
 * What a network that is to keep the first letter begins with: U is twice the identity, so that each unit holds its own sign, and W
 * is half of what Keras would draw. `orthogonal` keeps Keras's own beginning, for comparison.
 */
function beginHolding(model: Sequential): void {
  const [w, u, ...rest] = model.firstWeights;
  const holding = u.map((_, i) => (i % (READING_UNITS + 1) === 0 ? 2 : 0));
  model.setWeights([w.map(value => value / 2), holding, ...rest]);
}

/** Trains one network through its course. */
export async function trainReader(
  kept: Kept,
  seed: number,
  {holding = kept === "first", tell = () => {}}: {holding?: boolean; tell?: (line: string) => void} = {}
): Promise<Sequential> {
  let model: Sequential | undefined;
  for (const {letters, count, epochs, learningRate} of courses[kept]) {
    const next = readingModel(kept, {letters, seed, learningRate});
    if (model) next.setWeights(await model.getWeights());
    else if (holding) beginHolding(next);
    model?.dispose();
    model = next;
    const {x, y} = letterExamples(kept, {count, letters, seed: 100 + seed});
    for await (const {history} of model.fit(x, y, {epochs, batchSize: 64, seed})) {
      if (history) tell(`${kept} ${seed}, ${letters} letters: loss ${history.at(-1)!.loss.toFixed(4)}`);
    }
  }
  return model!;
}

/** The share of letters right on texts that no network has seen: of each of the last six, or of the first. */
export async function judgeReader(kept: Kept, model: Sequential): Promise<number[]> {
  const {x, y} = letterExamples(kept, {count: 1000, letters: judgedLetters[kept], seed: 9});
  return lettersRight(await model.predict(x, {batchSize: 100}), y);
}

/** Page 2.4: networks that read letters, three trained to keep the last six, three to keep the first. */
export const recurrent: Training = async (_, tell) => {
  const models: Record<Kept, Sequential[]> = {last: [], first: []};
  for (const kept of ["last", "first"] as const)
    for (const seed of readingSeeds) models[kept].push(await trainReader(kept, seed, {tell}));
  // What the same course reaches from Keras's own beginning.
  const orthogonal: number[] = [];
  for (const seed of readingSeeds) {
    const model = await trainReader("first", seed, {holding: false, tell});
    orthogonal.push((await judgeReader("first", model))[0]);
    model.dispose();
  }
  const facts = {
    page: "recurrent",
    seed: readingSeeds[0],
    examples: "random letters of five bits",
    exampleCount: 4000,
    epochs: 25,
    batchSize: 64
  };
  const measure = async () => {
    const measured: Record<string, number> = {};
    for (const [n, seed] of readingSeeds.entries()) {
      const last = await judgeReader("last", models.last[n]);
      for (const [d, share] of last.entries()) measured[`last ${seed}: ${d} letters ago`] = share;
      [measured[`first ${seed}`]] = await judgeReader("first", models.first[n]);
      measured[`first ${seed}, orthogonal U at first`] = orthogonal[n];
    }
    return measured;
  };
  return [{name: "recurrent", model: [...models.last, ...models.first], bits: 8, facts, measure}];
};
