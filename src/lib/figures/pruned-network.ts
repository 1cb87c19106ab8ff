import {
  isKernel,
  prunedWeights,
  pruningRules,
  sparseBytes,
  type PruningRule
} from "../training/pruned-weights.js";
import {choice} from "./choice.js";
import type {CompressedNetwork, CompressedReading} from "./compressed-network.js";
import {addStyle, changed, html} from "./element.js";
import {lineChart, type ChartLine} from "./line-chart.js";
import {formatCount, formatNumber, formatPercent} from "./number-format.js";
import {oneAtATime} from "./one-at-a-time.js";
import {resultTable} from "./result-table.js";
import {slider} from "./slider.js";

type Lang = "en" | "zh";

/** A share that was tried, and what the network read. */
export interface PruningPoint extends CompressedReading {
  share: number;
  rule: PruningRule;
}

const words = {
  en: {
    share: "weights set to 0",
    rule: "which go first",
    rules: {overall: "the smallest of all", layer: "the smallest of each layer", random: "any, by chance"},
    x: "share of the weights that are 0",
    y: "share of the test digits read rightly",
    aria: "Share of test digits read rightly against share of weights that are 0, as tried here",
    head: ["kernel", "weights", "0", "bytes", "bytes, if only the others are stored"],
    all: "all",
    waiting: "The network comes when this figure is near.",
    told: (share: string, right: string, count: string, before: string, took: string, then: string) =>
      `${share} of the weights are 0: ${right} of ${count} digits right; with all weights ${before}. Reading took ${took} ms; with all weights ${then} ms.`
  },
  zh: {
    share: "设为 0 的权重",
    rule: "去掉哪些",
    rules: {overall: "全部权重中最小的", layer: "每层按同样比例", random: "随机"},
    x: "为 0 的权重所占比例",
    y: "认对的测试数字所占比例",
    aria: "在这里试得的：认对的比例随为 0 的权重比例的变化",
    head: ["核", "权重", "为 0", "字节", "稀疏存储，字节"],
    all: "合计",
    waiting: "滚动到附近时载入网络。",
    told: (share: string, right: string, count: string, before: string, took: string, then: string) =>
      `${share} 的权重为 0：${count} 个数字认对 ${right} 个；权重齐全时 ${before} 个。认一遍用了 ${took} 毫秒；权重齐全时 ${then} 毫秒。`
  }
};

const rules = `
.pruned-network .controls { display: grid; gap: 0.5rem; margin: 0; }
.pruned-network .controls .slider input { max-width: 34rem; }
.pruned-network .two { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.5rem 2.5rem; align-items: center; }
.pruned-network .told { margin: 0.5rem 0; min-height: 3em; }
.pruned-network .place { min-height: 13.5rem; }
.pruned-network .table :is(td, th) { white-space: nowrap; }
.pruned-network .table th:last-child { white-space: normal; }
@media (min-width: 70rem) { .pruned-network .two { grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr); } }
@media (max-width: 48rem) { .pruned-network .told { min-height: 6em; } }
`;

/** The colours of the rules: the smallest weights, and the control. */
export const pruningLines: Record<PruningRule, Pick<ChartLine, "meaning" | "dashed">> = {
  overall: {meaning: "w"},
  layer: {meaning: "x"},
  random: {meaning: "plain", dashed: true}
};

/** What the rules are called. */
export const pruningNames = (lang: Lang): Record<PruningRule, string> => words[lang].rules;

const inMs = (value: number) => formatNumber(value, 2);

export type PrunedNetwork = HTMLElement & {
  /** What was tried, the last at the end. */
  value: readonly PruningPoint[];
  /** Takes a network; what was tried with another is forgotten. */
  use(network: CompressedNetwork): void;
};

/**
 * A network of whose weights the reader sets a share to 0: the smallest of all, of each layer, or any. It reads the test digits
 * with what is left; every share that was tried stays as a point.
 */
export function prunedNetwork({
  lang = "en",
  invalidation
}: {
  lang?: Lang;
  invalidation: Promise<unknown>;
}): PrunedNetwork {
  addStyle("pruned-network", rules);
  const say = words[lang];
  const far = slider(say.share, {
    ...{low: 0, high: 100, step: 1, value: 0},
    format: value => formatPercent(value / 100, lang, 0)
  });
  const rule = choice<PruningRule>(
    say.rule,
    pruningRules.map(value => ({value, text: say.rules[value]})),
    "overall"
  );
  const told = html("p", {class: "told", role: "status"}, say.waiting);
  const place = html("div", {class: "place"});
  const chart = lineChart([], {
    ...{xLabel: say.x, yLabel: say.y, ariaLabel: say.aria, xRange: [0, 1], range: [0, 1]},
    xFormat: share => formatPercent(share, lang, 0)
  });
  let network: CompressedNetwork | undefined;
  let whole: CompressedReading | undefined;

  const show = () => {
    const tried = element.value;
    const last = tried.at(-1);
    const lines = pruningRules.flatMap((value): ChartLine[] => {
      const points = tried
        .filter(point => point.rule === value)
        .map(({share, right, count}) => [share, right / count] as const)
        .sort(([a], [b]) => a - b);
      return points.length ? [{name: say.rules[value], ...pruningLines[value], points}] : [];
    });
    // What was tried itself, as dots.
    const dots = tried.map(({share, rule, right, count}): ChartLine => ({
      ...{name: "", meaning: pruningLines[rule].meaning},
      points: [[share, right / count]]
    }));
    chart.update([...lines.filter(({points}) => points.length > 1), ...dots]);
    if (!last || !whole) return;
    told.textContent = say.told(
      formatPercent(last.share, lang, 0),
      formatCount(last.right),
      formatCount(last.count),
      formatCount(whole.right),
      ...([inMs(last.milliseconds), inMs(whole.milliseconds)] as const)
    );
  };
  const tableOf = (values: readonly Float32Array[], weights: CompressedNetwork["weights"]) => {
    const kernels = values.flatMap((w, k) => {
      const {name, shape} = weights[k]!;
      if (!isKernel({shape})) return [];
      const zeros = w.reduce((sum, value) => sum + Number(value === 0), 0);
      const sparse = sparseBytes(w.length - zeros, w.length / shape.at(-1)!, 2);
      return [{name, count: w.length, zeros, bytes: 4 * w.length, sparse}];
    });
    const sum = (key: "count" | "zeros" | "bytes" | "sparse") =>
      kernels.reduce((total, one) => total + one[key], 0);
    const all = {
      name: say.all,
      count: sum("count"),
      zeros: sum("zeros"),
      bytes: sum("bytes"),
      sparse: sum("sparse")
    };
    return resultTable(
      say.head,
      [...kernels, all].map(({name, count, zeros, bytes, sparse}) => [
        ...[name, formatCount(count), formatPercent(zeros / count, lang, 0)],
        ...[formatCount(bytes), formatCount(sparse)]
      ])
    );
  };
  const ask = oneAtATime(
    async () => {
      if (!network) return;
      const asked = network;
      // What is done once only, as translating shaders, is no part of the time; and both times are taken one after the other.
      if (!whole) await asked.read(asked.values);
      const before = await asked.read(asked.values);
      if (network !== asked) return;
      whole = before;
      const given = {share: far.value / 100, rule: rule.value};
      const values = prunedWeights(asked.values, asked.weights, given);
      place.replaceChildren(tableOf(values, asked.weights));
      const reading = await asked.read(values);
      if (network !== asked) return;
      const others = element.value.filter(point => point.share !== given.share || point.rule !== given.rule);
      element.value = [...others, {...given, ...reading}];
      show();
      changed(element);
    },
    {rest: 20, invalidation}
  );
  const element = Object.assign(
    html(
      "div",
      {class: "figure pruned-network", role: "group", "aria-label": say.aria},
      html("div", {class: "controls"}, far, rule),
      told,
      html("div", {class: "two"}, chart, place)
    ),
    {
      value: [] as readonly PruningPoint[],
      use(next: CompressedNetwork) {
        network = next;
        whole = undefined;
        element.value = [];
        ask();
      }
    }
  );
  for (const control of [far, rule]) {
    control.addEventListener("input", event => {
      event.stopPropagation();
      ask();
    });
  }
  return element;
}
