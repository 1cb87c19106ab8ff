import {largestMagnitude} from "./colour-scale.js";
import {addStyle, html} from "./element.js";
import {heatMap} from "./heat-map.js";

const words = {
  en: {
    x: "input",
    w: (n: number) => `filter ${n}`,
    y: "feature map",
    pooled: "pooled",
    size: (rows: number, columns: number) => `${rows} × ${columns}`
  },
  zh: {
    x: "输入",
    w: (n: number) => `滤波器 ${n}`,
    y: "特征图",
    pooled: "池化后",
    size: (rows: number, columns: number) => `${rows} × ${columns}`
  }
};

const rules = `
.filter-detail { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(13rem, 44%), 1fr)); gap: 1rem 1.25rem; max-width: 76rem; align-items: end; font: 14px/1.4 var(--sans, sans-serif); }
.filter-detail .heat-map { width: 100% !important; max-width: 12.5rem; }
.filter-detail p { margin: 0 0 0.25rem; }
.filter-detail small { color: var(--ink-soft, #555); }
`;

/** The way of one picture through one filter: values with the channel last, shapes [rows, columns, channels]. */
export interface FilterPath {
  x: ArrayLike<number>;
  xSize: readonly [rows: number, columns: number];
  kernel: ArrayLike<number>;
  kernelSize: readonly [rows: number, columns: number];
  map: ArrayLike<number>;
  mapSize: readonly [rows: number, columns: number];
  /** Left out where no pooling follows. */
  pooled?: {values: ArrayLike<number>; size: readonly [rows: number, columns: number]};
  /** How many filters there are. */
  filters: number;
}

/** The way of one picture through the filter of that number. */
export type ThroughFilter = FilterPath & {filter: number};

/** One channel of values with the channel last. */
export function channelOf(
  values: ArrayLike<number>,
  size: number,
  channel: number,
  channels: number
): number[] {
  return Array.from({length: size}, (_, p) => values[p * channels + channel]);
}

/** Input, filter with its numbers, feature map and pooled map of one filter in a row. */
export function filterDetail(path: ThroughFilter, {lang = "en"}: {lang?: string} = {}): HTMLElement {
  addStyle("filter-detail", rules);
  const say = lang === "zh" ? words.zh : words.en;
  const {x, xSize, kernel, kernelSize, map, mapSize, pooled, filters, filter} = path;
  const channel = (values: ArrayLike<number>, [rows, columns]: readonly [number, number]) =>
    channelOf(values, rows * columns, filter, filters);
  const part = (
    name: string,
    letter: string | undefined,
    meaning: string,
    values: ArrayLike<number>,
    [rows, columns]: readonly [number, number],
    scale: "ink" | "signed" | "magnitude"
  ) =>
    html(
      "div",
      {"data-letter": letter},
      html("p", {}, html("span", {class: meaning}, name), " ", html("small", {}, say.size(rows, columns))),
      heatMap(values, {
        rows,
        columns,
        scale,
        labels: scale === "signed" && columns <= 3,
        limit: scale === "ink" ? 1 : largestMagnitude(values),
        size: 288,
        ariaLabel: name
      })
    );
  const parts = [
    part(say.x, "x", "cx", x, xSize, "ink"),
    part(say.w(filter + 1), "w", "cw", channel(kernel, kernelSize), kernelSize, "signed"),
    part(say.y, undefined, "cy", channel(map, mapSize), mapSize, "magnitude")
  ];
  if (pooled)
    parts.push(part(say.pooled, "S", "cy", channel(pooled.values, pooled.size), pooled.size, "magnitude"));
  return html("div", {class: "filter-detail"}, ...parts);
}
