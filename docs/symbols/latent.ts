import {index, plain} from "../../src/lib/letters/entries.js";
import type {Letter} from "../../src/lib/letters/letter.js";

/** The letters of the page on the idea of autoencoders. */
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
  plain("f", "f", "the encoder", "编码器", {code: ["encode"]}),
  plain("g", "g", "the decoder", "解码器", {code: ["decode"]}),
  {key: "h", latex: "h", role: "y", name: {en: "the code", zh: "编码"}, shape: "K", code: ["h"], value: "h"},
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
    key: "e",
    latex: "e",
    role: "t",
    name: {en: "reconstruction error of one example", zh: "一个样本的重构误差"},
    code: ["e"],
    value: "e"
  },
  {key: "L", latex: "L", role: "t", name: {en: "loss, the mean error", zh: "损失，误差的平均"}},
  {
    key: "a",
    latex: "a",
    role: "w",
    name: {en: "encoder of the smallest one", zh: "最小自编码器的编码器"},
    shape: "D",
    code: ["a"],
    value: "a"
  },
  {
    key: "c",
    latex: "c",
    role: "w",
    name: {en: "decoder of the smallest one", zh: "最小自编码器的解码器"},
    shape: "D",
    code: ["c"],
    value: "c"
  },
  plain("C", "C", "covariance of the examples", "样本的协方差矩阵", {
    shape: "D × D",
    code: ["C"],
    value: "C"
  }),
  {
    key: "E",
    latex: "E",
    role: "t",
    name: {en: "mean squared distance", zh: "距离平方的平均"},
    code: ["E", "missed"],
    value: "E(a, c)"
  },
  plain("lambda", "\\lambda", "eigenvalues of C, the largest first", "C 的特征值，从大到小"),
  plain("v", "v", "eigenvectors of C, of length 1", "C 的特征向量，长度为 1", {shape: "D"}),
  {
    key: "alpha",
    latex: "\\alpha",
    role: "w",
    name: {en: "a along the eigenvectors", zh: "a 在各特征向量上的分量"}
  },
  plain("b", "b_k", "vectors of length 1 at right angles that span a subspace", "子空间的一组标准正交基", {
    shape: "D"
  }),
  plain("w", "w_i", "square of the length to which vᵢ is projected on it", "vᵢ 在其中投影长度的平方"),
  plain("theta", "\\theta", "the largest principal angle, in degrees", "最大的主夹角（度）"),
  {
    key: "tau",
    latex: "\\tau",
    role: "w",
    name: {en: "threshold of the alarm", zh: "报警的阈值"},
    code: ["tau"]
  },
  {
    key: "u",
    latex: "u",
    role: "t",
    name: {en: "errors of what was never seen", zh: "未见数字的误差"},
    shape: "M",
    code: ["unseen"]
  },
  {
    key: "s",
    latex: "s",
    role: "x",
    name: {en: "errors of what was seen", zh: "见过的数字的误差"},
    shape: "N",
    code: ["seen"]
  },
  plain("p", "p", "inner product of c₁ with itself", "c₁ 与自己的内积"),
  plain("q", "q", "inner product of c₁ with c₂", "c₁ 与 c₂ 的内积"),
  plain("r", "r", "inner product of c₂ with itself", "c₂ 与自己的内积"),
  index("K", "numbers in the code", "编码的维数"),
  index("D", "numbers in an example", "一个样本的数值个数"),
  index("N", "how many examples", "样本的个数"),
  index("M", "how many unseen ones", "没见过的个数"),
  index("n", "example", "样本的序号", {code: ["n"]}),
  index("k", "number of a basis vector", "基向量的序号"),
  index("d", "place in the example", "样本中的位置", {code: ["d"]}),
  index("i", "which one of several", "其中第几个", {code: ["i"]}),
  index("j", "which other one", "另一个的序号", {code: ["j"]})
];
