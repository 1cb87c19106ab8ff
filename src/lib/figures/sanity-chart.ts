import type {Correlations} from "../explain/sanityCheck.js";
import {lineChart} from "./line-chart.js";
import type {LineChart} from "./line-chart.js";
import {mapWords} from "./map-names.js";
import {meanAndRange, together} from "./mean-and-range.js";
import {resultTable} from "./result-table.js";

type Lang = "en" | "zh";

const words = {
  en: {
    x: "layers replaced by random ones, from the top",
    y: "ρ with the trained network’s map",
    aria: "Rank correlation of each explanation with that of the trained network, against the number of random layers",
    head: ["method", "1 random", "2 random", "all 3 random", "another training", "the picture itself"],
    size: "occlusion, sign dropped",
    slope: "slope, sign kept",
    range: (m: string, l: string, h: string) => `${m} (${l} to ${h})`
  },
  zh: {
    x: "从顶层起换成随机权重的层数",
    y: "与训练好的网络的图的 ρ",
    aria: "三种解释与训练好的网络的解释之间的秩相关，随随机层数的变化",
    head: ["方法", "1 层随机", "2 层随机", "3 层全随机", "另行训练的网络", "图像本身"],
    size: "遮挡，不计正负",
    slope: "斜率，计正负",
    range: (m: string, l: string, h: string) => `${m}（${l}～${h}）`
  }
};

/** What was measured beforehand (`npm run pretrain -- inside`). */
export interface SanityFacts {
  /** For each number of random layers and each seed, the mean correlation over the pictures. */
  rows: readonly {count: number; seed: number; correlation: Correlations; answer: number}[];
  /** Networks trained from other seeds against the first. */
  twins: readonly {seed: number; correlation: Correlations}[];
  /** Of each trained network, how alike its maps are to the pictures. */
  alike: readonly {seed: number; accuracy: number; picture: Correlations}[];
}

type Method = keyof Correlations;
const methods: readonly Method[] = ["saliency", "slope", "gradCam", "occlusion", "occlusionSize"];
const meanings = {saliency: "g", slope: "g", gradCam: "y", occlusion: "t", occlusionSize: "t"} as const;
const nameOf = (method: Method, lang: Lang) =>
  method === "occlusionSize"
    ? words[lang].size
    : method === "slope"
      ? words[lang].slope
      : mapWords[lang][method];
/** Dashed: the same method, but with its sign taken the other way. */
const dashed = (method: Method) => method === "slope" || method === "occlusionSize";

/** The correlations of a method with `count` random layers, one for each seed. */
export const sanityOf = ({rows}: SanityFacts, name: Method, count: number): number[] =>
  rows.filter(row => row.count === count).map(row => row.correlation[name]);

/** "0.48 (0.48 to 0.49)": the mean of some correlations and its ends, to two decimals. */
export function sanityInWords(values: readonly number[], lang: Lang): string {
  const {mean, low, high} = meanAndRange(values);
  const two = (value: number) =>
    value
      .toFixed(2)
      .replace(/^-0\.00$/, "0.00")
      .replace("-", "−");
  return together(words[lang].range(two(mean), two(low), two(high)));
}

/** The correlation against the number of random layers: lines are means, bands the range of the seeds, dots another training. */
export function sanityChart(facts: SanityFacts, lang: Lang): LineChart {
  const say = words[lang];
  const counts = [...new Set(facts.rows.map(({count}) => count))].sort();
  const lines = methods.map(name => {
    const of = counts.map(count => ({count, ...meanAndRange(sanityOf(facts, name, count))}));
    return {
      name: nameOf(name, lang),
      dashed: dashed(name),
      meaning: meanings[name],
      points: [[0, 1], ...of.map(({count, mean}) => [count, mean])] as [number, number][],
      band: [[0, 1, 1], ...of.map(({count, low, high}) => [count, low, high])] as [number, number, number][]
    };
  });
  // Another training in place of random weights: a dot where the lines end.
  const last = counts.at(-1) ?? 1;
  const twins = methods.flatMap(name => {
    const {mean} = meanAndRange(facts.twins.map(({correlation}) => correlation[name]));
    return facts.twins.length > 0
      ? [{name: "", meaning: meanings[name], points: [[last, mean]] as [number, number][]}]
      : [];
  });
  const lowest = Math.min(0, ...facts.rows.flatMap(({correlation}) => Object.values(correlation)));
  const all = [...lines, ...twins];
  const chart = lineChart(all, {
    ...{xLabel: say.x, yLabel: say.y, ariaLabel: say.aria},
    xFormat: count => (Number.isInteger(count) ? String(count) : ""),
    range: [Math.floor(10 * lowest) / 10, 1]
  });
  chart.update(all);
  return chart;
}

/** The same in numbers: mean and range of the seeds, beside two other comparisons. */
export function sanityTable(facts: SanityFacts, lang: Lang): HTMLElement {
  const say = words[lang];
  const two = (values: readonly number[]) => sanityInWords(values, lang);
  return resultTable(
    say.head,
    methods.map(name => [
      nameOf(name, lang),
      ...[1, 2, 3].map(count => two(sanityOf(facts, name, count))),
      two(facts.twins.map(({correlation}) => correlation[name])),
      two(facts.alike.map(({picture}) => picture[name]))
    ])
  );
}
