import {index, plain} from "../../src/lib/letters/entries.js";
import type {Letter} from "../../src/lib/letters/letter.js";

/** The letters of the page on convolution. */
export const letters: Letter[] = [
  {
    key: "x",
    latex: "x",
    role: "x",
    name: {en: "input: a picture, or feature maps", zh: "输入：一幅图像，或若干特征图"},
    shape: "H × W × C",
    code: ["x"],
    value: "x"
  },
  {
    key: "w",
    latex: "w",
    role: "w",
    name: {en: "kernel, one block for each output channel", zh: "卷积核，每个输出通道一块"},
    shape: "U × V × C × O",
    code: ["w"],
    value: "w"
  },
  {key: "b", latex: "b_o", role: "w", name: {en: "bias", zh: "偏置"}, shape: "O", code: ["b"], value: "b"},
  {
    key: "y",
    latex: "y",
    role: "y",
    name: {en: "output: feature maps", zh: "输出：特征图"},
    shape: "I × J × O",
    code: ["y"],
    value: "y"
  },
  {
    key: "s",
    latex: "s",
    role: "plain",
    name: {en: "stride, in pixels", zh: "步幅（像素）"},
    code: ["s"],
    value: "s"
  },
  plain("p", "p", "rows and columns of zeros", "补零的行数与列数"),
  {
    key: "W4",
    latex: "W",
    role: "w",
    name: {
      en: "a weight for each pair of pixels; as a size, the width",
      zh: "每对像素一个权重；作为大小时是宽度"
    }
  },
  {
    key: "t",
    latex: "t",
    role: "t",
    name: {en: "target of each output", zh: "每个输出的目标"},
    shape: "I × J",
    code: ["t"],
    value: "t"
  },
  {key: "L", latex: "L", role: "t", name: {en: "loss", zh: "损失"}, value: "lossOf(x, w)"},
  {
    key: "dy",
    latex: "\\mathrm{d}y",
    role: "g",
    name: {en: "gradient of the loss in y", zh: "损失对 y 的梯度"},
    shape: "I × J × O",
    code: ["dy"],
    value: "dy"
  },
  {
    key: "dw",
    latex: "\\mathrm{d}w",
    role: "g",
    name: {en: "gradient in w", zh: "对 w 的梯度"},
    shape: "U × V × C × O",
    code: ["dw"],
    value: "dw"
  },
  {
    key: "dx",
    latex: "\\mathrm{d}x",
    role: "g",
    name: {en: "gradient in x", zh: "对 x 的梯度"},
    shape: "H × W × C",
    code: ["dx"],
    value: "dx"
  },
  {key: "db", latex: "\\mathrm{d}b", role: "g", name: {en: "gradient in b", zh: "对 b 的梯度"}, shape: "O"},
  {
    key: "eta",
    latex: "\\eta",
    role: "plain",
    name: {en: "learning rate", zh: "学习率"},
    code: ["learningRate"],
    value: "learningRate"
  },
  index("i", "row of the output", "输出的行", {code: ["i"]}),
  index("j", "column of the output", "输出的列", {code: ["j"]}),
  index("o", "output channel", "输出通道"),
  index("u", "row in the kernel", "卷积核内的行", {code: ["u"]}),
  index("v", "column in the kernel", "卷积核内的列", {code: ["v"]}),
  index("c", "input channel", "输入通道"),
  index("r", "row of the input", "输入的行"),
  index("q", "column of the input", "输入的列"),
  index("k", "row of the input, in the source", "输入的行（原文）"),
  index("l", "column of the input, in the source", "输入的列（原文）"),
  index("I", "rows of the output", "输出的行数"),
  index("J", "columns of the output", "输出的列数"),
  index("H", "rows of the input", "输入的行数"),
  index("U", "rows of the kernel", "卷积核的行数"),
  index("V", "columns of the kernel", "卷积核的列数"),
  index("C", "number of input channels", "输入通道数"),
  index("O", "number of output channels", "输出通道数"),
  index("K", "rows of the input, in the source", "输入的行数（原文）"),
  {
    key: "lastColumn",
    latex: "L",
    role: "index",
    name: {en: "columns of the input, in the source", zh: "输入的列数（原文）"}
  }
];
