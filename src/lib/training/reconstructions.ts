import {inRows, picturesOf} from "../data/rows.js";
import type {PictureBytes} from "../data/rows.js";
import {meanSquaredError} from "../figures/mean-squared-error.js";
import {formatNumber} from "../figures/number-format.js";
import {pictureRows} from "../figures/picture-rows.js";
import type {PictureRow} from "../figures/picture-rows.js";
import type {Sequential} from "../nn/index.js";
import type {LabelledPictures} from "./held-back.js";

const words = {
  en: {
    original: "original x",
    reconstruction: "reconstruction x̂, and its mean squared error",
    noisy: "with noise, and its error",
    cleaned: "what comes out, and its error"
  },
  zh: {
    original: "原图 x",
    reconstruction: "重构 x̂ 及其均方误差",
    noisy: "加噪声的输入及其误差",
    cleaned: "去噪结果及其误差"
  }
};

export type Reconstructions = HTMLElement & {
  /** The first pictures, a row each, as they are given to a model. */
  clean: PictureBytes;
  /** Shows what a model makes of them, or of what they have become with noise. Errors are against the clean pictures. */
  read(model: Pick<Sequential, "predict">, noisy?: PictureBytes): Promise<void>;
};

/** The first pictures, and below each what a model gives for it. */
export function reconstructions(
  {images}: Pick<LabelledPictures, "images">,
  {count, noise = false, lang = "en"}: {count: number; noise?: boolean; lang?: string}
): Reconstructions {
  const say = lang === "zh" ? words.zh : words.en;
  const [, rows, columns] = images.shape;
  const clean = inRows({images}, count);
  const originals = picturesOf(clean);
  const errors = (pictures: readonly ArrayLike<number>[]) =>
    pictures.map((picture, n) => formatNumber(meanSquaredError(picture, originals[n]), 2));
  const grid = {rows, columns};
  const given: PictureRow = noise
    ? {name: say.noisy, meaning: "t", letter: "xtilde", ...grid}
    : {name: say.original, meaning: "x", letter: "x", ...grid};
  const made: PictureRow = {
    name: noise ? say.cleaned : say.reconstruction,
    meaning: "y",
    letter: "xhat",
    ...grid
  };
  const figure = pictureRows([given, made], count);
  figure.update([originals, []]);
  const read: Reconstructions["read"] = async (model, noisy) => {
    const inputs = noisy ? picturesOf(noisy) : originals;
    const out = await model.predict(noisy ?? clean);
    figure.update([inputs, out], [noisy && errors(inputs), errors(out)]);
  };
  return Object.assign(figure, {clean, read});
}
