import {index} from "../../src/lib/letters/entries.js";
import type {Letter} from "../../src/lib/letters/letter.js";

/** The letters of the page on the autoencoder of digits. */
export const letters: Letter[] = [
  {
    key: "x",
    latex: "x",
    role: "x",
    name: {en: "a digit, 0 paper to 1 ink", zh: "一个数字，0 为纸，1 为墨"},
    shape: "D",
    code: ["x", "target"],
    value: "x"
  },
  {
    key: "W",
    latex: "W",
    role: "w",
    name: {en: "weights of the encoder", zh: "编码器的权重"},
    shape: "D × K",
    code: ["w", "W"],
    value: "weights?.W"
  },
  {
    key: "b",
    latex: "b",
    role: "w",
    name: {en: "biases of the encoder", zh: "编码器的偏置"},
    shape: "K",
    code: ["b"],
    value: "weights?.b"
  },
  {
    key: "h",
    latex: "h",
    role: "plain",
    name: {en: "the code", zh: "编码"},
    shape: "K",
    code: ["h"],
    value: "h"
  },
  {
    key: "V",
    latex: "V",
    role: "w",
    name: {en: "weights of the decoder", zh: "解码器的权重"},
    shape: "K × D",
    code: ["V"],
    value: "weights?.V"
  },
  {
    key: "c",
    latex: "c",
    role: "w",
    name: {en: "biases of the decoder", zh: "解码器的偏置"},
    shape: "D",
    code: ["c"],
    value: "weights?.c"
  },
  {
    key: "xhat",
    latex: "\\hat x",
    role: "y",
    name: {en: "the reconstruction", zh: "重构"},
    shape: "D",
    code: ["answer", "xHat"],
    value: "xHat"
  },
  {
    key: "L",
    latex: "L",
    role: "t",
    name: {en: "mean squared error", zh: "均方误差"},
    code: ["L", "meanSquaredError"],
    value: "error"
  },
  {
    key: "dxhat",
    latex: "\\mathrm{d}\\hat x",
    role: "g",
    name: {en: "gradient of the loss in the reconstruction", zh: "损失对重构的梯度"},
    shape: "D",
    code: ["dAnswer"],
    value: "dAnswer"
  },
  {
    key: "sigma",
    latex: "\\sigma",
    role: "plain",
    name: {en: "the sigmoid", zh: "sigmoid 函数"},
    code: ["sigmoid"]
  },
  {
    key: "z",
    latex: "z",
    role: "plain",
    name: {en: "what an activation is taken of", zh: "激活函数的自变量"},
    code: ["z"]
  },
  {
    key: "xtilde",
    latex: "\\tilde x",
    role: "x",
    name: {en: "the digit with noise", zh: "加噪声之后的数字"},
    shape: "D",
    code: ["noisy"]
  },
  {
    key: "s",
    latex: "s",
    role: "plain",
    name: {en: "standard deviation of the noise", zh: "噪声的标准差"},
    code: ["s"],
    value: "testNoise"
  },
  {
    key: "epsilon",
    latex: "\\varepsilon",
    role: "plain",
    name: {en: "normally distributed numbers, one for each pixel", zh: "服从正态分布的数，每个像素一个"},
    shape: "D",
    code: ["normal"]
  },
  {
    key: "t",
    latex: "t",
    role: "plain",
    name: {en: "how far from A to B", zh: "从 A 到 B 走了多远"},
    code: ["t"],
    value: "t"
  },
  {
    key: "m",
    latex: "m",
    role: "y",
    name: {en: "what one picture has at a pixel", zh: "一幅图像在某个像素上的值"}
  },
  index("D", "number of pixels, 784", "像素数，784"),
  index("K", "code size", "编码维数"),
  index("B", "number of digits in a batch", "一批中数字的个数"),
  index("d", "pixel", "像素的序号"),
  index("k", "code size, as the exercise writes it", "练习里的编码维数"),
  index("n", "picture", "图像的序号")
];
