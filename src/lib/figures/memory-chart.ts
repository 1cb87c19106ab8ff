import {lineChart, type LineChart} from "./line-chart.js";
import {formatPercent} from "./number-format.js";
import {meanAndRange, type MeanAndRange} from "./mean-and-range.js";
import {resultTable} from "./result-table.js";

/** What several networks recover, for each distance. */
type Shares = readonly MeanAndRange[];

const words = {
  en: {
    x: "letters ago, d",
    y: "share recovered",
    label: "How many letters a linear read-out recovers from the state, against how long ago they were read",
    last: "trained: last six",
    first: "trained: first",
    untrained: "not trained",
    register: "shift register"
  },
  zh: {
    x: "隔了几个字符 d",
    y: "读对的比例",
    label: "线性读出能从状态中找回多少字符，随间隔的变化",
    last: "训练：最后六个",
    first: "训练：第一个",
    untrained: "未训练",
    register: "移位寄存器"
  }
};

/**
 * The share of letters that a linear read-out recovers, against distance, for three kinds of recurrence: mean, lowest, highest;
 * and for a shift register that was built by hand.
 */
export function memoryChart(
  {last, first, untrained}: Record<"last" | "first" | "untrained", Shares>,
  {register, lang = "en"}: {register: readonly number[]; lang?: "en" | "zh"}
): LineChart {
  const say = words[lang];
  const line = (shares: Shares, key: keyof MeanAndRange) => shares.map((each, d) => [d, each[key]] as const);
  const lines = (name: string, meaning: "y" | "g" | "plain", shares: Shares) => [
    {name, meaning, points: line(shares, "mean")},
    ...(["low", "high"] as const).map(end => ({name: "", meaning, dashed: true, points: line(shares, end)}))
  ];
  return lineChart(
    [
      ...lines(say.last, "y", last),
      ...lines(say.first, "g", first),
      ...lines(say.untrained, "plain", untrained),
      {name: say.register, meaning: "w", points: register.map((share, d) => [d, share] as const)}
    ],
    {xLabel: say.x, yLabel: say.y, ariaLabel: say.label, range: [0, 1], xLetter: "d"}
  );
}

const says = {
  en: {
    head: "letters ago",
    held: (held: string, drawn: string) =>
      `Asked for the first letter after reading 28, the networks trained on it name it in ${held}. They began with U at twice the identity, so that each unit holds its own sign; from Keras’s orthogonal U the same training reaches ${drawn}.`,
    all: (share: string) => `${share} of the texts, each of the three`,
    range: (mean: string, low: string, high: string) => `${mean} of the texts (${low} to ${high})`
  },
  zh: {
    head: "隔了几个字符",
    held: (held: string, drawn: string) =>
      `读完 28 个字符后，问第一个字符是什么：为此训练的网络答对 ${held}。它们的 U 从单位矩阵的两倍开始，让每个单元保持自己的符号；从 Keras 的正交矩阵开始，同样的训练只达到 ${drawn}。`,
    all: (share: string) => `${share}（三个都是）`,
    range: (mean: string, low: string, high: string) => `${mean}（${low}～${high}）`
  }
};

/** The means of the chart as numbers: for the letter just read and some of those before it. */
export function memoryTable(
  {last, first, untrained}: Record<"last" | "first" | "untrained", Shares>,
  {register, lang = "en"}: {register: readonly number[]; lang?: "en" | "zh"}
): HTMLElement {
  const {last: six, first: one, untrained: none, register: built} = words[lang];
  const rows = [0, 1, 2, 3, 5].map(d => [
    String(d),
    ...[...[last, first, untrained].map(shares => shares[d]!.mean), register[d]!].map(share =>
      formatPercent(share, lang, 0)
    )
  ]);
  return resultTable([says[lang].head, six, one, none, built], rows);
}

/** What the networks for the first letter were measured to do when they were trained, as sentences. */
export function firstLetterSentence(measured: Readonly<Record<string, number>>, lang: "en" | "zh"): string {
  const say = says[lang];
  const share = (value: number) => formatPercent(value, lang, 0);
  const range = (name: (seed: number) => string) => {
    const values = [1, 2, 3].map(seed => measured[name(seed)]!);
    const {mean, ...ends} = meanAndRange(values);
    const [low, high] = [share(ends.low), share(ends.high)];
    return low === high ? say.all(low) : say.range(share(mean), low, high);
  };
  const held = range(seed => `first ${seed}`);
  const drawn = range(seed => `first ${seed}, orthogonal U at first`);
  return say.held(held, drawn);
}
