import {addStyle, html} from "./element.js";
import {formatNumber, formatPercent} from "./number-format.js";
import {outlinedMap} from "./outlined-map.js";

type Lang = "en" | "zh";

const style = `
.cam-parts .parts { display: grid; grid-template-columns: repeat(4, minmax(0, 8.5rem)); gap: 0.5rem 1rem; margin: 0.5rem 0; }
.cam-parts .told { margin: 0.25rem 0; min-height: 3em; }
@media (max-width: 48rem) { .cam-parts .parts { gap: 0.5rem; } .cam-parts .told { min-height: 4.5em; } }
`;

const words = {
  en: {
    label: "The feature maps that count most for Grad-CAM, each with its weight",
    map: (k: number) => `map ${k}`,
    weight: (alpha: string) => `α = ${alpha}`,
    told: (share: string, K: number) =>
      `These eight of ${K} maps make up ${share} of Σ |α| · mean A. Those with α < 0 are taken away; what then lies below 0 is cut off.`
  },
  zh: {
    label: "对 Grad-CAM 贡献最大的特征图及其权重",
    map: (k: number) => `第 ${k} 幅`,
    weight: (alpha: string) => `α = ${alpha}`,
    told: (share: string, K: number) =>
      `${K} 幅特征图中的这八幅占 Σ |α| · A 的平均值的 ${share}。α < 0 的要减去；减完低于 0 的部分截为 0。`
  }
};

export type CamParts = HTMLElement & {
  /** Shows the feature maps A [H, W, K] and their weights α [K]. */
  update(cam: {A: ArrayLike<number>; alpha: ArrayLike<number>; shape: readonly number[]}): void;
};

/** Which maps count most: the largest |α| times the mean of A first, with the share that the first `count` have of all. */
export function largestParts(
  {A, alpha, shape: [H, W, K]}: {A: ArrayLike<number>; alpha: ArrayLike<number>; shape: readonly number[]},
  count: number
): {maps: number[]; share: number} {
  const sizes = Array.from({length: K}, (_, k) => {
    let sum = 0;
    for (let ij = 0; ij < H * W; ++ij) sum += A[ij * K + k];
    return (Math.abs(alpha[k]) * sum) / (H * W);
  });
  const order = sizes.map((_, k) => k).sort((a, b) => sizes[b] - sizes[a]);
  const total = sizes.reduce((a, b) => a + b, 0);
  const maps = order.slice(0, count);
  return {maps, share: total > 0 ? maps.reduce((sum, k) => sum + sizes[k], 0) / total : 0};
}

/** The eight feature maps that count most, on one scale, each with its α. */
export function camParts({
  rows,
  columns,
  lang = "en"
}: {
  rows: number;
  columns: number;
  lang?: Lang;
}): CamParts {
  addStyle("cam-parts", style);
  const say = words[lang];
  const parts = Array.from({length: 8}, (_, k) =>
    outlinedMap({rows, columns, scale: "output", title: say.map(k), ariaLabel: say.map(k), told: true})
  );
  const told = html("p", {class: "told"});
  const element = html(
    "div",
    {class: "figure cam-parts", role: "group", "aria-label": say.label},
    html("div", {class: "parts"}, ...parts),
    told
  ) as unknown as CamParts;
  element.update = cam => {
    const K = cam.shape[2];
    const {maps, share} = largestParts(cam, parts.length);
    parts.forEach((part, n) => {
      const k = maps[n];
      if (k === undefined) return;
      const values = Array.from({length: rows * columns}, (_, ij) => cam.A[ij * K + k]);
      part.update(values);
      part.querySelector("figcaption")!.textContent = say.map(k);
      part.tell(say.weight(formatNumber(cam.alpha[k], 2)));
    });
    told.textContent = say.told(formatPercent(share, lang, 0), K);
  };
  return element;
}
