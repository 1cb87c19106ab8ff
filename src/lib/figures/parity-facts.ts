import {normOf} from "./power-norms.js";
import {formatNumber, formatPercent} from "./number-format.js";

type Lang = "en" | "zh";

const LENGTH = 1000;

const words = {
  en: {
    right: (count: string) =>
      `Yes. Of ${count} random bits read by the loops at the right, the parity is right after every one.`,
    wrong: (share: string) =>
      `No, not with the weights as they are now: of 1,000 random bits the parity is right after ${share} only.`,
    shrinks: (factor: string) =>
      `its gradient shrinks at each step to ${factor} of what it was, or to less: its units sit where tanh is flat`,
    grows: (factor: string) =>
      `with the weights as they are now, a step may multiply its gradient by up to ${factor}; put the first weights back, and its units sit where tanh is flat`
  },
  zh: {
    right: (count: string) => `对。用右边的代码读了 ${count} 个随机位，每一位之后奇偶都对。`,
    wrong: (share: string) => `按现在的权重并不对：1,000 个随机位中，只有 ${share} 之后奇偶是对的。`,
    shrinks: (factor: string) => `它的梯度每走一步，至多变为原来的 ${factor} 倍：它的单元处在 tanh 的饱和区`,
    grows: (factor: string) =>
      `按现在的权重，一步至多可以把梯度乘以 ${factor}；换回原来的权重，它的单元就处在 tanh 的饱和区`
  }
};

/** Whether two units, whose difference is above 1 for "odd", count the ones of a thousand random bits, as a sentence. */
export function parityFacts(
  read: (x: number[]) => readonly (readonly number[])[],
  random: () => number,
  lang: Lang
): string {
  const say = words[lang];
  const bits = Array.from({length: LENGTH}, () => (random() < 0.5 ? 0 : 1));
  const states = read(bits.map(bit => 2 * bit - 1));
  let ones = 0;
  const right = bits.filter((bit, t) => {
    ones += bit;
    return states[t]![0]! - states[t]![1]! > 1 === (ones % 2 === 1);
  }).length;
  return right === LENGTH ? say.right("1,000") : say.wrong(formatPercent(right / LENGTH, lang, 0));
}

/** By which factor a step back multiplies the gradient at most, ‖diag(1 − h²)‖·‖U‖ over these states, as part of a sentence. */
export function parityGradient(
  states: readonly (readonly number[])[],
  u: readonly (readonly number[])[],
  lang: Lang
): string {
  const flattest = Math.max(...states.flat().map(h => 1 - h ** 2));
  const factor = flattest * normOf(u);
  return factor < 1 ? words[lang].shrinks(formatNumber(factor)) : words[lang].grows(formatNumber(factor));
}
