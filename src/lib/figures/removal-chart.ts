import {lineChart} from "./line-chart.js";
import type {LineChart} from "./line-chart.js";
import {meanAndRange, together} from "./mean-and-range.js";
import {resultTable} from "./result-table.js";

type Lang = "en" | "zh";

const words = {
  en: {
    x: "parts taken away",
    y: "probability",
    aria: "Mean probability of the class while parts are taken away, the most valued first, one line for each rule",
    names: {
      greedy: "greedy",
      shap: "SHAP",
      lime: "LIME",
      occlusion: "occlusion",
      ink: "most ink",
      random: "chance"
    },
    head: ["order by", "area, mean (range)", "ρ with SHAP", "ρ, random", "ρ, retrained"],
    range: (mean: string, low: string, high: string) => `${mean} (${low} to ${high})`
  },
  zh: {
    x: "拿掉的块数",
    y: "概率",
    aria: "按各种规则从最重要的块开始拿掉时，该类别的平均概率，每条规则一条线",
    names: {
      greedy: "贪心",
      shap: "SHAP",
      lime: "LIME",
      occlusion: "遮挡",
      ink: "先拿墨多的",
      random: "随机"
    },
    head: ["次序依据", "面积，平均（范围）", "与 SHAP 的 ρ", "与随机权重的 ρ", "与另行训练的 ρ"],
    range: (mean: string, low: string, high: string) => `${mean}（${low}～${high}）`
  }
};

type Rule = "greedy" | "shap" | "lime" | "occlusion" | "ink" | "random";
const rules: readonly Rule[] = ["greedy", "shap", "lime", "occlusion", "ink", "random"];
const meanings = {greedy: "g", shap: "t", lime: "w", occlusion: "x", ink: "y", random: "plain"} as const;

/** What was measured beforehand (`npm run pretrain -- lime-shap`). */
export interface RemovalFacts {
  pictures: number;
  /** Of each rule the mean curve, and the area below the curve of each digit. */
  removal: Record<Rule, {curve: readonly number[]; areas: readonly number[]}>;
  /** The mean of the areas of LIME, for each seed. */
  limeAreas: readonly number[];
  pairs: readonly {a: string; b: string; rho: number}[];
  random: readonly {seed: number; rho: Record<string, number>}[];
  twins: readonly {seed: number; rho: Record<string, number>}[];
}

const two = (value: number) =>
  value
    .toFixed(2)
    .replace(/^-0\.00$/, "0.00")
    .replace("-", "−");

/** The mean area below the curves of a rule. */
export const areaOf = ({removal}: RemovalFacts, rule: Rule): number => meanAndRange(removal[rule].areas).mean;

/** On how many digits the area of one rule is below that of another. */
export const lowerOn = ({removal}: RemovalFacts, one: Rule, other: Rule): number =>
  removal[one].areas.filter((area, n) => area < removal[other].areas[n]).length;

/** How alike two rules order the parts. */
export const alikeOf = ({pairs}: RemovalFacts, one: string, other: string): number | undefined =>
  pairs.find(({a, b}) => (a === one && b === other) || (a === other && b === one))?.rho;

/** The probability that is left, against how many parts went. */
export function removalChart(facts: RemovalFacts, lang: Lang): LineChart {
  const say = words[lang];
  return lineChart(
    rules.map(rule => ({
      name: say.names[rule],
      meaning: meanings[rule],
      dashed: rule === "random" || rule === "ink",
      points: facts.removal[rule].curve.map((p, k) => [k, p] as const)
    })),
    {...{xLabel: say.x, yLabel: say.y, ariaLabel: say.aria}, range: [0, 1]}
  );
}

/** The areas below the curves, how alike the orders are, and what random weights leave of them. */
export function removalTable(facts: RemovalFacts, lang: Lang): HTMLElement {
  const say = words[lang];
  return resultTable(
    say.head,
    rules.map(rule => {
      const {mean, low, high} = meanAndRange(facts.removal[rule].areas);
      const alike = alikeOf(facts, rule, "shap");
      const over = (runs: RemovalFacts["random"]) => {
        const all = runs.flatMap(({rho}) => (rule in rho ? [rho[rule]] : []));
        if (all.length === 0) return "–";
        const of = meanAndRange(all);
        return all.length === 1 ? two(of.mean) : say.range(two(of.mean), two(of.low), two(of.high));
      };
      return [
        say.names[rule],
        together(say.range(two(mean), two(low), two(high))),
        alike === undefined ? "–" : two(alike),
        together(over(facts.random)),
        over(facts.twins)
      ];
    })
  );
}
