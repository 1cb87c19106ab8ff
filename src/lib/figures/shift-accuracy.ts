import {addStyle} from "./element.js";
import {lineChart, type ChartLine, type LineChart} from "./line-chart.js";
import {meanAndRange, meanAndRangeOfEach, rangeBelow, together} from "./mean-and-range.js";
import {formatCount, formatPercent} from "./number-format.js";
import {resultTable} from "./result-table.js";

type Lang = "en" | "zh";

/** For some networks: the share of right answers at shifts by 0, 1, 2, … pixels, a list for each seed. */
export type Accuracies = Partial<Record<Contestant, readonly (readonly number[])[]>>;

const names = {
  en: {
    dense: "dense",
    convolution: "convolution",
    pooling: "conv. + pooling",
    global: "conv. + global max",
    globalLonger: "conv. + global max, 3 × as long",
    denseMoved: "dense, saw moved",
    wideMoved: "wide dense, saw moved",
    poolingMoved: "conv. + pooling, saw moved"
  },
  zh: {
    dense: "全连接",
    convolution: "卷积",
    pooling: "卷积＋池化",
    global: "卷积＋全局最大池化",
    globalLonger: "卷积＋全局最大池化，步数三倍",
    denseMoved: "全连接，见过平移",
    wideMoved: "加宽的全连接，见过平移",
    poolingMoved: "卷积＋池化，见过平移"
  }
};
type Contestant = keyof (typeof names)["en"];

const looks: Record<Contestant, Pick<ChartLine, "meaning" | "dashed">> = {
  dense: {meaning: "plain"},
  convolution: {meaning: "w"},
  pooling: {meaning: "x"},
  global: {meaning: "y"},
  globalLonger: {meaning: "t"},
  denseMoved: {meaning: "plain", dashed: true},
  wideMoved: {meaning: "g", dashed: true},
  poolingMoved: {meaning: "x", dashed: true}
};

const words = {
  en: {
    x: "pixels by which the digits are moved",
    y: "digits read rightly",
    chart: "Share of digits read rightly against their shift, for several networks",
    head: ["network", "parameters", "multiply-adds", "unmoved", "by 2", "by 4", "by 6"]
  },
  zh: {
    x: "数字平移的像素数",
    y: "认对的比例",
    chart: "几个网络认对数字的比例随平移的变化",
    head: ["网络", "参数", "乘加次数", "不移动", "移 2 像素", "移 4 像素", "移 6 像素"]
  }
};

const at = (runs: readonly (readonly number[])[], by: number) => runs.map(run => run[by]);

/** What a network is called here. */
export const contestantName = (name: string, lang: Lang): string => names[lang][name as Contestant] ?? name;

/** Mean and range over the seeds, in per cent: "87 % (84–89)", "87%（84%～89%）". */
export function shareInWords(runs: readonly (readonly number[])[], by: number, lang: Lang): string {
  const {mean, ...ends} = meanAndRange(at(runs, by));
  const [low, high] = [ends.low, ends.high].map(share => (100 * share).toFixed(0));
  const middle = formatPercent(mean, lang, 0);
  if (low === high) return together(middle);
  return together(lang === "zh" ? `${middle}（${low}%～${high}%）` : `${middle} (${low}–${high})`);
}

/** The mean alone: "87 %". */
export const meanShare = (runs: readonly (readonly number[])[], by: number, lang: Lang): string =>
  together(formatPercent(meanAndRange(at(runs, by)).mean, lang, 0));

const linesOf = (accuracies: Accuracies, lang: Lang): ChartLine[] =>
  (Object.keys(names[lang]) as Contestant[]).flatMap(name => {
    const runs = accuracies[name];
    if (!runs?.length) return [];
    const places = meanAndRangeOfEach(runs);
    return {
      ...looks[name],
      name: names[lang][name],
      points: places.map(({mean}, by) => [by, mean] as const),
      band: places.map(({low, high}, by) => [by, low, high] as const)
    };
  });

/**
 * Right answers against shift: lines through the means, bands from the lowest to the highest of the seeds. `show` draws other
 * results; where there are none yet the axes wait for them.
 */
export function shiftAccuracyChart(
  accuracies: Accuracies,
  {lang = "en"}: {lang?: Lang} = {}
): LineChart & {show(accuracies: Accuracies): void} {
  const say = words[lang];
  const chart = lineChart([], {
    ...{xLabel: say.x, yLabel: say.y, ariaLabel: say.chart, xRange: [0, 6], range: [0, 1]}
  });
  const show = (now: Accuracies) => chart.update(linesOf(now, lang));
  show(accuracies);
  return Object.assign(chart, {show});
}

/** What each network takes, and how many digits it reads rightly at a few shifts, mean and range over the seeds. */
export function shiftAccuracyTable(
  results: Partial<
    Record<Contestant, {parameters: number; multiplyAdds: number; accuracy: readonly (readonly number[])[]}>
  >,
  {lang = "en"}: {lang?: Lang} = {}
): HTMLElement {
  const rows = (Object.keys(names[lang]) as Contestant[]).flatMap(name => {
    const result = results[name];
    if (!result) return [];
    const {parameters, multiplyAdds, accuracy} = result;
    const shares = [0, 2, 4, 6].map(by => rangeBelow(shareInWords(accuracy, by, lang)));
    return [[names[lang][name], formatCount(parameters), formatCount(multiplyAdds), ...shares]];
  });
  addStyle("shift-accuracy", ".shift-accuracy tbody th { min-width: 7em; }");
  const table = resultTable(words[lang].head, rows);
  table.classList.add("shift-accuracy");
  return table;
}
