import {index, plain} from "../../src/lib/letters/entries.js";
import type {Letter} from "../../src/lib/letters/letter.js";

/** The letters of the page on autoencoders. */
export const letters: Letter[] = [
  {
    key: "x",
    latex: "x",
    role: "x",
    name: {en: "one example, and the target too", zh: "一个样本，也是目标"},
    shape: "D",
    code: ["x"],
    value: "x"
  },
  {
    key: "W",
    latex: "W",
    role: "w",
    name: {en: "weights, a row for each code unit", zh: "权重，每个编码单元一行"},
    shape: "K × D",
    code: ["W", "w"],
    value: "W"
  },
  {
    key: "b",
    latex: "b",
    role: "w",
    name: {en: "biases of the code units", zh: "编码单元的偏置"},
    shape: "K",
    code: ["b"],
    value: "b"
  },
  {
    key: "z",
    latex: "z",
    role: "plain",
    name: {en: "what σ is taken of", zh: "σ 的自变量"},
    shape: "K",
    code: ["z"]
  },
  {
    key: "sigma",
    latex: "\\sigma",
    role: "plain",
    name: {en: "the sigmoid, number by number", zh: "sigmoid 函数，逐个数作用"},
    code: ["sigmoid"]
  },
  {
    key: "h",
    latex: "h",
    role: "y",
    name: {en: "the code", zh: "编码"},
    shape: "K",
    code: ["h"],
    value: "h"
  },
  {
    key: "xHat",
    latex: "\\hat x",
    role: "y",
    name: {en: "the reconstruction", zh: "重构"},
    shape: "D",
    code: ["xHat"],
    value: "xHat"
  },
  {
    key: "L",
    latex: "L",
    role: "t",
    name: {en: "loss", zh: "损失"},
    code: ["L", "lossOf"],
    value: "L"
  },
  {
    key: "dXHat",
    latex: "\\mathrm{d}\\hat x",
    role: "g",
    name: {en: "gradient of L in the reconstruction", zh: "L 对重构的梯度"},
    shape: "D",
    code: ["dXHat"],
    value: "dXHat"
  },
  {
    key: "dh",
    latex: "\\mathrm{d}h",
    role: "g",
    name: {en: "gradient of L in the code", zh: "L 对编码的梯度"},
    shape: "K",
    code: ["dh"]
  },
  {
    key: "dz",
    latex: "\\mathrm{d}z",
    role: "g",
    name: {en: "gradient of L in z", zh: "L 对 z 的梯度"},
    shape: "K",
    code: ["dz"]
  },
  {
    key: "dW",
    latex: "\\mathrm{d}W",
    role: "g",
    name: {en: "gradient of L in W", zh: "L 对 W 的梯度"},
    shape: "K × D",
    code: ["dW"],
    value: "gradients.dW"
  },
  {
    key: "db",
    latex: "\\mathrm{d}b",
    role: "g",
    name: {en: "gradient of L in b", zh: "L 对 b 的梯度"},
    shape: "K",
    code: ["db"],
    value: "gradients.db"
  },
  {
    key: "X",
    latex: "X",
    role: "x",
    name: {en: "a batch, an example in each row", zh: "一批样本，每行一个"},
    shape: "B × D"
  },
  {key: "H", latex: "H", role: "y", name: {en: "their codes", zh: "它们的编码"}, shape: "B × K"},
  {
    key: "XHat",
    latex: "\\hat X",
    role: "y",
    name: {en: "their reconstructions", zh: "它们的重构"},
    shape: "B × D"
  },
  {
    key: "dXHats",
    latex: "\\mathrm{d}\\hat X",
    role: "g",
    name: {en: "gradients in them", zh: "对重构的梯度"},
    shape: "B × D"
  },
  {
    key: "dZ",
    latex: "\\mathrm{d}Z",
    role: "g",
    name: {en: "gradients in Z", zh: "对 Z 的梯度"},
    shape: "B × K"
  },
  {
    key: "Z",
    latex: "Z",
    role: "plain",
    name: {en: "what σ is taken of, for a batch", zh: "一批样本的 σ 的自变量"},
    shape: "B × K"
  },
  {
    key: "eta",
    latex: "\\eta",
    role: "plain",
    name: {en: "learning rate", zh: "学习率"},
    code: ["eta"],
    value: "eta"
  },
  index("B", "examples in a batch", "一批的样本数"),
  index("D", "numbers in an example", "一个样本的数值个数"),
  index("K", "numbers in the code", "编码的维数"),
  index("d", "place in the example", "样本中的位置", {code: ["d"]}),
  index("k", "code unit", "编码单元的序号", {code: ["k"]}),
  plain("s", "s", "a factor", "一个倍数"),
  plain("t", "t", "any number", "任意一个数")
];
