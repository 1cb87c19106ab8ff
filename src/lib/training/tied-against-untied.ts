import {picturesOf} from "../data/rows.js";
import type {PictureBytes} from "../data/rows.js";
import {lossLines} from "../figures/loss-lines.js";
import type {LossLine, LossLines} from "../figures/loss-lines.js";
import {pictureRows} from "../figures/picture-rows.js";
import type {PictureRow} from "../figures/picture-rows.js";
import type {ReconstructionBounds} from "../figures/reconstruction-bounds.js";
import type {Sequential} from "../nn/index.js";
import {lossesOfEach} from "./losses-of-each.js";
import type {TrainingStep} from "./control.js";
import type {StepOfEach} from "./side-by-side.js";

type Lang = "en" | "zh";

const words = {
  en: {
    ...{tied: "tied", untied: "untied", digits: "test digits"},
    ...{tiedBound: "tied: bound", untiedBound: "untied: bound"},
    plot: {title: "loss ½‖x − x̂‖², mean of a batch", steps: "steps"}
  },
  zh: {
    ...{tied: "绑定", untied: "不绑定", digits: "测试数字"},
    ...{tiedBound: "绑定的下限", untiedBound: "不绑定的下限"},
    plot: {title: "损失 ½‖x − x̂‖²，一批的平均", steps: "步"}
  }
};

/** A plot for the losses of two autoencoders, the one with tied weights and the other without. */
export const tiedLossPlot = (lang: Lang): LossLines => lossLines(words[lang].plot);

/** Their losses, tied first, and what neither can do better, once it has been computed. */
export function tiedLosses(
  steps: readonly StepOfEach<TrainingStep>[],
  bounds: Pick<ReconstructionBounds, "tied" | "untied"> | null,
  lang: Lang
): LossLine[] {
  const say = words[lang];
  const losses = lossesOfEach(steps, [
    {name: say.tied, meaning: "w"},
    {name: say.untied, meaning: "y"}
  ]);
  if (!bounds) return losses;
  return [
    ...losses,
    {name: say.tiedBound, meaning: "t", values: bounds.tied},
    {name: say.untiedBound, meaning: "x", values: bounds.untied}
  ];
}

export type TiedReconstructions = HTMLElement & {
  /** Shows what two models make of the pictures, tied first. */
  read(models: readonly Pick<Sequential, "predict">[]): Promise<void>;
};

/** Pictures, and below them what an autoencoder with tied weights and one without give for them. */
export function tiedReconstructions(digits: PictureBytes, lang: Lang): TiedReconstructions {
  const [count, size] = digits.shape;
  const side = Math.sqrt(size);
  const say = words[lang];
  const row = (name: string, meaning: PictureRow["meaning"]) => ({name, meaning, rows: side, columns: side});
  const figure = pictureRows([row(say.digits, "x"), row(say.tied, "w"), row(say.untied, "y")], count);
  const originals = picturesOf(digits);
  figure.update([originals, [], []]);
  const read: TiedReconstructions["read"] = async models => {
    const made: Float32Array[][] = [];
    for (const model of models) made.push(await model.predict(digits));
    figure.update([originals, ...made]);
  };
  return Object.assign(figure, {read});
}
