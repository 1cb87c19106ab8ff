import {index, plain} from "../../src/lib/letters/entries.js";
import type {Letter} from "../../src/lib/letters/letter.js";

/** The letters of the page on the source's four questions. */
export const letters: Letter[] = [
  {key: "x", latex: "x", role: "x", name: {en: "the picture", zh: "图像"}, shape: "784", code: ["x"]},
  {key: "p", latex: "p", role: "y", name: {en: "the probabilities", zh: "概率"}, shape: "10"},
  {
    key: "W",
    latex: "W",
    role: "w",
    name: {en: "weights of the last layer", zh: "最后一层的权重"},
    shape: "10 × D",
    code: ["W"]
  },
  {key: "b", latex: "b", role: "w", name: {en: "its biases", zh: "最后一层的偏置"}, shape: "10"},
  {key: "h", latex: "h", role: "y", name: {en: "features", zh: "特征"}},
  {key: "f", latex: "f", role: "y", name: {en: "the layers before the last", zh: "最后一层之前的各层"}},
  {
    key: "eta",
    latex: "\\eta",
    role: "t",
    name: {en: "probability that the label is 1", zh: "标签是 1 的概率"},
    code: ["eta"]
  },
  plain("Estar", "E^*", "the least error that anybody can have", "谁也不能更低的错误率", {code: ["Estar"]}),
  plain("E1", "E_1", "error of one nearest neighbour", "一个最近邻的错误率"),
  plain("E", "E", "share that is read wrongly", "认错的比例"),
  plain("C", "C", "multiply-adds", "乘加次数"),
  plain("D", "D", "inputs of a dense layer", "全连接层的输入个数"),
  plain("K", "K", "its units", "全连接层的单元数"),
  plain("P", "P", "places of a convolution", "卷积的位置数"),
  plain("k", "k", "neighbours; side of a filter", "邻居数；卷积核的边长"),
  plain("F", "F", "filters", "卷积核的个数"),
  plain("Q", "Q", "channels of a convolution's input", "卷积的输入通道数"),
  plain("r", "r", "the least error at one place", "一处的最低错误率"),
  plain("T", "T", "steps", "步数"),
  plain("B", "B", "digits in a step", "每步的数字个数"),
  {key: "z", latex: "z", role: "y", name: {en: "scores", zh: "得分"}, shape: "10"},
  plain("n", "n", "digits learned from", "学习的数字个数"),
  plain("alpha", "\\alpha", "how steeply the error falls", "错误率下降的快慢"),
  plain("a", "a", "the class that is ahead", "领先的类别"),
  plain("d", "d", "change of a pixel", "像素的改变量"),
  plain("q", "q", "probability that the vote is 1", "投票结果是 1 的概率"),
  index("c", "class", "类别"),
  index("i", "pixel", "像素"),
  index("l", "layer", "层")
];
