import {shareOfSeeds} from "./depth-chart.js";
import {rangeBelow} from "./mean-and-range.js";
import {resultTable} from "./result-table.js";

const words = {
  en: {
    head: ["eight hidden layers of ten", "right, unseen", "each seed"],
    names: {
      sigmoid: "sigmoid, Glorot",
      sigmoidFaster: "sigmoid, Glorot, rate 0.03",
      sigmoidFastest: "sigmoid, Glorot, rate 0.1",
      tanh: "tanh, Glorot",
      reluGlorot: "ReLU, Glorot",
      reluHe: "ReLU, He"
    }
  },
  zh: {
    head: ["八个隐藏层，各十个单元", "没见过的点", "各个种子"],
    names: {
      sigmoid: "sigmoid，Glorot",
      sigmoidFaster: "sigmoid，Glorot，学习率 0.03",
      sigmoidFastest: "sigmoid，Glorot，学习率 0.1",
      tanh: "tanh，Glorot",
      reluGlorot: "ReLU，Glorot",
      reluHe: "ReLU，He"
    }
  }
};
type Beginning = keyof (typeof words)["en"]["names"];

/** How deep networks of different activations and first weights come out: mean and range, and each seed. */
export function beginningsTable(
  results: Readonly<Record<Beginning, {accuracy: readonly number[]}>>,
  {lang = "en"}: {lang?: "en" | "zh"} = {}
): HTMLElement {
  const {head, names} = words[lang];
  const rows = (Object.keys(names) as Beginning[]).map(name => {
    const {accuracy} = results[name];
    const each = accuracy.map(share => (100 * share).toFixed(0)).join(", ");
    return [names[name], rangeBelow(shareOfSeeds(accuracy, lang)), each];
  });
  return resultTable(head, rows);
}
