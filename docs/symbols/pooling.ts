import {index} from "../../src/lib/letters/entries.js";
import type {Letter} from "../../src/lib/letters/letter.js";

/** The letters of the page on pooling. */
export const letters: Letter[] = [
  {
    key: "x",
    latex: "x_{r,q}",
    role: "x",
    name: {en: "number of the map in row r, column q", zh: "特征图第 r 行、第 q 列的数"},
    shape: "4 × 4",
    code: ["x"],
    value: "x"
  },
  {
    key: "y",
    latex: "y_{i,j}",
    role: "y",
    name: {en: "what is kept of window i, j", zh: "第 i, j 个窗口留下的数"},
    shape: "2 × 2",
    code: ["y"],
    value: "y"
  },
  {
    key: "dy",
    latex: "\\mathrm{d}y_{i,j}",
    role: "g",
    name: {en: "gradient of the loss in y", zh: "损失对 y 的梯度"},
    shape: "2 × 2",
    code: ["dy"],
    value: "dy"
  },
  {
    key: "dx",
    latex: "\\mathrm{d}x_{r,q}",
    role: "g",
    name: {en: "gradient of the loss in x", zh: "损失对 x 的梯度"},
    shape: "4 × 4",
    code: ["dx"],
    value: "dx"
  },
  {key: "L", latex: "L", role: "t", name: {en: "loss", zh: "损失"}},
  {
    key: "i",
    latex: "i, j",
    role: "index",
    name: {en: "row and column of the window", zh: "窗口的行号与列号"}
  },
  {key: "row", latex: "i", role: "index", name: {en: "row of the window", zh: "窗口的行号"}, code: ["i"]},
  {
    key: "column",
    latex: "j",
    role: "index",
    name: {en: "column of the window", zh: "窗口的列号"},
    code: ["j"]
  },
  {key: "u", latex: "u, v", role: "index", name: {en: "place in the window", zh: "窗口内的位置"}},
  {key: "uRow", latex: "u", role: "index", name: {en: "row in the window", zh: "窗口内的行"}, code: ["u"]},
  {
    key: "vColumn",
    latex: "v",
    role: "index",
    name: {en: "column in the window", zh: "窗口内的列"},
    code: ["v"]
  },
  {
    key: "k",
    latex: "k",
    role: "index",
    name: {en: "row in the window, in the source", zh: "窗口内的行（原文）"}
  },
  {
    key: "l",
    latex: "l",
    role: "index",
    name: {en: "column in the window, in the source", zh: "窗口内的列（原文）"}
  },
  index("r", "row of the map", "特征图的行", {code: ["r"]}),
  index("q", "column of the map", "特征图的列", {code: ["q"]})
];
