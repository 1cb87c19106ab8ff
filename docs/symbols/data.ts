import {index, plain} from "../../src/lib/letters/entries.js";
import type {Letter} from "../../src/lib/letters/letter.js";

/** The letters of the page on data. */
export const letters: Letter[] = [
  {
    key: "n",
    latex: "n",
    role: "x",
    name: {en: "training digits", zh: "训练数字的个数"},
    code: ["n"]
  },
  {
    key: "E",
    latex: "E",
    role: "t",
    name: {en: "error: share of test digits read wrongly", zh: "错误率：测试数字中认错的比例"},
    code: ["E"]
  },
  plain("alpha", "\\alpha", "how fast the error falls", "错误率下降的快慢", {code: ["alpha"]}),
  plain("a", "a", "factor of the law: what it says for n = 1", "幂律的系数：n = 1 时的值", {code: ["a"]}),
  plain("E0", "E_\\infty", "error that no number of digits removes", "再多数字也消除不了的错误率"),
  plain("u", "u", "logarithm of n", "n 的对数", {code: ["u"]}),
  plain("v", "v", "logarithm of E", "E 的对数", {code: ["v"]}),
  plain("mu", "\\mu", "a mean over the sizes: of u or of v", "对各个 n 的平均：u 或 v 的", {
    code: ["mu"]
  }),
  plain("c", "c", "intercept of the line, ln a", "直线的截距，ln a"),
  plain("F", "F", "how many times as many digits, in an exercise", "数字增加到多少倍（练习中）"),
  plain("s", "s", "slope of the line, −α", "直线的斜率，−α"),
  {
    key: "L",
    latex: "L",
    role: "t",
    name: {en: "sum of squares, the loss of the line", zh: "平方和，直线的损失"}
  },
  {key: "x", latex: "x", role: "x", name: {en: "a picture", zh: "图像"}, shape: "28 × 28"},
  {key: "y", latex: "y", role: "t", name: {en: "its label", zh: "它的标签"}},
  plain("T", "T", "a change of the picture: a shift, a turn", "对图像的变换：平移、旋转"),
  {key: "f", latex: "f", role: "y", name: {en: "what the network answers", zh: "网络的回答"}, code: ["f"]},
  {key: "h", latex: "h", role: "y", name: {en: "the code of a picture", zh: "图像的编码"}, shape: "K"},
  {
    key: "e",
    latex: "e",
    role: "y",
    name: {en: "the encoder; an error, in an exercise", zh: "编码器；练习中是错误率"}
  },
  {
    key: "p",
    latex: "p",
    role: "y",
    name: {en: "probabilities of the digits; a share", zh: "各数字的概率；比例"}
  },
  {key: "W", latex: "W", role: "w", name: {en: "weights of the probe", zh: "探针的权重"}, shape: "10 × K"},
  {key: "b", latex: "b", role: "w", name: {en: "its biases", zh: "它的偏置"}, shape: "10"},
  plain("eta", "\\eta", "share of labels that are wrong", "错误标签的比例"),
  index("k", "a size of the training set", "训练集大小的序号", {code: ["k"]}),
  index("i", "row of a picture, in an exercise", "图像的行（练习中）"),
  index("j", "column of a picture, in an exercise", "图像的列（练习中）"),
  index("K", "numbers in a code", "编码的长度"),
  index("N", "how many test digits", "测试数字的个数"),
  index("d", "pixels by which a picture moves", "平移的像素数")
];
