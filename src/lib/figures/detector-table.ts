import {html} from "./element.js";
import {meanAndRange} from "./mean-and-range.js";
import {resultTable} from "./result-table.js";

const words = {
  en: {
    head: ["left out", "network (3 seeds)", "8 components", "nearest seen digit", "mean digit"],
    mean: "mean of the ten",
    range: (low: string, high: string) => ` (${low} to ${high})`
  },
  zh: {
    head: ["留出的数字", "网络（3 个种子）", "8 个主成分", "最近邻（训练集）", "训练集均值图"],
    mean: "十次的平均",
    range: (low: string, high: string) => `（${low}～${high}）`
  }
};

/** What a digit that was left out was measured to give: the AUC of each detector, of the network for each seed. */
export interface LeftOut {
  digit: number;
  network: readonly number[];
  principal: number;
  nearest: number;
  mean: number;
}

const average = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

/** Four detectors on each of ten digits that was left out; the best of each row stands out. */
export function detectorTable(rows: readonly LeftOut[], lang: "en" | "zh"): HTMLElement {
  const say = words[lang];
  const two = (value: number) => value.toFixed(2);
  const line = (name: string, network: string, areas: readonly number[]) => {
    const best = Math.max(...areas);
    const cells = areas.map((area, k) => {
      const text = k === 0 ? network : two(area);
      return area === best ? html("strong", {}, text) : text;
    });
    return [name, ...cells];
  };
  const body = rows.map(({digit, network, principal, nearest, mean}) => {
    const own = meanAndRange(network);
    const text = two(own.mean) + say.range(two(own.low), two(own.high));
    return line(String(digit), text, [own.mean, principal, nearest, mean]);
  });
  const means = [
    average(rows.map(({network}) => average(network))),
    ...(["principal", "nearest", "mean"] as const).map(key => average(rows.map(row => row[key])))
  ];
  return resultTable(say.head, [...body, line(say.mean, two(means[0]), means)]);
}
