import type {Digits} from "../data/index.js";
import {learnerName} from "../figures/learner-words.js";
import {contest} from "./contest.js";
import type {Found} from "./contest.js";
import type {LearnerName, LearningPoint} from "./learner-names.js";
import {loadLearningPoint} from "./load-learning-point.js";

type Lang = "en" | "zh";

const ready = {
  en: (steps: number, size: string) =>
    `How long do they take here? ${steps} steps of training each, on ${size} digits, and the reading of all test digits.`,
  zh: (steps: number, size: string) =>
    `它们在这台设备上要多久？各用 ${size} 个数字训练 ${steps} 步，再认全部测试数字。`
};

export interface LearnerTimesOptions {
  /** Steps of the training; few, for all steps take alike. */
  steps: number;
  /** Digits learned from. */
  size: number;
  rates: Partial<Record<LearnerName, number>>;
  digits: () => Promise<{all: Digits; test: Digits}>;
  lang?: Lang;
  /** Settles when the cell that holds it runs anew. */
  invalidation: Promise<unknown>;
}

/** Measures on the reader's device how long learners take to learn and to read. `value`: for each what was measured. */
export function learnerTimes(
  names: readonly LearnerName[],
  {steps, size, rates, digits, lang = "en", invalidation}: LearnerTimesOptions
): HTMLElement & {value: Found<LearnerName, LearningPoint>} {
  return contest<LearnerName, LearningPoint>(
    names.map(key => ({
      ...{key, name: learnerName(key, lang)},
      trial: async () => {
        const [point, given] = await Promise.all([loadLearningPoint(), digits()]);
        return seed => point(key, {...given, size, seed, steps, rate: rates[key]});
      }
    })),
    {ready: ready[lang](steps, String(size)), lang, invalidation}
  );
}
