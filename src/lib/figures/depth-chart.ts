import {addStyle, html} from "./element.js";
import {lineChart, type ChartLine, type LineChart} from "./line-chart.js";
import {meanAndRange, together} from "./mean-and-range.js";
import {formatCount, formatPercent} from "./number-format.js";
import {resultTable} from "./result-table.js";

type Lang = "en" | "zh";

const words = {
  en: {
    x: "hidden layers",
    y: "share of unseen points answered rightly",
    chart: "Share of unseen points answered rightly against the number of hidden layers",
    before: "best rate",
    slow: "rate 0.01",
    own: "here",
    units: (units: string) => `units ${units}`,
    head: [
      "units",
      "best rate",
      "learned points",
      "unseen points",
      "pieces before",
      "pieces after",
      "on the level line"
    ],
    every: "Unseen points at every learning rate",
    layers: "units"
  },
  zh: {
    x: "隐藏层数",
    y: "没见过的点中答对的比例",
    chart: "没见过的点中答对的比例，随隐藏层数的变化",
    before: "最佳学习率",
    slow: "学习率 0.01",
    own: "本次",
    units: (units: string) => `单元 ${units}`,
    head: [
      "各层",
      "学\u2060习\u2060率",
      "学习过的点",
      "没见过的点",
      "训练前区域数",
      "训练后区域数",
      "横线上的段数"
    ],
    every: "各种学习率下，没见过的点答对多少",
    layers: "各层"
  }
};

/** "10, 10, 9": the units of each hidden layer. */
const listed = (units: readonly number[], lang: Lang) => units.join(lang === "zh" ? "、" : ", ");

/** What a network is called while it is trained. */
export const widthsName = (units: readonly number[], lang: Lang): string =>
  words[lang].units(listed(units, lang));

export type DepthChart = LineChart & {
  /** Draws what was measured here, by the number of hidden layers, into the same chart. */
  show(own: Partial<Record<string, readonly number[]>>): void;
};

type AtRate = {learningRate: number; accuracy: readonly number[]};

/**
 * Right answers against depth at equal parameters, each network at its best learning rate: the mean, and a band from the lowest
 * to the highest seed; and dashed all at the rate 0.01.
 */
export function depthChart(
  results: readonly {units: readonly number[]; accuracy: readonly number[]; rates: readonly AtRate[]}[],
  {lang = "en"}: {lang?: Lang} = {}
): DepthChart {
  const say = words[lang];
  const lineOf = (
    measured: readonly (readonly [layers: number, accuracy: readonly number[]])[],
    look: Pick<ChartLine, "name" | "meaning" | "dashed">
  ): ChartLine => ({
    ...look,
    points: measured.map(([layers, accuracy]) => [layers, meanAndRange(accuracy).mean] as const),
    band: measured.map(([layers, accuracy]) => {
      const {low, high} = meanAndRange(accuracy);
      return [layers, low, high] as const;
    })
  });
  const before = lineOf(
    results.map(({units, accuracy}) => [units.length, accuracy] as const),
    {name: say.before, meaning: "y"}
  );
  const slow = lineOf(
    results.flatMap(({units, rates}) => {
      const found = rates.find(({learningRate}) => learningRate === 0.01);
      return found ? [[units.length, found.accuracy] as const] : [];
    }),
    {name: say.slow, meaning: "plain", dashed: true}
  );
  const lines = [before, slow];
  const chart = lineChart(lines, {
    ...{xLabel: say.x, yLabel: say.y, ariaLabel: say.chart, range: [0.4, 1], xLetter: "L"}
  });
  const show: DepthChart["show"] = own => {
    const measured = Object.entries(own).flatMap(([layers, accuracy]) =>
      accuracy?.length ? [[Number(layers), accuracy] as const] : []
    );
    const mine = lineOf(measured, {name: say.own, meaning: "t", dashed: true});
    chart.update(measured.length ? [...lines, mine] : lines);
  };
  return Object.assign(chart, {show});
}

/** What each network has and reaches: mean and range over the seeds. */
export function depthTable(
  results: readonly {
    units: readonly number[];
    learningRate: number;
    learned: readonly number[];
    accuracy: readonly number[];
    piecesBefore: readonly number[];
    pieces: readonly number[];
    piecesAcross: readonly number[];
  }[],
  {lang = "en"}: {lang?: Lang} = {}
): HTMLElement {
  const rows = results.map(({units, learningRate, learned, accuracy, ...counts}) => [
    ...[listed(units, lang), String(learningRate)],
    ...[learned, accuracy].map(shares => twoLines(shareOfSeeds(shares, lang))),
    ...[meanOf(counts.piecesBefore), twoLines(countOfSeeds(counts.pieces, lang)), meanOf(counts.piecesAcross)]
  ]);
  return ofSeeds(resultTable(words[lang].head, rows));
}

/** A table whose cells have a mean above its range: columns keep apart, and a list of layers may break. */
function ofSeeds(table: HTMLElement): HTMLElement {
  addStyle(
    "seeds-table",
    ".seeds-table :is(th, td) { padding-right: 0.9rem; vertical-align: top; } .seeds-table :is(th, td):last-child { padding-right: 0; } .seeds-table tbody th { min-width: 5.5rem; white-space: normal; } .seeds-table .range { display: block; font-size: 0.86em; color: var(--ink-soft, #555); white-space: nowrap; }"
  );
  table.classList.add("seeds-table");
  return table;
}

/** The mean, and below it the range in smaller letters. */
function twoLines(text: string): HTMLElement {
  const bracket = text.search(/\s?[(（]/);
  return html(
    "span",
    {},
    text.slice(0, bracket),
    html("span", {class: "range"}, text.slice(bracket).trimStart())
  );
}

/** What each network reaches on unseen points at every learning rate. */
export function rateTable(
  results: readonly {units: readonly number[]; rates: readonly AtRate[]}[],
  {lang = "en"}: {lang?: Lang} = {}
): HTMLElement {
  const head = [words[lang].layers, ...results[0]!.rates.map(({learningRate}) => String(learningRate))];
  return ofSeeds(
    resultTable(
      head,
      results.map(({units, rates}) => [
        listed(units, lang),
        ...rates.map(({accuracy}) => twoLines(shareOfSeeds(accuracy, lang)))
      ])
    )
  );
}

/** The same, to be opened. */
export const rateDetails = (
  results: Parameters<typeof rateTable>[0],
  {lang = "en"}: {lang?: Lang} = {}
): HTMLElement => html("details", {}, html("summary", {}, words[lang].every), rateTable(results, {lang}));

const meanOf = (counts: readonly number[]) => formatCount(Math.round(meanAndRange(counts).mean));

/** "91 % (86–97)", "91%（86%～97%）": mean and range of shares. */
export function shareOfSeeds(shares: readonly number[], lang: Lang): string {
  const {mean, low, high} = meanAndRange(shares);
  const [middle, first, last] = [mean, low, high].map(share => formatPercent(share, lang, 0));
  return together(
    lang === "zh"
      ? `${middle}（${first}～${last}）`
      : `${middle} (${(100 * low).toFixed(0)}–${(100 * high).toFixed(0)})`
  );
}

/** "1,212 (190–2,240)", "1,212（190～2,240）": mean and range of whole numbers. */
export function countOfSeeds(counts: readonly number[], lang: Lang): string {
  const {mean, low, high} = meanAndRange(counts);
  const [middle, first, last] = [Math.round(mean), low, high].map(formatCount);
  return together(lang === "zh" ? `${middle}（${first}～${last}）` : `${middle} (${first}–${last})`);
}
