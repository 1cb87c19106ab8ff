import {readingCost, trainingCost} from "./learner-costs.js";
import type {LearnerName, LearningCurves, LearningPoint} from "../training/learner-names.js";
import {examplesFor} from "../data/powerLaw.js";
import type {Racer} from "./learner-race.js";
import {errorsAt, errorInWords, meanErrors} from "./learner-tables.js";
import {errorCurveOf, learnerName} from "./learner-words.js";
import {meanAndRange} from "./mean-and-range.js";
import {formatCount, formatNumber, formatPercent} from "./number-format.js";
import {resultTable} from "./result-table.js";

type Lang = "en" | "zh";

const words = {
  en: {
    learner: "learner",
    kept: "numbers kept",
    training: "multiply-adds of the training",
    reading: "multiply-adds to read one",
    training1: (steps: number) => `${steps} steps of training, s`,
    readingSeconds: (count: string) => `reading ${count}, s`,
    error: "error",
    for: (share: string) => `error of ${share}`,
    never: (most: string) => `more than ${most}`,
    fewer: (least: string) => `${least} or fewer`
  },
  zh: {
    learner: "方法",
    kept: "要保存的数",
    training: "训练的乘加次数",
    reading: "认一个数字的乘加次数",
    training1: (steps: number) => `训练 ${steps} 步（秒）`,
    readingSeconds: (count: string) => `认 ${count} 个（秒）`,
    error: "错误率",
    for: (share: string) => `错误率 ${share}`,
    never: (most: string) => `${most} 以上`,
    fewer: (least: string) => `不超过 ${least}`
  }
};

const inShort = (value: number) =>
  value === 0
    ? "0"
    : value < 1e6
      ? formatCount(value)
      : `${formatNumber(value / 10 ** Math.floor(Math.log10(value)), 2)}·10${superscript(Math.floor(Math.log10(value)))}`;
const superscript = (n: number) => Array.from(String(n), d => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(d)]).join("");

/** What each learner reaches after each number of digits, and what it costs. */
export const racersOf = (curves: LearningCurves, names: readonly LearnerName[], lang: Lang): Racer[] =>
  names.map(name => {
    const {meaning, dashed, name: called, key} = errorCurveOf(curves, name, lang);
    const {points} = curves.learners[name];
    return {
      ...{meaning, dashed, name: called, key},
      points: curves.sizes.map((size, k) => ({
        errors: errorsAt(curves, name, size),
        digits: size,
        training: trainingCost(name, {
          steps: curves.steps[k],
          batchSize: curves.batchSize,
          codeLength: curves.codeLength
        }),
        reading: readingCost(name, size, curves.codeLength),
        parameters: points.find(point => point.size === size)!.parameters
      }))
    };
  });

/** What learners cost after so many digits, and their error. */
export function costsTable(
  curves: LearningCurves,
  names: readonly LearnerName[],
  {size, lang = "en"}: {size: number; lang?: Lang}
): HTMLElement {
  const say = words[lang];
  const steps = curves.steps[curves.sizes.indexOf(size)];
  return resultTable(
    [say.learner, say.kept, say.training, say.reading, say.error],
    names.map(name => [
      learnerName(name, lang),
      formatCount(curves.learners[name].points.find(point => point.size === size)!.parameters),
      inShort(trainingCost(name, {steps, batchSize: curves.batchSize, codeLength: curves.codeLength})),
      inShort(readingCost(name, size, curves.codeLength)),
      errorInWords(curves, name, size, lang).replace("\u00a0(", " (")
    ])
  );
}

/** What was measured of learners on this device: the mean over the seeds so far, a dash where nothing was measured yet. */
export function timesTable(
  measured: Partial<Record<LearnerName, readonly LearningPoint[]>>,
  names: readonly LearnerName[],
  {steps, tested, lang = "en"}: {steps: number; tested: number; lang?: Lang}
): HTMLElement {
  const say = words[lang];
  const mean = (name: LearnerName, of: "seconds" | "readingSeconds") => {
    const points = measured[name] ?? [];
    return points.length ? formatNumber(meanAndRange(points.map(point => point[of])).mean, 2) : "–";
  };
  return resultTable(
    [say.learner, say.training1(steps), say.readingSeconds(formatCount(tested))],
    names.map(name => [learnerName(name, lang), mean(name, "seconds"), mean(name, "readingSeconds")])
  );
}

/** How many digits each learner needs for an error; NaN beyond what was measured. */
export const digitsNeeded = (curves: LearningCurves, name: LearnerName, error: number): number =>
  examplesFor(meanErrors(curves, name), error);

/** The same as a table, for several errors. */
export function neededTable(
  curves: LearningCurves,
  names: readonly LearnerName[],
  {errors, lang = "en"}: {errors: readonly number[]; lang?: Lang}
): HTMLElement {
  const say = words[lang];
  const [least, most] = [curves.sizes[0], curves.sizes.at(-1)!];
  const needed = (name: LearnerName, error: number) => {
    if (meanErrors(curves, name)[0].E <= error) return say.fewer(formatCount(least));
    const count = digitsNeeded(curves, name, error);
    return Number.isNaN(count) ? say.never(formatCount(most)) : formatCount(Number(count.toPrecision(2)));
  };
  return resultTable(
    [say.learner, ...errors.map(share => say.for(formatPercent(share, lang, 0)))],
    names.map(name => [learnerName(name, lang), ...errors.map(error => needed(name, error))])
  );
}
