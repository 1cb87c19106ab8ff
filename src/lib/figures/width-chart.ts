import {lineChart} from "./line-chart.js";
import type {LineChart} from "./line-chart.js";
import {formatNumber} from "./number-format.js";

type Lang = "en" | "zh";

const words = {
  en: {
    x: "kernel width σ",
    y: "β × 100",
    aria: "LIME’s weight of each part, from all coalitions, against the kernel width",
    changes: (parts: string, count: number) =>
      count === 0
        ? "No part changes its sign."
        : `${count === 1 ? "Part" : "Parts"} ${parts}: the sign changes with σ. So the sign of such a part depends on σ and is no property of the network.`,
    first: (a: number, b: number, low: string, high: string) =>
      a === b
        ? ` The largest weight is part ${a}’s at both ends.`
        : ` The largest weight is part ${a}’s at σ = ${low}, part ${b}’s at σ = ${high}.`,
    and: " and "
  },
  zh: {
    x: "核宽 σ",
    y: "β × 100",
    aria: "用全部联盟求得的各块的 LIME 权重，随核宽的变化",
    changes: (parts: string, count: number) =>
      count === 0
        ? "没有哪一块变号。"
        : `第 ${parts} 块随 σ 变号。可见这样一块的正负取决于 σ，不能算作网络的性质。`,
    first: (a: number, b: number, low: string, high: string) =>
      a === b
        ? `σ 最小和最大时，权重最大的都是第 ${a} 块。`
        : `σ = ${low} 时权重最大的是第 ${a} 块，σ = ${high} 时是第 ${b} 块。`,
    and: "、"
  }
};

/** The weights of the parts for one width. */
export interface WeightsAt {
  sigma: number;
  weights: readonly number[];
}

/** Whether a part's weight is of either sign, by more than a two-hundredth of the largest. */
function changes(runs: readonly WeightsAt[], m: number): boolean {
  const least = Math.max(...runs.flatMap(({weights}) => weights.map(Math.abs))) / 200;
  const of = runs.map(({weights}) => weights[m]);
  return Math.min(...of) < -least && Math.max(...of) > least;
}

/** What changes its mind between the ends: which parts have weights of either sign, clearly so, what follows from that, and which part is first. */
export function sigmaSentence(runs: readonly WeightsAt[], lang: Lang): string {
  const say = words[lang];
  const changing = runs[0].weights.flatMap((_, m) => (changes(runs, m) ? [m + 1] : []));
  const first = ({weights}: WeightsAt) => weights.indexOf(Math.max(...weights)) + 1;
  const [low, high] = [runs[0], runs[runs.length - 1]];
  return (
    say.changes(changing.join(say.and), changing.length) +
    say.first(first(low), first(high), formatNumber(low.sigma), formatNumber(high.sigma))
  );
}

/** The weight of each part against σ, on a logarithmic axis; parts that change their sign are drawn in colour. */
export function widthChart(runs: readonly WeightsAt[], lang: Lang): LineChart {
  const say = words[lang];
  const firsts = [runs[0], runs[runs.length - 1]].map(({weights}) => weights.indexOf(Math.max(...weights)));
  // Names for those that the sentence speaks of; nine would not stand at their lines.
  const named = (m: number) => changes(runs, m) || firsts.includes(m);
  const lines = runs[0].weights.map((_, m) => ({
    name: named(m) ? String(m + 1) : "",
    meaning: changes(runs, m) ? ("t" as const) : ("plain" as const),
    points: runs.map(({sigma, weights}) => [Math.log2(sigma), 100 * weights[m]] as const)
  }));
  return lineChart(lines, {
    ...{xLabel: say.x, yLabel: say.y, ariaLabel: say.aria},
    xFormat: power => formatNumber(2 ** power, 2)
  });
}
