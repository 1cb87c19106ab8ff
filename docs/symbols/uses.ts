import {index, plain} from "../../src/lib/letters/entries.js";
import type {Letter} from "../../src/lib/letters/letter.js";

/** The letters of the page on where deep learning is used. */
export const letters: Letter[] = [
  {
    key: "x",
    latex: "x",
    role: "x",
    name: {en: "the picture", zh: "图像"},
    shape: "N",
    code: ["x"],
    value: "x"
  },
  {
    key: "g",
    latex: "g",
    role: "g",
    name: {en: "gradient of the loss in x", zh: "损失对 x 的梯度"},
    shape: "N",
    code: ["g"],
    value: "g"
  },
  {key: "delta", latex: "\\delta", role: "t", name: {en: "a change of x", zh: "x 的改动"}, shape: "N"},
  {
    key: "epsilon",
    latex: "\\epsilon",
    role: "plain",
    name: {en: "most that one pixel may change", zh: "一个像素至多改动多少"},
    code: ["epsilon"],
    value: "epsilon"
  },
  {key: "L", latex: "L", role: "t", name: {en: "loss", zh: "损失"}},
  plain("N", "N", "number of pixels; words that were said", "像素个数；说出的词数"),
  plain("eta", "\\eta", "length of one step of several", "多步攻击中一步的长度"),
  plain("Pi", "\\Pi", "puts each pixel back within its bounds", "把每个像素拉回界内"),
  plain("S", "S", "words mistaken for others", "听错的词数"),
  plain("D", "D", "words left out", "漏掉的词数"),
  plain("I", "I", "words added", "多出的词数"),
  {key: "w", latex: "w", role: "w", name: {en: "weights of a linear score", zh: "线性得分的权重"}},
  {key: "z", latex: "z", role: "y", name: {en: "a linear score", zh: "线性得分"}},
  plain("s", "s", "coin tosses, +1 or −1", "抛硬币，+1 或 −1"),
  plain("M", "M", "miles driven", "行驶里程"),
  plain("r", "r", "deaths a mile", "每英里死亡人数"),
  plain("d", "d", "least number of mistakes between the first words", "前若干个词之间最少的错误数"),
  index("i", "pixel, or word said", "像素，或说出的词"),
  index("j", "word heard", "听到的词")
];
