import {lossLines} from "../figures/loss-lines.js";
import type {LossLine, LossLines} from "../figures/loss-lines.js";
import {lossesOfEach} from "./losses-of-each.js";

type Lang = "en" | "zh";

const words = {
  en: {guessing: "guessing", plot: {title: "loss, mean of ten batches", steps: "steps"}},
  zh: {guessing: "乱猜", plot: {title: "损失，十批的平均", steps: "步"}}
};

/** A plot for the losses of a plain recurrent layer and an LSTM that learn to recall one of two marks. */
export const recallLossPlot = (lang: Lang): LossLines => lossLines(words[lang].plot);

/** Their losses, the plain layer's first, and what guessing one of two costs. */
export const recallLosses = (steps: readonly {each: readonly {loss: number}[]}[], lang: Lang): LossLine[] => [
  ...lossesOfEach(steps, [
    {name: "tanh RNN", meaning: "w"},
    {name: "LSTM", meaning: "y"}
  ]),
  {name: words[lang].guessing, meaning: "t", values: Math.LN2}
];
