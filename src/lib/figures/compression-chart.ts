import {pruningRules, type PruningRule} from "../training/pruned-weights.js";
import {gridRules, type GridRule} from "../training/rounded-weights.js";
import {choice} from "./choice.js";
import {html} from "./element.js";
import {lineChart, type ChartLine, type LineChart} from "./line-chart.js";
import {meanAndRange, together} from "./mean-and-range.js";
import {formatPercent} from "./number-format.js";
import {pruningLines, pruningNames} from "./pruned-network.js";
import {gridLines, gridNames} from "./rounded-network.js";

type Lang = "en" | "zh";

/** What one network read with fewer and with rounded weights: for each share and each number of bits one accuracy. */
export interface CompressedRun {
  seed: number;
  pruned: Record<PruningRule, readonly number[]>;
  rounded: Record<GridRule, readonly number[]>;
}

/** What `npm run pretrain -- compute` measures. */
export interface CompressionResults {
  shares: readonly number[];
  bits: readonly number[];
  batchSize: number;
  tested: number;
  learned: number;
  networks: readonly {
    name: "small" | "cnn";
    epochs: number;
    parameters: number;
    multiplyAdds: number;
    runs: readonly CompressedRun[];
  }[];
}
export type MeasuredNetwork = CompressionResults["networks"][number];

/** What was done to the weights, and how. */
export type Compression = {pruned: PruningRule} | {rounded: GridRule};

const words = {
  en: {
    network: "Network",
    names: {small: "the small one, as above", cnn: "the CNN of 4.1"},
    y: "share of the test digits read rightly",
    pruned: {
      x: "share of the weights that are 0",
      aria: "Accuracy against share of weights that are 0, mean and range of the seeds"
    },
    rounded: {x: "bits of a weight", aria: "Accuracy against bits of a weight, mean and range of the seeds"}
  },
  zh: {
    network: "网络",
    names: {small: "上面的小网络", cnn: "4.1 节的 CNN"},
    y: "认对的测试数字所占比例",
    pruned: {x: "为 0 的权重所占比例", aria: "准确率随为 0 的权重比例的变化，各种子的平均与范围"},
    rounded: {x: "每个权重的位数", aria: "准确率随权重位数的变化，各种子的平均与范围"}
  }
};

export const networkOf = (measured: CompressionResults, name: MeasuredNetwork["name"]): MeasuredNetwork =>
  measured.networks.find(network => network.name === name)!;

/** What a run read at each share, or with each number of bits. */
const readBy = (run: CompressedRun, how: Compression): readonly number[] =>
  "pruned" in how ? run.pruned[how.pruned] : run.rounded[how.rounded];

/** The accuracies of all seeds at a share, or with so many bits. */
export function accuraciesAt(
  measured: CompressionResults,
  name: MeasuredNetwork["name"],
  how: Compression,
  at: number
): number[] {
  const place = ("pruned" in how ? measured.shares : measured.bits).indexOf(at);
  return networkOf(measured, name).runs.map(run => readBy(run, how)[place]!);
}

/** "93.2 % (92.8–93.7)": mean and range of the seeds. */
export function accuracyInWords(
  measured: CompressionResults,
  name: MeasuredNetwork["name"],
  how: Compression,
  at: number,
  lang: Lang
): string {
  const {mean, low, high} = meanAndRange(accuraciesAt(measured, name, how, at));
  const ends = [low, high].map(share => (100 * share).toFixed(1)).join("–");
  const middle = formatPercent(mean, lang);
  return together(lang === "zh" ? `${middle}（${ends}）` : `${middle} (${ends})`);
}

function linesOf(
  measured: CompressionResults,
  name: MeasuredNetwork["name"],
  what: "pruned" | "rounded",
  lang: Lang
): ChartLine[] {
  const line = (
    how: Compression,
    drawn: Pick<ChartLine, "name" | "meaning" | "dashed">,
    at: readonly number[]
  ): ChartLine => {
    const all = at.map(x => ({x, ...meanAndRange(accuraciesAt(measured, name, how, x))}));
    return {
      ...drawn,
      points: all.map(({x, mean}) => [x, mean] as const),
      band: all.map(({x, low, high}) => [x, low, high] as const)
    };
  };
  return what === "pruned"
    ? pruningRules.map(pruned =>
        line({pruned}, {name: pruningNames(lang)[pruned], ...pruningLines[pruned]}, measured.shares)
      )
    : gridRules.map(rounded =>
        line({rounded}, {name: gridNames(lang)[rounded], ...gridLines[rounded]}, measured.bits)
      );
}

/** Accuracy against the share of weights that are 0, or against their bits, as measured beforehand; the reader chooses the network. */
export function compressionChart(
  measured: CompressionResults,
  what: "pruned" | "rounded",
  {lang = "en"}: {lang?: Lang} = {}
): HTMLElement & {chart: LineChart} {
  const say = words[lang];
  const at = what === "pruned" ? measured.shares : measured.bits;
  const which = choice(
    say.network,
    measured.networks.map(({name}) => ({value: name, text: say.names[name]})),
    measured.networks.at(-1)!.name
  );
  const chart = lineChart([], {
    ...{
      xLabel: say[what].x,
      yLabel: say.y,
      ariaLabel: say[what].aria,
      xRange: [at[0]!, at.at(-1)!],
      range: [0, 1]
    },
    ...(what === "pruned" ? {xFormat: (share: number) => formatPercent(share, lang, 0)} : {})
  });
  const show = () => chart.update(linesOf(measured, which.value, what, lang));
  which.addEventListener("input", event => {
    event.stopPropagation();
    show();
  });
  show();
  return Object.assign(html("div", {class: "figure compression-chart"}, which, chart), {chart});
}
