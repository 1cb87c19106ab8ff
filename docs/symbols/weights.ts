import {index, plain} from "../../src/lib/letters/entries.js";
import type {Letter} from "../../src/lib/letters/letter.js";

/** The letters of the page on weights that learn. */
export const letters: Letter[] = [
  {
    key: "x",
    latex: "x_n",
    role: "x",
    name: {en: "input of example n", zh: "第 n 个样本的输入"},
    code: ["x", "x_n"],
    value: "x"
  },
  {
    key: "y",
    latex: "y_n",
    role: "t",
    name: {en: "target of example n", zh: "第 n 个样本的目标"},
    code: ["y", "y_n"],
    value: "y"
  },
  {
    key: "w",
    latex: "w",
    role: "w",
    name: {en: "weight", zh: "权重"},
    code: ["w", "w0"],
    value: "now[0]"
  },
  {key: "b", latex: "b", role: "w", name: {en: "bias", zh: "偏置"}, code: ["b", "b0"], value: "now[1]"},
  {
    key: "yHat",
    latex: "\\hat y_n",
    role: "y",
    name: {en: "the neuron’s answer", zh: "神经元的输出（预测值）"},
    code: ["yHat", "answers"],
    value: "answers(x, ...now)"
  },
  {
    key: "L",
    latex: "L",
    role: "t",
    name: {en: "loss, the mean squared error", zh: "损失，即均方误差"},
    code: ["loss", "L"],
    value: "loss(...now)"
  },
  {
    key: "dw",
    latex: "\\partial L / \\partial w",
    role: "g",
    name: {en: "slope of the loss along w", zh: "损失沿 w 方向的斜率"},
    code: ["dw"],
    value: "slopes(x, y, ...now).dw"
  },
  {
    key: "db",
    latex: "\\partial L / \\partial b",
    role: "g",
    name: {en: "slope of the loss along b", zh: "损失沿 b 方向的斜率"},
    code: ["db"],
    value: "slopes(x, y, ...now).db"
  },
  {
    key: "eta",
    latex: "\\eta",
    role: "plain",
    name: {en: "learning rate", zh: "学习率"},
    code: ["eta"],
    value: "eta"
  },
  {
    key: "lambda",
    latex: "\\lambda",
    role: "plain",
    name: {en: "curvature of the bowl in one direction", zh: "碗在某一方向上的曲率"},
    code: ["lambda"],
    value: "lambda"
  },
  {
    key: "d",
    latex: "d",
    role: "plain",
    name: {en: "distance to the lowest point in that direction", zh: "在该方向上与最低点的距离"}
  },
  {
    key: "p",
    latex: "p",
    role: "y",
    name: {en: "the product w·x", zh: "乘积 w·x"},
    code: ["p"],
    value: "numbers.p"
  },
  {
    key: "z",
    latex: "z",
    role: "y",
    name: {en: "the weighted sum", zh: "加权和"},
    code: ["z"],
    value: "numbers.z"
  },
  plain("sigma", "\\sigma", "sigmoid function, 1 / (1 + e⁻ᶻ)", "sigmoid 函数，1 / (1 + e⁻ᶻ)", {
    code: ["sigma"]
  }),
  {
    key: "dyHat",
    latex: "\\partial L / \\partial \\hat y",
    role: "g",
    name: {en: "derivative of the loss by the answer", zh: "损失对输出的导数"},
    code: ["dyHat"],
    value: "numbers.dyHat"
  },
  {
    key: "dz",
    latex: "\\partial L / \\partial z",
    role: "g",
    name: {en: "derivative of the loss by the sum", zh: "损失对加权和的导数"},
    code: ["dz"],
    value: "numbers.dz"
  },
  {key: "g", latex: "g", role: "g", name: {en: "a gradient", zh: "梯度"}, code: ["g"]},
  {
    key: "s",
    latex: "s",
    role: "g",
    name: {en: "standard deviation of the examples’ gradients", zh: "各样本梯度的标准差"}
  },
  {
    key: "m",
    latex: "m",
    role: "plain",
    name: {en: "moving average of the gradients, or the momentum", zh: "梯度的指数加权移动平均，或动量"},
    code: ["m"]
  },
  {
    key: "v",
    latex: "v",
    role: "plain",
    name: {en: "moving average of the squared gradients", zh: "梯度平方的指数加权移动平均"},
    code: ["v"]
  },
  plain(
    "delta",
    "\\delta_n",
    "how far the gradient of example n lies from their mean",
    "第 n 个样本的梯度与平均的偏差"
  ),
  plain(
    "r",
    "r",
    "factor by which momentum multiplies the distance in the long run",
    "长远来看，带动量时每步距离乘以的因子"
  ),
  plain("kappa", "\\kappa", "condition number, λ₁/λ₂", "条件数 λ₁/λ₂"),
  plain("u", "u", "a direction, as a vector of length 1", "方向：长度为 1 的向量"),
  plain("H", "H", "matrix of second derivatives", "二阶导数矩阵"),
  plain("I", "I", "unit matrix", "单位矩阵"),
  plain("theta", "\\theta", "both weights, (w, b); θ* the lowest point", "两个权重 (w, b)；θ* 是最低点"),
  plain("h", "h", "a small distance, for a check", "用于检查的一小段距离"),
  plain("mu", "\\mu", "share of the momentum that stays, usually 0.9", "动量系数：动量保留的份额，常取 0.9", {
    code: ["mu"],
    value: "mu"
  }),
  plain("rho", "\\rho", "share of v that stays: 0.9, in Adam 0.999", "v 保留的份额：0.9，Adam 中为 0.999"),
  plain("epsilon", "\\varepsilon", "a small number, against division by 0", "一个很小的正数，防止除以 0"),
  index("n", "number of an example", "样本的序号", {code: ["n"]}),
  index("k", "another example", "另一个样本的序号"),
  index("N", "number of examples", "样本个数", {value: "x.length"}),
  index("B", "examples in a batch", "一批的样本数", {code: ["B"], value: "B"}),
  index("t", "step, counted from 1", "步数，从 1 数起", {code: ["t"]})
];
