import {index, plain} from "../../src/lib/letters/entries.js";
import type {Letter} from "../../src/lib/letters/letter.js";

/** The letters of the page on convolutional networks. */
export const letters: Letter[] = [
  {
    key: "x",
    latex: "x_i",
    role: "x",
    name: {en: "number at place i", zh: "第 i 个位置的数"},
    shape: "N",
    code: ["x"],
    value: "x"
  },
  {
    key: "w",
    latex: "w_u",
    role: "w",
    name: {en: "kernel, the same at every place", zh: "卷积核，每个位置都相同"},
    shape: "U",
    code: ["w"],
    value: "w"
  },
  {
    key: "y",
    latex: "y_i",
    role: "y",
    name: {en: "the map w ∗ x", zh: "特征图 w ∗ x"},
    shape: "N",
    code: ["y", "first", "after"],
    value: "y"
  },
  {
    key: "S",
    latex: "S_d",
    role: "x",
    name: {en: "shift by d places", zh: "平移 d 个位置"},
    shape: "N → N",
    code: ["shift"]
  },
  {
    key: "b",
    latex: "b_k",
    role: "w",
    name: {en: "bias of filter k", zh: "滤波器 k 的偏置"}
  },
  index("c", "input map", "输入的第几幅图"),
  plain("z", "z", "a place holder: its power counts places", "形式变量：它的次数表示位置"),
  index("d", "places by which is shifted", "平移的位置数", {code: ["d"], value: "d"}),
  plain("p", "p", "how far the kernel reaches to each side", "卷积核向两侧各伸出多远", {code: ["p"]}),
  index("i", "place; also a layer before l", "位置；也指 l 之前的某层", {code: ["i"]}),
  index("u", "place in the kernel", "卷积核内的位置", {code: ["u"]}),
  index("N", "how many places there are", "位置的个数", {code: ["N"]}),
  index("U", "length of the kernel", "卷积核的长度"),
  plain("A", "A", "a linear map that commutes with all shifts", "与所有平移可交换的线性映射", {
    shape: "N × N"
  }),
  plain("e", "e", "1 at place 0, 0 elsewhere", "第 0 个位置为 1，其余为 0", {shape: "N"}),
  plain("m", "m", "length of a pooling window", "池化窗口的长度"),
  {
    key: "r",
    latex: "r_l",
    role: "plain",
    name: {en: "receptive field of a unit of layer l, in pixels", zh: "第 l 层单元的感受野（像素）"},
    code: ["r"],
    value: "fieldOf(field.layers)"
  },
  {
    key: "k",
    latex: "k_l",
    role: "w",
    name: {en: "kernel size of layer l", zh: "第 l 层卷积核的大小"},
    code: ["k"]
  },
  {key: "s", latex: "s_l", role: "plain", name: {en: "stride of layer l", zh: "第 l 层的步幅"}, code: ["s"]},
  index("l", "layer", "层"),
  plain("a", "a", "how far apart the places of a dilated kernel lie", "空洞卷积核各位置的间隔"),
  index("F", "number of filters", "滤波器的个数")
];
