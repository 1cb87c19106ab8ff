import {index, plain} from "../../src/lib/letters/entries.js";
import type {Letter} from "../../src/lib/letters/letter.js";

/** The letters of the page on depth. */
export const letters: Letter[] = [
  {key: "x", latex: "x", role: "x", name: {en: "input", zh: "输入"}, code: ["x"]},
  {
    key: "W",
    latex: "W_l",
    role: "w",
    name: {en: "weights of layer l, one row for each unit", zh: "第 l 层的权重，每个单元一行"},
    shape: "n × n",
    code: ["W"]
  },
  {key: "b", latex: "b_l", role: "w", name: {en: "biases of layer l", zh: "第 l 层的偏置"}, shape: "n"},
  {key: "w", latex: "w", role: "w", name: {en: "a single weight", zh: "单个权重"}, code: ["w"]},
  {
    key: "h",
    latex: "h_l",
    role: "y",
    name: {en: "what layer l passes on; h₀ is the input", zh: "第 l 层的输出；h₀ 是输入"},
    shape: "n",
    code: ["h"]
  },
  {
    key: "z",
    latex: "z_l",
    role: "y",
    name: {en: "sums of layer l", zh: "第 l 层的加权和"},
    shape: "n",
    code: ["z"]
  },
  {key: "yHat", latex: "\\hat y", role: "y", name: {en: "the network’s answer", zh: "网络的输出"}},
  {key: "y", latex: "y", role: "t", name: {en: "the class that is wanted", zh: "目标类别"}},
  {
    key: "g",
    latex: "g_l",
    role: "g",
    name: {en: "gradient of the loss by hₗ", zh: "损失对 hₗ 的梯度"},
    shape: "n",
    code: ["g"]
  },
  {key: "f", latex: "f", role: "y", name: {en: "activation", zh: "激活函数"}, code: ["f"]},
  {key: "df", latex: "f'", role: "g", name: {en: "its derivative", zh: "它的导数"}, code: ["df"]},
  {
    key: "D",
    latex: "D_l",
    role: "g",
    name: {en: "the slopes f′(zₗ) on a diagonal, 0 beside it", zh: "对角线上是斜率 f′(zₗ)，其余为 0"},
    shape: "n × n"
  },
  {
    key: "J",
    latex: "J_l",
    role: "g",
    name: {en: "Jacobian of a layer, Dₗ Wₗ", zh: "一层的雅可比矩阵 Dₗ Wₗ"},
    shape: "n × n"
  },
  plain("I", "I", "identity matrix", "单位矩阵", {shape: "n × n"}),
  plain("v", "v", "variance of each weight", "每个权重的方差", {code: ["v"]}),
  plain("sigma", "\\sigma", "sigmoid function, 1 / (1 + e⁻ᶻ)", "sigmoid 函数，1 / (1 + e⁻ᶻ)", {
    code: ["sigma"]
  }),
  {key: "t", latex: "t", role: "y", name: {en: "tent map", zh: "帐篷函数"}, code: ["tent"]},
  plain(
    "a",
    "a",
    "tanh of a sum; or a leaky ReLU’s slope for negative sums",
    "和的 tanh；或带泄漏的 ReLU 在负侧的斜率",
    {
      code: ["a"]
    }
  ),
  plain("R", "R", "most pieces that K lines make", "K 条直线至多切出的区域数", {code: ["mostPieces"]}),
  index("n", "units of a layer", "一层的单元数"),
  index("B", "examples in a batch", "一批的样本数"),
  index("m", "units of each of several layers", "多层网络中每层的单元数"),
  index("K", "units of the only hidden layer", "唯一隐藏层的单元数", {code: ["K"]}),
  index("L", "number of hidden layers", "隐藏层数", {code: ["L", "folds"]}),
  index("l", "layer", "层", {code: ["l"]}),
  index("k", "unit, or line", "单元，或直线", {code: ["k"]}),
  index("d", "unit of the layer before", "前一层的单元", {code: ["d"]})
];
