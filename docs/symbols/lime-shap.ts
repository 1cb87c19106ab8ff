import {index, plain} from "../../src/lib/letters/entries.js";
import type {Letter} from "../../src/lib/letters/letter.js";

/** The letters of the page on LIME and SHAP. */
export const letters: Letter[] = [
  {key: "x", latex: "x", role: "x", name: {en: "the picture", zh: "图像"}, shape: "28 × 28"},
  {
    key: "u",
    latex: "u",
    role: "x",
    name: {en: "the background, what an absent part becomes", zh: "背景：拿掉的块换成的值"},
    shape: "28 × 28"
  },
  plain("S", "S", "coalition, a set of parts", "联盟，即若干块的集合", {code: ["S"]}),
  plain("T", "T", "another coalition", "另一个联盟"),
  {
    key: "v",
    latex: "v",
    role: "y",
    name: {en: "answers to the coalitions", zh: "各联盟的答案"},
    shape: "2^M",
    code: ["v3", "v2"],
    value: "v3"
  },
  {key: "f", latex: "f", role: "y", name: {en: "the probability that is explained", zh: "要解释的概率"}},
  {key: "g", latex: "g", role: "w", name: {en: "the linear model of the parts", zh: "各块的线性模型"}},
  {
    key: "beta",
    latex: "\\beta",
    role: "w",
    name: {en: "LIME’s constant and weights", zh: "LIME 的常数和权重"},
    shape: "M + 1",
    code: ["beta"],
    value: "beta"
  },
  plain("pi", "\\pi", "proximity of a coalition to the whole", "联盟与整幅图的邻近度", {
    shape: "N",
    code: ["pi2"],
    value: "pi2"
  }),
  plain("d", "d", "distance from the whole", "与整幅图的距离", {shape: "N"}),
  plain("sigma", "\\sigma", "kernel width", "核宽", {code: ["sigma"], value: "sigma"}),
  {
    key: "r",
    latex: "r",
    role: "t",
    name: {en: "errors of the linear model, v − g", zh: "线性模型的误差 v − g"},
    shape: "N"
  },
  plain("Delta", "\\Delta", "what two parts bring only together", "两块在一起才有的一份"),
  plain("R", "R", "R²: fidelity", "R²：保真度"),
  {
    key: "phi",
    latex: "\\phi",
    role: "t",
    name: {en: "Shapley values", zh: "沙普利值"},
    shape: "M",
    code: ["phi3"],
    value: "phi3"
  },
  plain("k", "k", "kernel of Kernel SHAP; also a place in an order", "Kernel SHAP 的核；也指次序中的位置"),
  plain(
    "h",
    "h",
    "sum of k over coalitions with one part and without another",
    "含一块、不含另一块的联盟的 k 之和"
  ),
  plain("w", "w", "answers of another model", "另一个模型的答案"),
  plain("c", "c", "factors of the unanimity games", "一致博弈的系数"),
  plain(
    "s",
    "s",
    "1 if a part is there, 0 if not (exercise); a size",
    "块在为 1，不在为 0（练习）；也指大小"
  ),
  index("M", "how many parts", "块数"),
  index("m", "part", "块", {code: ["m"]}),
  index("l", "another part", "另一块"),
  index("i", "pixel", "像素"),
  index("N", "how many coalitions are drawn", "抽出的联盟个数", {code: ["N"]}),
  index("n", "one of them", "其中一个", {code: ["n"]})
];
