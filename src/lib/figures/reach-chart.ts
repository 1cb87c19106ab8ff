import type {reachOf} from "./jacobian-norms.js";
import {lineChart, type LineChart} from "./line-chart.js";

const words = {
  en: {
    x: "distance d in steps",
    y: "how much of the gradient is left",
    label: "Gradient norm against distance, five random networks",
    middle: "median of five networks",
    low: "lowest",
    high: "highest",
    bound: "σᵈ, never above"
  },
  zh: {
    x: "相隔的步数 d",
    y: "梯度还剩多少",
    label: "梯度范数随距离的变化，五个随机网络",
    middle: "五个网络的中位数",
    low: "最低",
    high: "最高",
    bound: "σᵈ，上界"
  }
};

/** The norm of ∂h_T/∂h_(T−d) against d: median and range of several networks, beside the bound σ_max^d. */
export function reachChart(
  reach: ReturnType<typeof reachOf>,
  {norm, lang = "en"}: {norm: number; lang?: "en" | "zh"}
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
        points: reach.map(({distance}) => [distance, norm ** distance]),
        dashed: true
      }
    ],
    {xLabel: say.x, yLabel: say.y, ariaLabel: say.label, range: [1e-8, 1e8], log: true}
  );
}
