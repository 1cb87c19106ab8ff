import {index} from "../../src/lib/letters/entries.js";
import type {Letter} from "../../src/lib/letters/letter.js";

const gate = (key: string, en: string, zh: string): Letter => ({
  key,
  latex: `${key}_t`,
  role: "y",
  name: {en, zh},
  shape: "K",
  code: [key],
  value: `run.${key}`
});

/** The letters of the page on the LSTM. */
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
  gate("i", "input gate: how much is written", "输入门：写入多少"),
  gate("f", "forget gate: how much is kept", "遗忘门：保留多少"),
  gate("o", "output gate: how much is shown", "输出门：输出多少"),
  gate("g", "candidate: what could be written", "候选值：可写入的内容"),
  gate("c", "cell: what is remembered", "记忆单元：记住的内容"),
  gate("h", "hidden state: what is shown", "隐状态：输出的内容"),
  {
    key: "W",
    latex: "W",
    role: "w",
    name: {en: "input weights, one set for each gate", zh: "输入权重，每个门一组"},
    shape: "K × F",
    code: ["w"],
    value: "w"
  },
  {
    key: "U",
    latex: "U",
    role: "w",
    name: {en: "recurrent weights", zh: "循环权重"},
    shape: "K × K",
    code: ["u"],
    value: "u"
  },
  {
    key: "b",
    latex: "b",
    role: "w",
    name: {en: "biases", zh: "偏置"},
    shape: "K",
    code: ["b"],
    value: "b"
  },
  {
    key: "sigma",
    latex: "\\sigma",
    role: "plain",
    name: {en: "sigmoid, 1 / (1 + exp(−z))", zh: "sigmoid 函数，1 / (1 + exp(−z))"},
    code: ["sigmoid"]
  },
  {
    key: "z",
    latex: "z",
    role: "plain",
    name: {en: "what the gate's function is taken of", zh: "门函数的自变量"},
    shape: "K",
    code: ["z"]
  },
  {key: "L", latex: "L", role: "t", name: {en: "loss", zh: "损失"}},
  {
    key: "dc",
    latex: "\\mathrm{d}c_t",
    role: "g",
    name: {en: "gradient of the loss in the cell", zh: "损失对记忆单元的梯度"},
    shape: "K",
    code: ["dc"],
    value: "dc"
  },
  {
    key: "dh",
    latex: "\\mathrm{d}h_t",
    role: "g",
    name: {en: "gradient of the loss in the state", zh: "损失对隐状态的梯度"},
    shape: "K",
    code: ["dh"]
  },
  {
    key: "r",
    latex: "r_t",
    role: "y",
    name: {en: "reset gate: how much of the state is used", zh: "重置门：用上多少隐状态"},
    shape: "K"
  },
  {
    key: "K",
    latex: "K",
    role: "index",
    name: {en: "number of units", zh: "单元数"}
  },
  index("F", "number of features", "特征数"),
  index("t", "time step", "时间步", {code: ["t"]}),
  index("T", "number of steps", "步数"),
  index("d", "distance in steps", "相隔的步数")
];
