import {index, plain} from "../../src/lib/letters/entries.js";
import type {Letter} from "../../src/lib/letters/letter.js";

/** The letters of the page on compute. */
export const letters: Letter[] = [
  plain("W", "W", "multiply-adds", "乘加次数", {code: ["W"]}),
  plain("B", "B", "bytes that are moved", "搬运的字节数", {code: ["B"]}),
  plain("I", "I", "intensity: multiply-adds for each byte", "运算强度：每字节的乘加次数", {code: ["I"]}),
  plain("pi", "\\pi", "peak: multiply-adds in a second", "峰值：每秒乘加次数", {code: ["pi"], value: "pi"}),
  plain("beta", "\\beta", "bandwidth: bytes in a second", "带宽：每秒字节数", {
    code: ["beta"],
    value: "beta"
  }),
  plain("tau", "\\tau", "time, seconds", "时间，秒"),
  plain("tau0", "\\tau_0", "time to start an operation, seconds", "启动一个算子的时间，秒"),
  plain("R", "R", "speed: multiply-adds in a second", "速度：每秒乘加次数", {code: ["R"]}),
  plain("N", "N", "examples at once", "一次处理的样本数", {code: ["N"]}),
  plain("D", "D", "inputs of a layer", "一层的输入个数", {code: ["D"]}),
  plain("U", "U", "units of a layer", "一层的单元数", {code: ["U"]}),
  plain("Iinf", "I_\\infty", "intensity of an endless batch", "批无限大时的运算强度"),
  plain("Nhalf", "N_{1/2}", "batch at which half of that is reached", "达到其一半时的批大小"),
  plain("T", "T", "steps of a sequence", "序列的步数", {code: ["T"]}),
  {
    key: "w",
    latex: "w",
    role: "w",
    name: {en: "weights", zh: "权重"},
    code: ["w", "w_k"]
  },
  {
    key: "what",
    latex: "\\hat w",
    role: "w",
    name: {en: "weights after rounding", zh: "舍入后的权重"},
    code: ["rounded"]
  },
  {key: "x", latex: "x", role: "x", name: {en: "what a layer gets", zh: "一层得到的输入"}, code: ["x"]},
  {key: "z", latex: "z", role: "y", name: {en: "a sum of products", zh: "乘积之和"}, code: ["z"]},
  {
    key: "zhat",
    latex: "\\hat z",
    role: "y",
    name: {en: "the same with changed weights", zh: "权重改变之后的和"}
  },
  {key: "e", latex: "e", role: "t", name: {en: "error of a weight, by rounding", zh: "权重的舍入误差"}},
  plain("E", "\\operatorname{E}", "mean", "平均"),
  plain("Var", "\\operatorname{Var}", "variance", "方差"),
  plain("S", "S", "the weights that are set to 0", "设为 0 的权重"),
  plain("b", "b", "bits of a weight", "权重的位数", {code: ["b"]}),
  plain("Delta", "\\Delta", "distance of the grid", "网格的间距", {code: ["delta"]}),
  plain("q", "q", "numbers that are kept", "保留下来的数的个数"),
  plain("c", "c", "scale of signs, in an exercise", "正负号的尺度（练习中）"),
  plain("r", "r", "rows of a matrix", "矩阵的行数"),
  plain("a", "a", "bytes of the number of a column", "列号所占的字节数"),
  index("k", "input of a unit", "单元的输入序号", {code: ["k"]}),
  index("u", "a unit, in an exercise", "单元的序号（练习中）"),
  index("n", "how many inputs", "输入的个数", {code: ["n"]})
];
