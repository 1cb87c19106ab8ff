import {seededRandom, type Random} from "../nn/random.js";
import {html} from "./element.js";
import {layerSignals, type LayerLoops} from "./layer-signals.js";
import {formatNumber} from "./number-format.js";
import {verdict} from "./verdict.js";

/** What two layers of ReLU units were found to do to the variance, on average over many networks, and what was derived. */
export interface VarianceFound {
  networks: number;
  units: number;
  /** For each rule: its variance times the number of units, and the factors of one layer. */
  rules: {times: number; derived: number; forwards: Factor; backwards: Factor}[];
}

/** A factor, and its standard error. */
interface Factor {
  value: number;
  error: number;
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

/** The mean of one list by that of another, and the standard error of it over the pairs. */
function ratio(above: readonly number[], below: readonly number[]): Factor {
  const value = mean(above) / mean(below);
  const squares = above.map((one, n) => (one - value * below[n]!) ** 2);
  return {value, error: Math.sqrt(mean(squares) / (above.length - 1)) / mean(below)};
}

/** By what factor a layer multiplies the variance of the sums, and that of the gradient on its way back. */
export async function varianceFound(
  loops: LayerLoops,
  random: Random,
  networks = 150,
  units = 30
): Promise<VarianceFound> {
  const [f, df] = [(z: number) => Math.max(0, z), (z: number) => Number(z > 0)];
  const rules: VarianceFound["rules"] = [];
  // Both rules get the same draws.
  const seed = Math.floor(random() * 2 ** 31);
  for (const times of [1, 2]) {
    const options = {layers: 2, units, variance: times / units, f, df, networks, random: seededRandom(seed)};
    const {forwards, backwards} = await layerSignals(loops, options);
    rules.push({
      ...{times, derived: times / 2},
      forwards: ratio(
        forwards.map(run => run[1]!),
        forwards.map(run => run[0]!)
      ),
      backwards: ratio(
        backwards.map(run => run[1]! / run[2]!),
        backwards.map(() => 1)
      )
    });
  }
  return {networks, units, rules};
}

const words = {
  en: {
    on: (networks: number, units: number) =>
      `On ${networks} random networks of ${units} ReLU units a layer (mean ± standard error, the same draws for both): `,
    rule: (v: string, derived: string, forwards: string, backwards: string) =>
      `with v = ${v} a layer multiplies the variance by ${forwards} forwards and ${backwards} backwards, derived ${derived}`
  },
  zh: {
    on: (networks: number, units: number) =>
      `用 ${networks} 个每层 ${units} 个 ReLU 单元的随机网络（均值 ± 标准误差，两种 v 用同一组随机数）：`,
    rule: (v: string, derived: string, forwards: string, backwards: string) =>
      `v = ${v} 时一层把方差乘以 ${forwards}（前向）和 ${backwards}（反向），推导是 ${derived}`
  }
};

/** The same, as a sentence: right where both are within a tenth of what was derived. */
export async function varianceCheck(
  loops: LayerLoops,
  random: Random,
  {lang = "en"}: {lang?: "en" | "zh"} = {}
): Promise<HTMLElement & {value: VarianceFound}> {
  const found = await varianceFound(loops, random);
  const say = words[lang];
  const right = found.rules.every(({derived, forwards, backwards}) =>
    [forwards, backwards].every(factor => Math.abs(factor.value / derived - 1) < 0.1)
  );
  const rules = found.rules.map(({times, derived, forwards, backwards}) => {
    const [fw, bw] = [forwards, backwards].map(
      ({value, error}) => `${value.toFixed(2)}\u00a0±\u00a0${error.toFixed(2)}`
    );
    return say.rule(`${times}/n`, formatNumber(derived, 3), fw!, bw!);
  });
  const end = lang === "zh" ? ["；", "。"] : ["; ", "."];
  const told = say.on(found.networks, found.units) + rules.join(end[0]) + end[1]!;
  return Object.assign(html("div", {}, verdict(right ? "right" : "wrong", told)), {value: found});
}
