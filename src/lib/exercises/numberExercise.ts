import {
  type Bilingual,
  type Exercise,
  joined,
  notAnswered,
  type Task,
  type Values,
  verdictOf,
  Wrong
} from "./exercise.js";
import {named, readFields, readNumber} from "./reading.js";
import {formatNumber} from "../figures/number-format.js";

/** A number that is asked for. */
export interface AskedNumber {
  answer: number;
  /** How far an answer may be off. Default: not at all, but for rounding. */
  tolerance?: number;
  mistakes: readonly {is: number; says: Bilingual}[];
  /** What else helps when the number is wrong and no known mistake. */
  otherwise: Bilingual;
}

/** What is wrong with a number; undefined when it is right. */
function fault(found: number, code: string, asked: AskedNumber): Bilingual | undefined {
  const {answer, tolerance = 1e-9 * Math.abs(answer), mistakes, otherwise} = asked;
  const off = Math.abs(found - answer);
  if (off <= tolerance) return undefined;
  const text = formatNumber(found, 5);
  const known = mistakes.find(({is}) => Math.abs(found - is) <= Math.max(tolerance / 2, 1e-9 * Math.abs(is)));
  if (known) return joined({en: `\`${code}\` is ${text}.`, zh: `\`${code}\` 是 ${text}。`}, known.says);
  if (off <= 20 * tolerance && tolerance > 1e-6 * Math.abs(answer)) {
    const within = formatNumber(tolerance, 2);
    return {
      en: `${text} is close, but not within ${within}: give more digits, or let the page calculate it.`,
      zh: `${text} 很接近，但误差超过 ${within}：请多写几位，或让页面来算。`
    };
  }
  const size = found > answer ? {en: "too large", zh: "太大了"} : {en: "too small", zh: "太小了"};
  return joined(
    {en: `\`${code}\` is ${text}: ${size.en}.`, zh: `\`${code}\` 是 ${text}，${size.zh}。`},
    otherwise
  );
}

/** An exercise whose answer is one number, which the starter has as 0. */
export function numberExercise(asked: Task & AskedNumber & {name: string}): Exercise {
  const {name, answer, tolerance, mistakes, otherwise, right, ...task} = asked;
  const check = (values: Values) =>
    verdictOf(() => {
      const found = readNumber(values[name], named(name));
      if (found === 0) return notAnswered;
      const wrong = fault(found, name, {answer, tolerance, mistakes, otherwise});
      if (wrong) throw new Wrong(wrong);
      return {state: "right", sentence: right};
    });
  return {
    ...task,
    right,
    declares: [name],
    check,
    mistakes: mistakes.map(({is, says}) => ({values: {[name]: is}, says}))
  };
}

/** An exercise whose answer is an object of several numbers, which the starter has as 0. */
export function numbersExercise(
  asked: Task & {name: string; numbers: Record<string, AskedNumber>}
): Exercise {
  const {name, numbers, right, ...task} = asked;
  const keys = Object.keys(numbers);
  const check = (values: Values) =>
    verdictOf(() => {
      const found = readFields(values[name], keys, named(name));
      if (keys.every(key => found[key] === 0)) return notAnswered;
      for (const key of keys) {
        const wrong = fault(found[key]!, `${name}.${key}`, numbers[key]!);
        if (wrong) throw new Wrong(wrong);
      }
      return {state: "right", sentence: right};
    });
  const answers = Object.fromEntries(keys.map(key => [key, numbers[key]!.answer]));
  return {
    ...task,
    right,
    declares: [name],
    check,
    mistakes: keys.flatMap(key =>
      numbers[key]!.mistakes.map(({is, says}) => ({values: {[name]: {...answers, [key]: is}}, says}))
    )
  };
}
