import {index, plain} from "../../src/lib/letters/entries.js";
import type {Letter} from "../../src/lib/letters/letter.js";

/** The letters of the page that checks the reader's GPU. */
export const letters: Letter[] = [
  {
    key: "x",
    latex: "x_k",
    role: "x",
    name: {en: "number k of the input", zh: "输入的第 k 个数"},
    shape: "K",
    code: ["x"]
  },
  {
    key: "w",
    latex: "w_k",
    role: "w",
    name: {en: "weight k", zh: "第 k 个权重"},
    shape: "K",
    code: ["w"]
  },
  {
    key: "y",
    latex: "y",
    role: "t",
    name: {en: "the sum of products, in 64 bits", zh: "乘积之和，用 64 位计算"},
    code: ["y"],
    value: "y"
  },
  {
    key: "yhat",
    latex: "\\hat y",
    role: "y",
    name: {en: "the same sum in 32 bits", zh: "同一个和，用 32 位计算"},
    code: ["yHat"],
    value: "yHat"
  },
  plain("r", "r", "share by which rounding may move the sum", "舍入允许的相对误差", {
    code: ["rounding", "r"],
    value: "r"
  }),
  plain("a", "a", "one number", "一个数", {code: ["p"]}),
  plain("b", "b", "another", "另一个数", {code: ["q"]}),
  plain("delta", "\\delta", "what rounding does to one sum", "一次舍入的相对误差"),
  {key: "s", latex: "s", role: "y", name: {en: "the sum so far", zh: "到目前为止的和"}, code: ["s"]},
  {
    key: "c",
    latex: "c",
    role: "t",
    name: {en: "what the last sum lost", zh: "上一次相加丢掉的部分"},
    code: ["c"]
  },
  plain("u", "u", "the next number, with that made good", "补上之后的下一个数", {code: ["u"]}),
  {key: "t", latex: "t", role: "y", name: {en: "the new sum", zh: "新的和"}, code: ["t"]},
  index("K", "number of products", "乘积的个数", {code: ["K"], value: "K"}),
  index("k", "product", "乘积的序号", {code: ["k"]}),
  index("n", "side of the matrices", "矩阵的边长", {code: ["n"], value: "n"}),
  {
    key: "tau",
    latex: "\\tau",
    role: "plain",
    name: {en: "time of one product, the median of five", zh: "一次矩阵乘法的时间，五次的中位数"},
    unit: {en: "s", zh: "秒"},
    code: ["tau"],
    value: "tau"
  }
];
