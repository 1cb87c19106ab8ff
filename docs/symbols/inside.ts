import {index, plain} from "../../src/lib/letters/entries.js";
import type {Letter} from "../../src/lib/letters/letter.js";

/** The letters of the page on looking inside a network. */
export const letters: Letter[] = [
  {
    key: "x",
    latex: "x",
    role: "x",
    name: {en: "the picture", zh: "图像"},
    shape: "28 × 28",
    code: ["x", "x3"]
  },
  {
    key: "z",
    latex: "z",
    role: "y",
    name: {en: "the scores, before the softmax", zh: "得分，softmax 之前"},
    shape: "10",
    code: ["score"]
  },
  {key: "p", latex: "p", role: "y", name: {en: "the probabilities", zh: "概率"}, shape: "10"},
  {
    key: "s",
    latex: "s",
    role: "g",
    name: {en: "saliency", zh: "显著图"},
    shape: "28 × 28",
    code: ["s3"],
    value: "s3"
  },
  {
    key: "f",
    latex: "f",
    role: "y",
    name: {en: "what is asked: a probability, or a score", zh: "所问的量：概率或得分"}
  },
  {
    key: "o",
    latex: "o",
    role: "t",
    name: {en: "fall of f where x is covered", zh: "遮住一处后 f 的下降"},
    code: ["o3"],
    value: "o3"
  },
  {
    key: "u",
    latex: "u",
    role: "x",
    name: {en: "what a covered pixel becomes", zh: "遮住的像素换成的值"},
    code: ["u"],
    value: "u"
  },
  plain("t", "t", "share of the way from u to x", "从 u 到 x 走过的比例"),
  {
    key: "A",
    latex: "A",
    role: "y",
    name: {en: "feature maps of the last convolution", zh: "最后一个卷积层的特征图"},
    shape: "H × W × K",
    code: ["A"]
  },
  {
    key: "alpha",
    latex: "\\alpha",
    role: "w",
    name: {en: "weights of the feature maps", zh: "特征图的权重"},
    shape: "K",
    code: ["alpha"]
  },
  {
    key: "G",
    latex: "G",
    role: "t",
    name: {en: "Grad-CAM", zh: "Grad-CAM"},
    shape: "H × W",
    code: ["G"]
  },
  {
    key: "w",
    latex: "w",
    role: "w",
    name: {en: "weights of the last layer", zh: "最后一层的权重"},
    shape: "K × 10"
  },
  {key: "b", latex: "b", role: "w", name: {en: "its biases", zh: "它的偏置"}, shape: "10"},
  {key: "J", latex: "J", role: "t", name: {en: "what the ascent makes large", zh: "梯度上升要增大的目标"}},
  plain("lambda", "\\lambda", "price of bright pixels", "亮像素的代价", {code: ["lambda"]}),
  plain("eta", "\\eta", "length of a step", "步长", {code: ["eta"]}),
  {key: "g", latex: "g", role: "g", name: {en: "a gradient that does not change", zh: "不变的梯度"}},
  plain("rho", "\\rho", "rank correlation", "秩相关系数", {code: ["rho"]}),
  plain("r", "r", "ranks of one map", "一幅图的秩", {code: ["r"]}),
  plain("q", "q", "ranks of the other map", "另一幅图的秩", {code: ["q"]}),
  plain("mu", "\\mu", "mean rank, (N + 1)/2", "秩的平均，(N + 1)/2", {code: ["mu"]}),
  plain("d", "d", "distance from where the ascent comes to rest", "与停下处的距离"),
  {key: "h", latex: "h", role: "y", name: {en: "hidden units, in an exercise", zh: "隐藏单元（练习中）"}},
  {key: "v", latex: "v", role: "w", name: {en: "weights behind them", zh: "隐藏单元之后的权重"}},
  index("c", "class that is asked about", "所问的类别", {code: ["c"]}),
  index("k", "another class; a feature map", "另一类别；特征图的序号", {code: ["k"]}),
  index("i", "pixel; row of a map", "像素；特征图的行", {code: ["i"]}),
  index("j", "column of a map", "特征图的列"),
  index("n", "pixel of a map; step", "图中的像素；步", {code: ["n"]}),
  index("N", "how many pixels", "像素的个数", {code: ["N"]}),
  index("H", "rows of a feature map", "特征图的行数"),
  index("W", "columns of a feature map", "特征图的列数"),
  index("K", "how many feature maps", "特征图的个数")
];
