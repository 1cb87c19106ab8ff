import {formatNumber} from "./number-format.js";

const words = {
  en: {
    within: (n: number, bound: string, miss: string) =>
      `With N = ${n} the bound is ${bound}; from 0 to 1, steps and ends included, the sum misses the curve by at most ${miss}.`,
    beyond: (n: number, bound: string, miss: string) =>
      `With N = ${n} the bound is ${bound}, and the sum misses the curve by up to ${miss}: the steps are not steep enough for so many bumps. Raise s.`,
    straight: (n: number, bound: string, miss: string) =>
      `Here ${n} straight ${n === 1 ? "piece misses" : "pieces miss"} the curve by at most ${miss}; the bound is ${bound}.`
  },
  zh: {
    within: (n: number, bound: string, miss: string) =>
      `N = ${n} 时上界是 ${bound}；在 0 到 1 上，连台阶和两端也算在内，凸起之和与曲线最多相差 ${miss}。`,
    beyond: (n: number, bound: string, miss: string) =>
      `N = ${n} 时上界是 ${bound}，而凸起之和与曲线最多相差 ${miss}：凸起这么多，台阶还不够陡。请增大 s。`,
    straight: (n: number, bound: string, miss: string) =>
      `这里 ${n} 段直线与曲线最多相差 ${miss}，上界是 ${bound}。`
  }
};

/** The largest slope of a curve on 0 … 1, found on a fine grid. */
export function largestSlope(f: (x: number) => number, grid = 2000): number {
  let largest = 0;
  for (let k = 0; k < grid; ++k) {
    largest = Math.max(largest, Math.abs(f((k + 1) / grid) - f(k / grid)) * grid);
  }
  return largest;
}

/** How far a sum of N bumps misses a curve on 0 … 1, both ends and all steps included, beside the bound M / 2N. */
export function missedBy(
  target: (x: number) => number,
  sum: (x: number) => number,
  count: number,
  grid = 2000
): {miss: number; bound: number} {
  let miss = 0;
  for (let k = 0; k <= grid; ++k) miss = Math.max(miss, Math.abs(sum(k / grid) - target(k / grid)));
  return {miss, bound: largestSlope(target) / (2 * count)};
}

/** What the bound promises and what the sum keeps; where it does not, what is missing. */
export function bumpsInWords(
  target: (x: number) => number,
  sum: (x: number) => number,
  count: number,
  lang: "en" | "zh"
): string {
  const {miss, bound} = missedBy(target, sum, count);
  // The bound is for steps as steep as one likes; those at hand may take a hundredth more.
  const say = miss <= 1.01 * bound ? words[lang].within : words[lang].beyond;
  return say(count, formatNumber(bound), formatNumber(miss));
}

/** The largest size of a curve's second derivative on 0 … 1, found on a fine grid. */
export function largestBend(f: (x: number) => number, grid = 1000): number {
  let largest = 0;
  for (let k = 1; k < grid; ++k) {
    const bend = f((k - 1) / grid) - 2 * f(k / grid) + f((k + 1) / grid);
    largest = Math.max(largest, Math.abs(bend) * grid ** 2);
  }
  return largest;
}

/** The straight pieces through the values of a curve at 0, 1/N, …, 1. */
export const straightPieces =
  (f: (x: number) => number, count: number) =>
  (x: number): number => {
    const n = Math.min(Math.floor(x * count), count - 1);
    const [from, to] = [f(n / count), f((n + 1) / count)];
    return from + (x * count - n) * (to - from);
  };

/** How far straight pieces miss a curve on 0 … 1, beside the bound C / 8N². */
export function straightInWords(target: (x: number) => number, count: number, lang: "en" | "zh"): string {
  const {miss} = missedBy(target, straightPieces(target, count), count);
  const bound = largestBend(target) / (8 * count ** 2);
  return words[lang].straight(count, formatNumber(bound, 2), formatNumber(miss, 2));
}
