import {widthsName} from "../figures/depth-chart.js";
import {formatCount} from "../figures/number-format.js";
import {contest} from "./contest.js";
import type {Found} from "./contest.js";
import {spiralWidths} from "./spiral-contestants.js";
import type {spiralTrial} from "./spiral-trial.js";

type Lang = "en" | "zh";

const ready = {
  en: (epochs: number) =>
    `Six networks of 248 to 250 parameters, ${formatCount(epochs)} epochs each at its best rate; what they reach is drawn into the chart.`,
  zh: (epochs: number) =>
    `六个网络，各有 248 到 250 个参数，各用自己的最佳学习率训练 ${formatCount(epochs)} 轮；结果画进图里。`
};

/** What trains is loaded only by who wants to train. */
async function loaded(): Promise<typeof spiralTrial> {
  const [{startDevice}, {spiralTrial}] = await Promise.all([
    import("../nn/device.js"),
    import("./spiral-trial.js")
  ]);
  await startDevice();
  return spiralTrial;
}

export interface SpiralContestOptions {
  epochs: number;
  /** The learning rate of each network, in the order of `spiralWidths`. */
  rates: readonly number[];
  lang?: Lang;
  /** Settles when the cell that holds it runs anew. */
  invalidation: Promise<unknown>;
  /** One training; only tests give another. */
  trial?: typeof spiralTrial;
}

/**
 * Trains the networks of equal numbers of parameters one after the other and asks them about points they have not seen; each
 * press adds a seed. `value` holds the shares of right answers, by the number of hidden layers.
 */
export function spiralContest({
  epochs,
  rates,
  lang = "en",
  invalidation,
  trial
}: SpiralContestOptions): HTMLElement & {value: Found<string, number>} {
  async function* measured(train: typeof spiralTrial, k: number, seed: number) {
    const options = {seed, epochs, learningRate: rates[k]};
    for await (const {done, found} of train(spiralWidths[k]!, options)) yield {done, found: found?.accuracy};
  }
  return contest<string, number>(
    spiralWidths.map((units, k) => ({
      ...{key: String(units.length), name: widthsName(units, lang)},
      trial: async () => {
        const train = trial ?? (await loaded());
        return (seed: number) => measured(train, k, seed);
      }
    })),
    {lang, invalidation, ready: ready[lang](epochs)}
  );
}
