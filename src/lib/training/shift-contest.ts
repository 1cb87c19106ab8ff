import {contestantName} from "../figures/shift-accuracy.js";
import type {Accuracies} from "../figures/shift-accuracy.js";
import {contest} from "./contest.js";
import {contestants} from "./shift-contestants.js";
import type {ContestantName} from "./shift-contestants.js";
import type {shiftTrial, TrialOptions} from "./shift-trial.js";

type Lang = "en" | "zh";

const ready = {
  en: (examples: number, tested: number, epochs: number) =>
    `${examples} digits to learn from, ${tested} to be tested in every direction, ${epochs} epochs; a chart of your own is drawn below.`,
  zh: (examples: number, tested: number, epochs: number) =>
    `用 ${examples} 个数字训练 ${epochs} 轮，用 ${tested} 个数字朝各个方向测试；结果画在下面。`
};

/** What trains is loaded only by who wants to train. */
async function loaded(): Promise<typeof shiftTrial> {
  const [{startDevice}, {shiftTrial}] = await Promise.all([
    import("../nn/device.js"),
    import("./shift-trial.js")
  ]);
  await startDevice();
  return shiftTrial;
}

/** Those that a reader's device trains within minutes. */
const taking: readonly ContestantName[] = ["dense", "convolution", "pooling", "global", "denseMoved"];

export interface ContestOptions extends TrialOptions {
  lang?: Lang;
  /** Settles when the cell that holds it runs anew. */
  invalidation: Promise<unknown>;
  /** One training; only tests give another. */
  trial?: typeof shiftTrial;
}

/**
 * Trains networks one after the other, and tests them on shifted digits; each press adds a seed. `value` holds what has
 * been measured here; "input" is dispatched when there is more of it.
 */
export function shiftContest({
  lang = "en",
  invalidation,
  trial,
  ...options
}: ContestOptions): HTMLElement & {value: Accuracies} {
  async function* measured(train: typeof shiftTrial, name: ContestantName, seed: number) {
    for await (const {done, accuracy} of train(contestants[name], seed, options)) {
      yield {done, found: accuracy};
    }
  }
  return contest<ContestantName, readonly number[]>(
    taking.map(key => ({
      ...{key, name: contestantName(key, lang)},
      trial: async () => {
        const train = trial ?? (await loaded());
        return (seed: number) => measured(train, key, seed);
      }
    })),
    {
      ...{lang, invalidation},
      ready: ready[lang](options.train.labels.length, options.test.labels.length, options.epochs)
    }
  );
}
