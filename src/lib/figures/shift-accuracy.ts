import {addStyle, html} from "./element.js";
import {lineChart, type ChartLine, type LineChart} from "./line-chart.js";
import {meanAndRange, meanAndRangeOfEach, rangeBelow, together} from "./mean-and-range.js";
import {formatCount, formatNumber, formatPercent} from "./number-format.js";
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
    denseLonger: "dense, 3 × as long",
    poolingLonger: "conv. + pooling, 3 × as long",
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
    denseLonger: "全连接，步数三倍",
    poolingLonger: "卷积＋池化，步数三倍",
    globalLonger: "卷积＋全局最大池化，步数三倍",
    denseMoved: "全连接，见过平移",
    wideMoved: "加宽的全连接，见过平移",
    poolingMoved: "卷积＋池化，见过平移"
  }
};
type Contestant = keyof (typeof names)["en"];

/** One colour for each structure, in all panels; the wide one has that of the fully connected, dashed. */
const looks: Record<Contestant, Pick<ChartLine, "meaning" | "dashed">> = {
  dense: {meaning: "plain"},
  convolution: {meaning: "w"},
  pooling: {meaning: "x"},
  global: {meaning: "y"},
  denseLonger: {meaning: "plain"},
  poolingLonger: {meaning: "x"},
  globalLonger: {meaning: "y"},
  denseMoved: {meaning: "plain"},
  wideMoved: {meaning: "plain", dashed: true},
  poolingMoved: {meaning: "x"}
};

/** What a structure is called in a panel, whose title says the rest. */
const short = {
  en: {dense: "dense", convolution: "conv.", pooling: "pooling", global: "global", wide: "wide"},
  zh: {dense: "全连接", convolution: "卷积", pooling: "池化", global: "全局", wide: "加宽"}
};
const panels = [
  {
    key: "still",
    shown: {dense: "dense", convolution: "convolution", pooling: "pooling", global: "global"}
  },
  {key: "longer", shown: {denseLonger: "dense", poolingLonger: "pooling", globalLonger: "global"}},
  {key: "moved", shown: {denseMoved: "dense", wideMoved: "wide", poolingMoved: "pooling"}}
] as const;

const words = {
  en: {
    x: "pixels by which the digits are moved",
    y: "digits read rightly",
    chart: "Share of digits read rightly against their shift, for several networks",
    panels: {
      still: "learned from digits as they are",
      longer: "the same, three times as long",
      moved: "learned from moved digits"
    },
    head: ["network", "rate η", "unmoved", "by 2", "by 4", "by 6"],
    networks: ["network", "hidden layers", "parameters", "multiply-adds"],
    wide: "wide dense",
    layer: {
      convolution: (filters: number, stride: number) =>
        stride === 1 ? `${filters} filters 3×3` : `${filters} of stride ${stride}`,
      pooling: (m: number, last: boolean) => (last ? "largest of each map" : `pooling ${m}×${m}`),
      dense: (units: number) => `${units} units`,
      and: ", "
    }
  },
  zh: {
    x: "数字平移的像素数",
    y: "认对的比例",
    chart: "几个网络认对数字的比例随平移的变化",
    panels: {
      still: "用原样的数字训练",
      longer: "同样训练，步数三倍",
      moved: "用平移过的数字训练"
    },
    head: ["网络", "学习率 η", "不移动", "移 2 像素", "移 4 像素", "移 6 像素"],
    networks: ["网络", "隐藏层", "参数", "乘加次数"],
    wide: "加宽的全连接",
    layer: {
      convolution: (filters: number, stride: number) =>
        stride === 1 ? `${filters} 个 3×3 滤波器` : `${filters} 个，步幅 ${stride}`,
      pooling: (m: number, last: boolean) => (last ? "每幅图取最大值" : `${m}×${m} 池化`),
      dense: (units: number) => `${units} 个单元`,
      and: "；"
    }
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

const lineOf = (
  name: Contestant,
  text: string,
  runs: readonly (readonly number[])[] | undefined
): ChartLine[] => {
  if (!runs?.length) return [];
  const places = meanAndRangeOfEach(runs);
  return [
    {
      ...looks[name],
      name: text,
      points: places.map(({mean}, by) => [by, mean] as const),
      band: places.map(({low, high}, by) => [by, low, high] as const)
    }
  ];
};

const axes = (lang: Lang) => {
  const {x: xLabel, y: yLabel, chart: ariaLabel} = words[lang];
  const ends = {xRange: [0, 6], range: [0, 1]} as const;
  return {xLabel, yLabel, ariaLabel, ...ends};
};

/**
 * Right answers against shift: lines through the means, bands from the lowest to the highest of the seeds. `show` draws other
 * results; until there are some, nothing is seen but the place is kept.
 */
export function shiftAccuracyChart(
  accuracies: Accuracies,
  {lang = "en"}: {lang?: Lang} = {}
): LineChart & {show(accuracies: Accuracies): void} {
  const chart = lineChart([], axes(lang));
  const show = (now: Accuracies) => {
    const lines = (Object.keys(names[lang]) as Contestant[]).flatMap(name =>
      lineOf(name, names[lang][name], now[name])
    );
    chart.style.visibility = lines.length ? "" : "hidden";
    chart.update(lines);
  };
  show(accuracies);
  return Object.assign(chart, {show});
}

const rules = `
.shift-panels { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: 0.5rem 1.25rem; }
.shift-panels h4 { margin: 0 0 0.25rem; font: 600 var(--small, 15px)/1.3 var(--sans, sans-serif); }
.shift-networks :is(td, th):nth-child(2) { text-align: start; font-variant-numeric: normal; }
`;

/**
 * The same in three panels with common axes: learned from digits as they are, the same for three times as long, and learned from
 * moved digits. A structure has its colour in all of them, and its name at the end of its line.
 */
export function shiftAccuracyPanels(accuracies: Accuracies, {lang = "en"}: {lang?: Lang} = {}): HTMLElement {
  addStyle("shift-panels", rules);
  const say = words[lang];
  const drawn = panels.map(({key, shown}) => {
    const lines = (Object.entries(shown) as [Contestant, keyof (typeof short)["en"]][]).flatMap(
      ([name, structure]) => lineOf(name, short[lang][structure], accuracies[name])
    );
    const chart = lineChart(lines, {
      ...axes(lang),
      ariaLabel: `${say.chart}: ${say.panels[key]}`,
      namesFrom: 240
    });
    return html("div", {}, html("h4", {}, say.panels[key]), chart);
  });
  return html("div", {class: "shift-panels"}, ...drawn);
}

/** How many right answers at a few shifts, mean and range over the seeds, and the learning rate that was chosen. */
export function shiftAccuracyTable(
  results: Partial<Record<Contestant, {learningRate: number; accuracy: readonly (readonly number[])[]}>>,
  {lang = "en"}: {lang?: Lang} = {}
): HTMLElement {
  const rows = (Object.keys(names[lang]) as Contestant[]).flatMap(name => {
    const result = results[name];
    if (!result) return [];
    const {learningRate, accuracy} = result;
    const shares = [0, 2, 4, 6].map(by => rangeBelow(shareInWords(accuracy, by, lang)));
    return [[names[lang][name], formatNumber(learningRate), ...shares]];
  });
  addStyle("shift-accuracy", ".shift-accuracy tbody th { min-width: 7em; }");
  const table = resultTable(words[lang].head, rows);
  table.classList.add("shift-accuracy");
  return table;
}

/** A hidden layer of a network that is compared. */
type HiddenLayer =
  | {kind: "convolution"; filters: number; stride: number}
  | {kind: "pooling"; m: number}
  | {kind: "dense"; units: number};

/** The networks that are compared: their hidden layers, parameters, and what a picture takes. */
export function shiftNetworksTable(
  networks: Readonly<Record<string, readonly HiddenLayer[]>>,
  counts: Readonly<Record<string, {parameters: number; multiplyAdds: number}>>,
  {lang = "en"}: {lang?: Lang} = {}
): HTMLElement {
  addStyle("shift-panels", rules);
  const {networks: head, wide, layer: say} = words[lang];
  const told = (layers: readonly HiddenLayer[]) =>
    layers
      .map((layer, l) => {
        if (layer.kind === "dense") return say.dense(layer.units);
        if (layer.kind === "pooling") return say.pooling(layer.m, l === layers.length - 1 && layer.m > 2);
        return say.convolution(layer.filters, layer.stride);
      })
      .join(say.and);
  const rows = Object.entries(networks).map(([name, layers]) => [
    name === "wide" ? wide : contestantName(name, lang),
    told(layers),
    formatCount(counts[name]!.parameters),
    formatCount(counts[name]!.multiplyAdds)
  ]);
  const table = resultTable(head, rows);
  table.classList.add("shift-networks");
  return table;
}
