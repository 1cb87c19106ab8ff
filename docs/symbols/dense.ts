import {index} from "../../src/lib/letters/entries.js";
import type {Letter} from "../../src/lib/letters/letter.js";

/** The letters of the page on the fully connected layer. */
export const letters: Letter[] = [
  {
    key: "x",
    latex: "x",
    role: "x",
    name: {en: "input, one row for each example", zh: "输入，每个样本一行"},
    shape: "B × N",
    code: ["x"],
    value: "x"
  },
  {
    key: "W",
    latex: "W",
    role: "w",
    name: {en: "weights, one column for each unit", zh: "权重，每个单元一列"},
    shape: "N × M",
    code: ["w"],
    value: "w"
  },
  {key: "b", latex: "b_o", role: "w", name: {en: "bias", zh: "偏置"}, shape: "M", code: ["b"], value: "b"},
  {
    key: "y",
    latex: "y",
    role: "y",
    name: {en: "output", zh: "输出"},
    shape: "B × M",
    code: ["y"],
    value: "y"
  },
  {
    key: "dy",
    latex: "\\mathrm{d}y",
    role: "g",
    name: {en: "gradient of the loss in y", zh: "损失对 y 的梯度"},
    shape: "B × M",
    code: ["dy"],
    value: "dy"
  },
  {
    key: "dW",
    latex: "\\mathrm{d}W",
    role: "g",
    name: {en: "gradient in W", zh: "对 W 的梯度"},
    shape: "N × M",
    code: ["dw"],
    value: "dw"
  },
  {
    key: "dx",
    latex: "\\mathrm{d}x",
    role: "g",
    name: {en: "gradient in x", zh: "对 x 的梯度"},
    shape: "B × N"
  },
  {key: "db", latex: "\\mathrm{d}b", role: "g", name: {en: "gradient in b", zh: "对 b 的梯度"}, shape: "M"},
  {
    key: "z",
    latex: "z_k",
    role: "x",
    name: {en: "score of class k", zh: "第 k 类的分数"},
    code: ["z"],
    value: "z"
  },
  {
    key: "p",
    latex: "p_k",
    role: "y",
    name: {en: "probability of class k", zh: "第 k 类的概率"},
    code: ["p"],
    value: "p"
  },
  {
    key: "tau",
    latex: "\\tau",
    role: "plain",
    name: {en: "temperature", zh: "温度"},
    code: ["tau"],
    value: "tau"
  },
  {
    key: "t",
    latex: "t_k",
    role: "t",
    name: {en: "1 for the right class, 0 else", zh: "正确类别为 1，其余为 0"},
    code: ["t"],
    value: "t"
  },
  {
    key: "delta",
    latex: "\\delta_{ki}",
    role: "plain",
    name: {en: "1 if k and i are the same class, else 0", zh: "k 与 i 为同一类时为 1，否则为 0"}
  },
  {
    key: "L",
    latex: "L",
    role: "t",
    name: {en: "loss", zh: "损失"},
    code: ["crossEntropy"],
    value: "crossEntropy(z)"
  },
  {
    key: "dz",
    latex: "\\mathrm{d}z_i",
    role: "g",
    name: {en: "gradient of the loss in score i", zh: "损失对第 i 个分数的梯度"},
    code: ["dz"],
    value: "dz"
  },
  {
    key: "mean",
    latex: "\\mu",
    role: "w",
    name: {en: "mean of a digit's pictures", zh: "一种数字的平均图像"}
  },
  {
    key: "m",
    latex: "m",
    role: "index",
    name: {en: "any class; in code the largest score", zh: "任一类别；代码中是最大的分数"},
    code: ["m"],
    value: "Math.max(...z)"
  },
  index("n", "example", "样本", {code: ["n"]}),
  index("o", "unit", "单元", {code: ["o"]}),
  index("k", "input, or class", "输入或类别", {code: ["k"]}),
  index("j", "row of the picture, in the source", "图像的行（原文）"),
  index("i", "class", "类别"),
  index("r", "right class", "正确类别"),
  index("a", "any number", "任意一个数"),
  index("J", "rows of the picture", "图像的行数"),
  index("K", "columns of the picture", "图像的列数"),
  index("N", "number of inputs", "输入个数"),
  index("M", "number of units", "单元个数"),
  index("B", "number of examples", "样本个数")
];
