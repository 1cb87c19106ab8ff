import {intensity, type Work} from "../training/roofline.js";
import {formatCount, formatNumber} from "./number-format.js";
import type {Limits} from "./roofline-chart.js";
import {sentence} from "./sentence.js";

type Lang = "en" | "zh";

const words = {
  en: {
    open: "Where the two limits meet on your device, the figure above measures when it is in view.",
    enough: (ridge: string, N: string) =>
      `On your device the two limits meet at π/β = ${ridge}. The wide layer of 4.1 gets there with ${N} at once.`,
    never: (ridge: string, limit: string) =>
      `On your device the two limits meet at π/β = ${ridge}. The wide layer of 4.1 never gets there: however many come at once, each byte brings fewer than ${limit}.`
  },
  zh: {
    open: "上面的图进入屏幕后开始测量，你的设备上两条限制的交点随后显示在这里。",
    enough: (ridge: string, N: string) =>
      `在你的设备上，两条限制相交于 π/β = ${ridge}。4.1 节的宽层一次处理 ${N} 个样本就到那里。`,
    never: (ridge: string, limit: string) =>
      `在你的设备上，两条限制相交于 π/β = ${ridge}。4.1 节的宽层到不了那里：一次处理再多样本，每字节也不到 ${limit} 次。`
  }
};

/** The first dense layer of 4.1. */
export const wideLayer: Work = {
  multiplyAdds: 5408 * 128,
  inputs: 5408,
  outputs: 128,
  parameters: 5408 * 128 + 128
};

/** The smallest batch whose intensity reaches the ridge; Infinity if there is none. */
export function batchAtRidge(ridge: number, layer: Work): number {
  const {multiplyAdds, inputs, outputs, parameters} = layer;
  const left = multiplyAdds - 4 * ridge * (inputs + outputs);
  if (left <= 0) return Infinity;
  const N = Math.max(1, Math.ceil((4 * ridge * parameters) / left));
  return intensity(N, layer) >= ridge ? N : N + 1;
}

/** Where the two limits of this device meet, and what batch takes a layer of the book there. */
export function ridgeSentence(limits: Limits | undefined, {lang = "en"}: {lang?: Lang} = {}): HTMLElement {
  const say = words[lang];
  if (!limits) return sentence(say.open);
  const ridge = limits.peak / limits.bandwidth;
  const N = batchAtRidge(ridge, wideLayer);
  const {multiplyAdds, inputs, outputs} = wideLayer;
  return sentence(
    N < Infinity
      ? say.enough(formatNumber(ridge, 2), formatCount(N))
      : say.never(formatNumber(ridge, 2), formatNumber(multiplyAdds / (4 * (inputs + outputs)), 2))
  );
}
