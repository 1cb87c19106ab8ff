import {index} from "../../src/lib/letters/entries.js";
import type {Letter} from "../../src/lib/letters/letter.js";

/** The letters of the page on forecasting a series. */
export const letters: Letter[] = [
  {
    key: "y",
    latex: "y_t",
    role: "x",
    name: {en: "value of the series at step t", zh: "序列在第 t 步的值"},
    code: ["values"],
    value: "values"
  },
  {
    key: "z",
    latex: "z_t",
    role: "x",
    name: {en: "the same, scaled", zh: "缩放后的值"},
    code: ["z"],
    value: "z"
  },
  {
    key: "x",
    latex: "x",
    role: "x",
    name: {en: "input: windows, or a value of one", zh: "输入：窗口，或其中一个值"},
    shape: "N × T × F",
    code: ["x", "windowOf"]
  },
  {
    key: "y-hat",
    latex: "\\hat y_t",
    role: "y",
    name: {en: "forecast for step t", zh: "对第 t 步的预测"}
  },
  {key: "x-hat", latex: "\\hat x_t", role: "y", name: {en: "forecast for step t", zh: "对第 t 步的预测"}},
  {
    key: "a",
    latex: "a_k",
    role: "w",
    name: {en: "weight of the value k steps back; a₀: constant", zh: "往前第 k 个值的权重；a₀ 为常数"},
    shape: "T + 1",
    code: ["a"],
    value: "a"
  },
  {
    key: "E",
    latex: "E",
    role: "t",
    name: {en: "sum of the squared errors in training", zh: "训练部分平方误差之和"}
  },
  index("N", "number of examples", "样本数", {value: "count"}),
  index("T", "steps in a window", "窗口的步数", {value: "windowSize"}),
  index("F", "features: numbers at each step", "特征数：每一步有几个数"),
  index("K", "units of a layer", "一层的单元数", {value: "units"}),
  index("h", "steps ahead", "向前的步数", {value: "horizon"}),
  index("m", "steps of a season", "一个周期的步数", {value: "season"}),
  index("k", "counts back: seasons, or steps", "往前数：第几个周期，或第几步"),
  index("t", "time step", "时间步"),
  index("s", "a step of the training part", "训练部分的一步"),
  {
    key: "S",
    latex: "S",
    role: "index",
    name: {en: "training steps in the same part of the season", zh: "训练部分中处于周期同一位置的各步"}
  }
];
