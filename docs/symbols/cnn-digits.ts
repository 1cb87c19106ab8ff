import {index, plain} from "../../src/lib/letters/entries.js";
import type {Letter} from "../../src/lib/letters/letter.js";

/** The letters of the page on a convolutional network for digits. */
export const letters: Letter[] = [
  {
    key: "x",
    latex: "x",
    role: "x",
    name: {en: "input: a picture, from 0 to 1", zh: "输入：一幅图像，取值 0 到 1"},
    shape: "28 × 28 × 1",
    code: ["x"],
    value: "x"
  },
  {
    key: "s",
    latex: "s",
    role: "x",
    name: {en: "a pixel as it is stored, 0 to 255", zh: "像素的存储值，0 到 255"},
    code: ["s", "stored"],
    value: "stored"
  },
  plain("K", "K", "side of a filter", "滤波器的边长", {code: ["K"], value: "K"}),
  plain("C", "C", "channels of the input", "输入的通道数", {code: ["C"], value: "C"}),
  plain("F", "F", "number of filters", "滤波器个数", {code: ["F"], value: "F"}),
  plain("U", "U", "number of hidden units", "隐藏单元个数", {code: ["U"], value: "U"}),
  plain("S", "S", "side of a pooled map", "池化后特征图的边长", {code: ["S"], value: "S"}),
  plain("B", "B", "digits in a batch", "一批的样本个数", {code: ["batchSize"], value: "batchSize"}),
  plain("r", "r", "label: the right digit", "标签：正确的数字", {code: ["r"], value: "r"}),
  {
    key: "t",
    latex: "t_k",
    role: "t",
    name: {en: "1 for the right digit, 0 else", zh: "正确的数字为 1，其余为 0"},
    shape: "10",
    code: ["t", "t3", "t_k"],
    value: "t3"
  },
  {
    key: "z",
    latex: "z_k",
    role: "x",
    name: {en: "score of digit k", zh: "数字 k 的分数"},
    shape: "10",
    code: ["z", "z3", "z_k"],
    value: "z3"
  },
  {
    key: "p",
    latex: "p_k",
    role: "y",
    name: {en: "probability of digit k", zh: "数字 k 的概率"},
    shape: "10",
    code: ["p", "p3", "p_k"],
    value: "p3"
  },
  {
    key: "L",
    latex: "L",
    role: "t",
    name: {en: "loss", zh: "损失"},
    code: ["crossEntropy"],
    value: "crossEntropy(z3)"
  },
  {
    key: "dz",
    latex: "\\partial L / \\partial z_k",
    role: "g",
    name: {en: "gradient in score k", zh: "损失对第 k 个分数的梯度"},
    shape: "10",
    code: ["dz3"],
    value: "dz3"
  },
  {key: "w", latex: "w", role: "w", name: {en: "a weight", zh: "一个权重"}, code: ["w"], value: "path"},
  {
    key: "g",
    latex: "g",
    role: "g",
    name: {en: "gradient of the loss in w", zh: "损失对 w 的梯度"},
    code: ["g", "g3"],
    value: "g3"
  },
  {key: "m", latex: "m", role: "g", name: {en: "running mean of g", zh: "g 的滑动平均"}, code: ["m"]},
  {key: "v", latex: "v", role: "g", name: {en: "running mean of g²", zh: "g² 的滑动平均"}, code: ["v"]},
  plain("eta", "\\eta", "learning rate", "学习率", {code: ["eta"], value: "eta"}),
  plain("beta1", "\\beta_1", "memory of m, 0.9", "m 的衰减率，0.9"),
  plain("beta2", "\\beta_2", "memory of v, 0.999", "v 的衰减率，0.999"),
  plain("eps", "\\varepsilon", "against division by 0, 10⁻⁷", "防止除以 0，10⁻⁷"),
  plain("q", "q", "share read rightly", "认对的比例", {code: ["share"], value: "right / answers.length"}),
  plain("N", "N", "number of test digits", "测试数字的个数", {code: ["count"], value: "answers.length"}),
  plain("u", "u", "1.96: within ±u lie 95 % of a normal distribution", "1.96：正态分布的 95% 在 ±u 之内"),
  plain("a", "a", "digits that only the first network reads", "只有第一个网络认对的个数", {
    code: ["onlyFirst"]
  }),
  plain("b", "b", "digits that only the second network reads", "只有第二个网络认对的个数", {
    code: ["onlySecond"]
  }),
  index("k", "digit, from 0 to 9", "数字，0 到 9", {code: ["k"]}),
  index("j", "digit, summed over", "求和用的数字"),
  index("i", "how often the rarer side comes up", "较少一方出现的次数"),
  index("n", "step, counted from 1", "步数，从 1 数起", {code: ["n"]})
];
