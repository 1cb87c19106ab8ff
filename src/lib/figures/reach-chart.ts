import type {Reach} from "./jacobian-norms.js";
import type {reachOfLayers} from "./lstm-reach.js";
import {lineChart, type LineChart} from "./line-chart.js";
import {formatNumber} from "./number-format.js";
import {sentence} from "./sentence.js";

const words = {
  en: {
    x: "distance d in steps",
    y: "how much of the gradient is left",
    label: "Gradient norm against distance, five random networks",
    middle: "median of five networks",
    low: "lowest",
    high: "highest",
    bound: "σᵈ, never above",
    radius: "ρᵈ",
    layers: "Gradient norm against distance in an LSTM and in a plain layer, five of each",
    lstm: "LSTM, median",
    rnn: "plain layer, median"
  },
  zh: {
    x: "相隔的步数 d",
    y: "梯度还剩多少",
    label: "梯度范数随距离的变化，五个随机网络",
    middle: "五个网络的中位数",
    low: "最低",
    high: "最高",
    bound: "σᵈ，上界",
    radius: "ρᵈ",
    layers: "LSTM 与普通循环层中梯度范数随距离的变化，各五个",
    lstm: "LSTM 的中位数",
    rnn: "普通层的中位数"
  }
};

/**
 * The norm of ∂h_T/∂h_(T−d) against d: median and range of several networks, beside the bound σ_max^d and, where it is given, the
 * spectral radius to the d.
 */
export function reachChart(
  reach: readonly Reach[],
  {radius, lang = "en"}: {radius?: number; lang?: "en" | "zh"} = {}
): LineChart {
  const say = words[lang];
  const line = (key: "low" | "middle" | "high") =>
    reach.map(each => [each.distance, Math.max(1e-12, each[key])] as const);
  return lineChart(
    [
      {name: say.middle, meaning: "g", points: line("middle")},
      {name: say.low, meaning: "g", points: line("low"), dashed: true},
      {name: say.high, meaning: "g", points: line("high"), dashed: true},
      {
        name: say.bound,
        meaning: "plain",
        points: reach.map(({distance, bound}) => [distance, bound]),
        dashed: true
      },
      ...(radius === undefined
        ? []
        : [
            {
              name: say.radius,
              meaning: "y" as const,
              points: reach.map(({distance}) => [distance, radius ** distance] as const),
              dashed: true
            }
          ])
    ],
    {xLabel: say.x, yLabel: say.y, ariaLabel: say.label, range: [1e-8, 1e8], log: true}
  );
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** The gradient that an LSTM and a plain layer pass back, against distance: each network thin, their medians thick. */
export function layersChart(
  {lstm, rnn}: ReturnType<typeof reachOfLayers>,
  {lang = "en"}: {lang?: "en" | "zh"} = {}
): LineChart {
  const say = words[lang];
  const line = (values: readonly number[]) => values.map((value, d) => [d, Math.max(1e-12, value)] as const);
  const middle = (all: readonly number[][]) =>
    line(all[0]!.map((_, d) => median(all.map(norms => norms[d]!))));
  const ends = (all: readonly number[][], meaning: "w" | "y") =>
    [Math.min, Math.max].map(end => ({
      name: "",
      meaning,
      dashed: true,
      points: line(all[0]!.map((_, d) => end(...all.map(norms => norms[d]!))))
    }));
  return lineChart(
    [
      {name: say.lstm, meaning: "y", points: middle(lstm)},
      {name: say.rnn, meaning: "w", points: middle(rnn)},
      ...ends(lstm, "y"),
      ...ends(rnn, "w")
    ],
    {xLabel: say.x, yLabel: say.y, ariaLabel: say.layers, range: [1e-8, 1e4], log: true}
  );
}

const held = {
  en: (count: number, ratio: string) =>
    `Of ${count} products of two factors or more, none has a norm above the product of its factors’ norms; the largest ratio is ${ratio}.`,
  zh: (count: number, ratio: string) =>
    `${count} 个由两个以上因子相乘得到的矩阵里，没有一个的范数超过各因子范数之积；最大的比值是 ${ratio}。`
};

/** Step 1 of the proof, tried on every product that the chart is made of, as a sentence. */
export function productsHold(
  reach: readonly Reach[],
  networks: number,
  {lang = "en"}: {lang?: "en" | "zh"} = {}
): HTMLElement {
  const products = reach.filter(({distance}) => distance >= 2);
  const ratio = Math.max(...products.map(each => each.ratio));
  return sentence(held[lang](networks * products.length, formatNumber(ratio)), {kind: "result"});
}
