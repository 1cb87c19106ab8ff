import {has} from "../explain/coalitions.js";
import type {LimeFit} from "../explain/lime.js";
import {limeRun} from "../explain/limeTable.js";
import {formatNumber, formatPercent} from "./number-format.js";

type Lang = "en" | "zh";

const words = {
  en: {
    all: (narrow: string, wide: string, base: string) =>
      `LIME’s linear model need not do so: with all coalitions it is off at the whole picture by ${narrow} points at σ = 0.25 and by ${wide} at σ = 2, and for nothing at all it says ${base} at σ = 0.25.`,
    yours: (sigma: string, gap: string) =>
      ` With your σ = ${sigma} it is ${gap} points, as only some coalitions were drawn.`,
    dummy: (part: number, weight: string, all: string) =>
      ` Nor does it keep the dummy: part ${part} changes no answer by as much as 0.2 points, and these coalitions give it ${weight} points (all of them: ${all}).`
  },
  zh: {
    all: (narrow: string, wide: string, base: string) =>
      `LIME 的线性模型没有这样的保证：取全部联盟，σ = 0.25 时在整幅图处差 ${narrow} 个百分点，σ = 2 时差 ${wide} 个；一块也没有时，它在 σ = 0.25 给出 ${base}。`,
    yours: (sigma: string, gap: string) => `你的 σ = ${sigma}，只抽了一部分联盟，差 ${gap} 个百分点。`,
    dummy: (part: number, weight: string, all: string) =>
      `它也不守哑元：第 ${part} 块使任何答案的改变都不到 0.2 个百分点，这些联盟却给它 ${weight} 个百分点（取全部联盟：${all}）。`
  }
};

/** The parts that change no answer by as much as `least`, a fifth of a percentage point. */
export function dummies(v: ArrayLike<number>, M: number, least = 0.002): number[] {
  return Array.from({length: M}, (_, m) => m).filter(m => {
    for (let S = 0; S < v.length; ++S)
      if (!has(S, m) && Math.abs(v[S | (1 << m)] - v[S]) > least) return false;
    return true;
  });
}

/** g(all) − v(all): what a fit misses of the whole picture. */
export const gapAtWhole = ({constant, weights}: LimeFit, v: ArrayLike<number>): number =>
  weights.reduce((sum, one) => sum + one, constant) - v[v.length - 1];

/**
 * Which of Shapley's demands LIME does not meet, on one table of answers: how far it is off at the whole picture with all coalitions
 * and with those drawn, and what it gives to a part that changes next to nothing.
 */
export function limeLimits(
  v: ArrayLike<number>,
  M: number,
  fit: LimeFit,
  {sigma, sampled, lang}: {sigma: number; sampled: boolean; lang: Lang}
): string {
  const say = words[lang];
  const points = (share: number) => formatNumber(Math.abs(100 * share), 2);
  const [narrow, wide] = [0.25, 2].map(width => limeRun(v, M, {samples: "all", sigma: width}));
  const base = formatPercent(narrow.constant, lang, 0).replace("-", "−");
  let text = say.all(points(gapAtWhole(narrow, v)), points(gapAtWhole(wide, v)), base);
  if (!sampled) return text;
  text += say.yours(formatNumber(sigma), points(gapAtWhole(fit, v)));
  const [dummy] = dummies(v, M);
  if (dummy === undefined) return text;
  const whole = limeRun(v, M, {samples: "all", sigma});
  const [weight, all] = [fit, whole].map(({weights}) => (100 * weights[dummy]).toFixed(1));
  if (Number(weight) === 0) return text;
  return (
    text + say.dummy(dummy + 1, weight.replace("-", "−"), all.replace(/^-0\.0$/, "0.0").replace("-", "−"))
  );
}
