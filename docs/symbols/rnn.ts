import {index, plain} from "../../src/lib/letters/entries.js";
import type {Letter} from "../../src/lib/letters/letter.js";

/** The letters of the page on recurrent networks. */
export const letters: Letter[] = [
  {
    key: "x",
    latex: "x_t",
    role: "x",
    name: {en: "input at step t", zh: "第 t 步的输入"},
    shape: "F",
    code: ["x"],
    value: "x"
  },
  {
    key: "h",
    latex: "h_t",
    role: "y",
    name: {en: "hidden state after step t", zh: "第 t 步之后的隐状态"},
    shape: "K",
    code: ["h", "before", "states"],
    value: "h"
  },
  {
    key: "W",
    latex: "W",
    role: "w",
    name: {en: "input weights", zh: "输入权重"},
    shape: "K × F",
    code: ["w", "W"],
    value: "w"
  },
  {
    key: "U",
    latex: "U",
    role: "w",
    name: {en: "recurrent weights", zh: "循环权重"},
    shape: "K × K",
    code: ["u", "U"],
    value: "u"
  },
  {key: "b", latex: "b", role: "w", name: {en: "bias", zh: "偏置"}, shape: "K", code: ["b"], value: "b"},
  {
    key: "u",
    latex: "u",
    role: "w",
    name: {en: "recurrent weight of one unit", zh: "单个单元的循环权重"},
    value: "u"
  },
  {
    key: "w",
    latex: "w",
    role: "w",
    name: {en: "input weight of one unit", zh: "单个单元的输入权重"},
    value: "w"
  },
  {
    key: "z",
    latex: "z_t",
    role: "plain",
    name: {en: "what tanh is taken of", zh: "tanh 的自变量"},
    shape: "K",
    code: ["z"]
  },
  {
    key: "y",
    latex: "y",
    role: "t",
    name: {en: "what the last state should be", zh: "最后的状态应取的值"},
    code: ["target"],
    value: "target"
  },
  {key: "L", latex: "L", role: "t", name: {en: "loss", zh: "损失"}, code: ["loss"]},
  {
    key: "dz",
    latex: "\\mathrm{d}z_t",
    role: "g",
    name: {en: "gradient of the loss in z at step t", zh: "损失对 z 在第 t 步的梯度"},
    shape: "K",
    code: ["dz"],
    value: "gradients.dz"
  },
  {
    key: "dh",
    latex: "\\mathrm{d}h_t",
    role: "g",
    name: {en: "gradient of the loss in the state after step t", zh: "损失对第 t 步隐状态的梯度"},
    shape: "K",
    code: ["dh"]
  },
  {
    key: "dy",
    latex: "\\mathrm{d}y_t",
    role: "g",
    name: {en: "what the loss asks of the state itself", zh: "损失对该状态的直接导数"},
    shape: "K",
    code: ["dy"],
    value: "dy"
  },
  {
    key: "dW",
    latex: "\\mathrm{d}W",
    role: "g",
    name: {en: "gradient in W", zh: "对 W 的梯度"},
    shape: "K × F",
    code: ["dw"],
    value: "gradients.dw"
  },
  {
    key: "dU",
    latex: "\\mathrm{d}U",
    role: "g",
    name: {en: "gradient in U", zh: "对 U 的梯度"},
    shape: "K × K",
    code: ["du"],
    value: "gradients.du"
  },
  {
    key: "db",
    latex: "\\mathrm{d}b",
    role: "g",
    name: {en: "gradient in b", zh: "对 b 的梯度"},
    shape: "K",
    code: ["db"],
    value: "gradients.db"
  },
  {key: "g", latex: "g", role: "g", name: {en: "a gradient", zh: "梯度"}, code: ["g"]},
  {
    key: "J",
    latex: "J_t",
    role: "plain",
    name: {en: "Jacobian of one step", zh: "单步的雅可比矩阵"},
    shape: "K × K"
  },
  {
    key: "sigma",
    latex: "\\sigma_{\\max}",
    role: "w",
    name: {en: "largest factor by which U stretches a vector", zh: "U 对向量的最大拉伸倍数"},
    value: "norm"
  },
  {
    key: "c",
    latex: "c",
    role: "plain",
    name: {en: "largest norm that clipping lets pass", zh: "裁剪所允许的最大范数"},
    code: ["c"],
    value: "limit"
  },
  plain("eta", "\\eta", "learning rate", "学习率"),
  index("F", "number of features", "特征数"),
  index("K", "number of units", "单元数"),
  index("t", "time step", "时间步", {code: ["t"]}),
  index("T", "number of steps", "步数"),
  index("d", "distance in steps", "相隔的步数"),
  plain("v", "v", "any vector", "任意向量", {shape: "K"})
];
