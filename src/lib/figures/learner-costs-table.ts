import type {LearnerName, LearningCurves, LearningPoint} from "../training/learner-names.js";
import {examplesFor} from "../data/powerLaw.js";
import type {RacePoint, Racer} from "./learner-race.js";
import {errorsAt, errorInWords, meanErrors} from "./learner-tables.js";
import {errorCurveOf, learnerName} from "./learner-words.js";
import {meanAndRange} from "./mean-and-range.js";
import {formatCount, formatNumber, formatPercent, scientific} from "./number-format.js";
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

const inShort = (value: number) => (value < 1e6 ? formatCount(value) : scientific(value));

/**
 * What a learner keeps and computes after so many digits: numbers, multiply-adds to read a digit, and those of the training,
 * which takes three times the reading for each digit of a step (forwards, and backwards for weights and input). Nearest
 * neighbours learn without any; of codes only the last layer is learned, their finding is done once and left out.
 */
function costsOf(
  {sizes, steps, batchSize, codeLength, learners}: LearningCurves,
  name: LearnerName,
  size: number
): Pick<RacePoint, "training" | "reading" | "parameters"> {
  const {parameters, multiplyAdds} = learners[name].points.find(point => point.size === size)!;
  const codes = name === "components" || name === "probe";
  const learned = name === "nearest" ? 0 : codes ? 10 * codeLength : multiplyAdds;
  return {parameters, reading: multiplyAdds, training: 3 * learned * steps[sizes.indexOf(size)] * batchSize};
}

/** What each learner reaches after each number of digits, and what it costs. */
export const racersOf = (curves: LearningCurves, names: readonly LearnerName[], lang: Lang): Racer[] =>
  names.map(name => {
    const {meaning, dashed, name: called, key} = errorCurveOf(curves, name, lang);
    return {
      ...{meaning, dashed, name: called, key},
      points: curves.sizes.map(size => ({
        ...{errors: errorsAt(curves, name, size), digits: size},
        ...costsOf(curves, name, size)
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
  return resultTable(
    [say.learner, say.kept, say.training, say.reading, say.error],
    names.map(name => {
      const {parameters, training, reading} = costsOf(curves, name, size);
      return [
        learnerName(name, lang),
        ...[formatCount(parameters), inShort(training), inShort(reading)],
        errorInWords(curves, name, size, lang).replace("\u00a0(", " (")
      ];
    })
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
