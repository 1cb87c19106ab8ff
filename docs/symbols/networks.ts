import {index, plain} from "../../src/lib/letters/entries.js";
import type {Letter} from "../../src/lib/letters/letter.js";

const weights = (k: 1 | 2, shape: string): Letter => ({
  key: `W${k}`,
  latex: `W_${k}`,
  role: "w",
  name: {en: `weights of layer ${k}, one row for each unit`, zh: `第 ${k} 层的权重，每个单元一行`},
  shape,
  code: [`W${k}`],
  value: `W${k}`
});

const bias = (k: 1 | 2, shape: string): Letter => ({
  key: `b${k}`,
  latex: `b_${k}`,
  role: "w",
  name: {en: `biases of layer ${k}`, zh: `第 ${k} 层的偏置`},
  shape,
  code: [`b${k}`],
  value: `b${k}`
});

/** The letters of the page on neural networks. */
export const letters: Letter[] = [
  {key: "x", latex: "x", role: "x", name: {en: "input", zh: "输入"}, shape: "D", code: ["x"], value: "x"},
  weights(1, "K × D"),
  bias(1, "K"),
  {
    key: "h",
    latex: "h",
    role: "y",
    name: {en: "hidden units", zh: "隐藏单元"},
    shape: "K",
    code: ["h"],
    value: "h"
  },
  weights(2, "1 × K"),
  bias(2, "1"),
  {
    key: "yHat",
    latex: "\\hat y",
    role: "y",
    name: {en: "the network’s answer", zh: "网络的输出"},
    code: ["yHat", "bumps"],
    value: "yHat"
  },
  {
    key: "y",
    latex: "y",
    role: "t",
    name: {en: "what is wanted: a class, or a curve’s value", zh: "目标：类别，或曲线的值"},
    code: ["target"]
  },
  {key: "f", latex: "f", role: "y", name: {en: "activation", zh: "激活函数"}, code: ["f"]},
  {key: "df", latex: "f'", role: "g", name: {en: "its derivative", zh: "它的导数"}, code: ["df"]},
  {key: "z", latex: "z", role: "plain", name: {en: "weighted sum", zh: "加权和"}, code: ["z"]},
  plain("sigma", "\\sigma", "sigmoid function, 1 / (1 + e⁻ᶻ)", "sigmoid 函数，1 / (1 + e⁻ᶻ)", {
    code: ["sigma"]
  }),
  {
    key: "s",
    latex: "s",
    role: "w",
    name: {en: "steepness of a step", zh: "台阶的陡度"},
    code: ["steep"],
    value: "steep"
  },
  {key: "a", latex: "a", role: "w", name: {en: "where a bump begins", zh: "凸起开始处"}, code: ["a"]},
  {key: "c", latex: "c", role: "w", name: {en: "where a bump ends", zh: "凸起结束处"}, code: ["c"]},
  {key: "w", latex: "w", role: "w", name: {en: "a single weight", zh: "单个权重"}},
  {key: "b", latex: "b", role: "w", name: {en: "a single bias", zh: "单个偏置"}},
  {
    key: "W",
    latex: "W",
    role: "w",
    name: {en: "weights of any layer", zh: "任意一层的权重"},
    shape: "K × D"
  },
  {
    key: "dz",
    latex: "\\partial L / \\partial z",
    role: "g",
    name: {en: "derivative of the loss by the sums", zh: "损失对加权和的导数"},
    shape: "K",
    // No present value: the cell's dz is the derivative of the last sum, not of a loss.
    code: ["dz"]
  },
  {
    key: "dx",
    latex: "\\partial L / \\partial x",
    role: "g",
    name: {en: "derivative of the loss by the input", zh: "损失对输入的导数"},
    shape: "D"
  },
  {key: "L", latex: "L", role: "t", name: {en: "loss", zh: "损失"}},
  plain("z1", "z_1", "sums of the hidden units", "隐藏单元的加权和"),
  plain("z2", "z_2", "the last sum", "最后的加权和"),
  plain("M", "M", "largest slope of the curve", "曲线的最大斜率"),
  plain("C", "C", "largest size of the curve’s second derivative", "曲线二阶导数绝对值的最大值"),
  {key: "B", latex: "B", role: "y", name: {en: "a bump", zh: "凸起"}, code: ["bump"]},
  index("D", "number of inputs", "输入的个数"),
  index("K", "number of hidden units", "隐藏单元数", {value: "units"}),
  index("N", "number of bumps", "凸起的个数", {code: ["N"], value: "N"}),
  index("d", "an input", "一个输入"),
  index("k", "a unit", "一个单元"),
  index("j", "a unit of the layer behind", "后一层的一个单元")
];
