import type {EpochLosses, StoredWeight} from "../data/index.js";
import {formatPercent} from "../figures/number-format.js";
import type {Sequential} from "../nn/index.js";

/** Weights trained beforehand, and what is known of how they came about and what they reach. */
export interface Beforehand {
  values: readonly Float32Array[];
  facts: {
    epochs: number;
    /** Number from which the first weights followed. */
    seed: number;
    /** How the training went, epoch by epoch, where that is kept. */
    history?: readonly EpochLosses[];
    weights?: readonly Pick<StoredWeight, "kept">[];
    /** What the weights reach: `accuracy` as a share, losses and errors by their names. */
    measured: Readonly<Record<string, number>>;
  };
}

const words = {
  en: (epochs: number, seed: number, reached: string) =>
    `Trained beforehand: ${epochs} ${epochs === 1 ? "epoch" : "epochs"}, seed ${seed}${reached}.`,
  zh: (epochs: number, seed: number, reached: string) =>
    `事先训练好的权重：${epochs} 轮，种子 ${seed}${reached}。`
};
const reached = {
  en: {
    kept: (share: string) => ` Of its largest layer only the ${share} farthest from 0 are kept.`,
    accuracy: (share: string) => `, ${share} of the test digits`,
    loss: (loss: string) => `, loss ${loss} on held-out data`
  },
  zh: {
    kept: (share: string) => `最大的一层只留下离 0 最远的 ${share}。`,
    accuracy: (share: string) => `，测试准确率 ${share}`,
    loss: (loss: string) => `，留出数据上的损失 ${loss}`
  }
};

/** "Trained beforehand: 3 epochs, seed 7, 96.3 % of the test digits.", and what was left out of the weights. */
export function beforehandInWords({facts}: Beforehand, lang = "en"): string {
  const language = lang === "zh" ? "zh" : "en";
  const {accuracy, testLoss, heldOutLoss} = facts.measured;
  const loss = testLoss ?? heldOutLoss;
  const result =
    accuracy !== undefined
      ? reached[language].accuracy(formatPercent(accuracy, language))
      : loss !== undefined
        ? reached[language].loss(String(Number(loss.toPrecision(3))))
        : "";
  const kept = facts.weights?.find(weight => weight.kept !== undefined)?.kept;
  const leftOut = kept === undefined ? "" : reached[language].kept(formatPercent(kept, language, 0));
  return words[language](facts.epochs, facts.seed, result) + leftOut;
}

/** Whether the weights have the sizes of the model's own. */
export function fits(model: Sequential, {values}: Beforehand): boolean {
  const {weights} = model;
  return (
    values.length === weights.length && weights.every(({initial}, w) => initial.length === values[w].length)
  );
}
