import {lineChart, type LineChart} from "./line-chart.js";
import {formatNumber} from "./number-format.js";

/** Where the weight stood after each step of gradient descent, with clipped gradients and with free ones. */
export interface ClippingPaths {
  clipped: readonly number[];
  free: readonly number[];
}

const words = {
  en: {
    x: "steps of gradient descent",
    label: "The recurrent weight during gradient descent",
    clipped: (c: string) => `clipped at ${c}`,
    free: "not clipped",
    thrown: (u: string) =>
      `Without clipping one long step throws u to ${u}, where the gradient has vanished, and there it stays. `,
    stays: "Clipped, it stays at the cliff and moves to and fro about it.",
    falls: (u: string) =>
      `With this limit even a clipped step is too long: u falls to ${u}. Take a smaller limit.`,
    same: "With this limit no gradient is cut any more, or hardly: both ways end alike. Take a smaller limit."
  },
  zh: {
    x: "梯度下降的步数",
    label: "梯度下降中的循环权重",
    clipped: (c: string) => `在 ${c} 处裁剪`,
    free: "不裁剪",
    thrown: (u: string) => `不裁剪时，一步迈得太长，把 u 甩到 ${u}，那里梯度已经消失，它就停在那里不动了。`,
    stays: "裁剪之后，它留在悬崖附近来回移动。",
    falls: (u: string) => `这个上限还是太大，裁剪后的一步仍然太长：u 落到 ${u}。把上限调小。`,
    same: "这个上限几乎不再裁剪任何梯度，两条路结局相同。把上限调小。"
  }
};

/** What became of both descents, as computed. */
export function clippingSentence({clipped, free}: ClippingPaths, lang: "en" | "zh"): string {
  const say = words[lang];
  const [end, freeEnd] = [clipped.at(-1)!, free.at(-1)!];
  const first = freeEnd < 1 ? say.thrown(formatNumber(freeEnd)) : "";
  if (end >= 1) return first + say.stays;
  return first + (Math.abs(end - freeEnd) < 0.02 ? say.same : say.falls(formatNumber(end)));
}

/** The weight against the steps, both ways. */
export function clippingChart(
  {clipped, free}: ClippingPaths,
  limit: number,
  {lang = "en"}: {lang?: "en" | "zh"} = {}
): LineChart {
  const say = words[lang];
  const points = (path: readonly number[]) => path.map((u, step) => [step, u] as const);
  return lineChart(
    [
      {name: say.clipped(formatNumber(limit)), meaning: "w", points: points(clipped)},
      {name: say.free, meaning: "t", points: points(free), dashed: true}
    ],
    {xLabel: say.x, yLabel: "u", ariaLabel: say.label, range: [0.4, 1.6]}
  );
}
