import {index, plain} from "../../src/lib/letters/entries.js";
import type {Letter} from "../../src/lib/letters/letter.js";

/** The letters of the page on the idea of recurrent networks. */
export const letters: Letter[] = [
  {
    key: "x",
    latex: "x_t",
    role: "x",
    name: {en: "input at step t", zh: "第 t 步的输入"},
    shape: "F",
    code: ["x", "x_t"],
    value: "x"
  },
  {
    key: "h",
    latex: "h_t",
    role: "y",
    name: {en: "state after step t", zh: "第 t 步之后的隐状态"},
    shape: "K",
    code: ["h", "states"],
    value: "counted"
  },
  {
    key: "W",
    latex: "W",
    role: "w",
    name: {en: "input weights", zh: "输入权重"},
    shape: "K × F",
    code: ["W"],
    value: "W"
  },
  {
    key: "U",
    latex: "U",
    role: "w",
    name: {en: "recurrent weights", zh: "循环权重"},
    shape: "K × K",
    code: ["U"],
    value: "U"
  },
  {key: "b", latex: "b", role: "w", name: {en: "bias", zh: "偏置"}, shape: "K", code: ["b"], value: "b"},
  {key: "w", latex: "w", role: "w", name: {en: "input weight of one unit", zh: "单个单元的输入权重"}},
  {key: "u", latex: "u", role: "w", name: {en: "recurrent weight of one unit", zh: "单个单元的循环权重"}},
  {
    key: "s",
    latex: "s",
    role: "plain",
    name: {en: "−1 after an even number of ones, +1 after an odd one", zh: "1 的个数为偶时 −1，为奇时 +1"}
  },
  {
    key: "z",
    latex: "z",
    role: "plain",
    name: {en: "what tanh is taken of", zh: "tanh 的自变量"},
    shape: "K"
  },
  {
    key: "y",
    latex: "y_d",
    role: "t",
    name: {en: "what is read of the letter d steps ago", zh: "读出的、d 步之前的字符"},
    shape: "5",
    code: ["y"]
  },
  {
    key: "R",
    latex: "R_d",
    role: "w",
    name: {en: "read-out for distance d", zh: "间隔 d 的读出权重"},
    shape: "5 × K",
    code: ["R"]
  },
  {
    key: "r",
    latex: "r_d",
    role: "w",
    name: {en: "its bias", zh: "它的偏置"},
    shape: "5"
  },
  {
    key: "N",
    latex: "N",
    role: "plain",
    name: {
      en: "regions into which m hyperplanes cut a space of K dimensions, at most",
      zh: "m 个超平面最多把 K 维空间切成的块数"
    }
  },
  plain("L", "L", "loss at the end of the text", "文字末尾的损失"),
  {
    key: "J",
    latex: "J_t",
    role: "g",
    name: {en: "Jacobian of one step", zh: "单步的雅可比矩阵"},
    shape: "K × K",
    code: ["J"]
  },
  {
    key: "sigma",
    latex: "\\sigma_{\\max}",
    role: "w",
    name: {
      en: "norm of U, its largest stretch (value: that of A)",
      zh: "U 的谱范数，即最大拉伸倍数（值取自 A）"
    },
    code: ["sigma"],
    value: "sigma"
  },
  {
    key: "rho",
    latex: "\\rho",
    role: "w",
    name: {
      en: "spectral radius of U, its largest |λ| (value: that of A)",
      zh: "U 的谱半径，即最大的 |λ|（值取自 A）"
    },
    code: ["radius"],
    value: "radius"
  },
  plain("lambda", "\\lambda", "an eigenvalue of U", "U 的特征值"),
  {
    key: "A",
    latex: "A",
    role: "w",
    name: {en: "a recurrent matrix of two units", zh: "两个单元的循环矩阵"},
    shape: "2 × 2",
    code: ["A"],
    value: "A"
  },
  plain("I", "I", "identity matrix", "单位矩阵"),
  plain("S", "S", "1 just above the diagonal, 0 elsewhere", "对角线正上方是 1，其余为 0"),
  plain("M", "M", "matrix of a step without tanh", "没有 tanh 的一步的矩阵"),
  plain("P", "P", "matrix of the next such step", "下一步的矩阵"),
  plain("a", "a", "what such a step adds", "这样一步所加的向量"),
  index("k", "how often S is taken", "取 S 的次数"),
  plain("c", "c_t", "an LSTM's memory after step t", "第 t 步之后 LSTM 的记忆"),
  plain("f", "f_t", "its forget gate", "它的遗忘门"),
  plain("b_f", "b_f", "bias of the forget gate", "遗忘门的偏置"),
  plain("B", "B", "a second matrix", "另一个矩阵"),
  plain("v", "v", "any vector", "任意向量", {shape: "K"}),
  index("F", "number of values in an input", "输入的维数"),
  index("K", "number of units", "单元数"),
  index("t", "step", "步", {code: ["t"]}),
  index("T", "number of steps", "步数"),
  index("d", "distance in steps", "相隔的步数", {code: ["d"]}),
  index("o", "a unit", "单元", {code: ["o"]}),
  index("m", "number of bits that are read", "要读出的位数", {code: ["m"]}),
  index("i", "how many are chosen", "选出的个数", {code: ["i"]})
];
