import {examplesFor} from "../data/powerLaw.js";
import type {LearnerName, LearningCurves} from "../training/learner-names.js";
import {learnerName} from "./learner-words.js";
import {meanAndRange, together} from "./mean-and-range.js";
import {formatCount, formatNumber, formatPercent} from "./number-format.js";
import {resultTable} from "./result-table.js";

type Lang = "en" | "zh";

const words = {
  en: {
    learner: "learner",
    digits: "digits",
    plain: "CNN",
    moved: "CNN, moved digits",
    same: "unmoved, the same error takes",
    worth: "one is worth",
    more: (most: string) => `more than ${most}`,
    times: (factor: string) => `${factor} digits`,
    over: (factor: string) => `over ${factor} digits`
  },
  zh: {
    learner: "方法",
    digits: "数字个数",
    plain: "CNN",
    moved: "移动数字的 CNN",
    same: "不移动时，同样的错误率需要",
    worth: "一个抵",
    more: (most: string) => `${most} 以上`,
    times: (factor: string) => `${factor} 个`,
    over: (factor: string) => `${factor} 个以上`
  }
};

/** The errors of a learner that saw so many digits, one for each seed. */
export const errorsAt = ({learners}: LearningCurves, name: LearnerName, n: number): number[] =>
  learners[name].points.filter(({size}) => size === n).map(({accuracy}) => 1 - accuracy);

/** The mean error at each size. */
export const meanErrors = (curves: LearningCurves, name: LearnerName): {n: number; E: number}[] =>
  curves.sizes.map(n => ({n, E: meanAndRange(errorsAt(curves, name, n)).mean}));

/** "4.1 % (3.9–4.4)": the error of a learner that saw so many digits, mean and range over the seeds. */
export function errorInWords(curves: LearningCurves, name: LearnerName, n: number, lang: Lang): string {
  const {mean, low, high} = meanAndRange(errorsAt(curves, name, n));
  const ends = [low, high].map(share => (100 * share).toFixed(1)).join("–");
  const middle = formatPercent(mean, lang);
  return together(lang === "zh" ? `${middle}（${ends}）` : `${middle} (${ends})`);
}

/** All learners in numbers: error at each size, mean and range. */
export function learnersTable(
  curves: LearningCurves,
  names: readonly LearnerName[],
  {lang = "en"}: {lang?: Lang} = {}
): HTMLElement {
  return resultTable(
    [words[lang].learner, ...curves.sizes.map(formatCount)],
    names.map(name => [
      learnerName(name, lang),
      ...curves.sizes.map(n => errorInWords(curves, name, n, lang).replace("\u00a0(", " ("))
    ])
  );
}

/** How many unmoved digits the network needs for the error that it has from so many moved ones; NaN beyond what was measured. */
export function worthOfMoving(
  curves: LearningCurves
): {n: number; plain: number; moved: number; same: number}[] {
  const plain = meanErrors(curves, "cnn");
  return meanErrors(curves, "cnnMoved").map(({n, E}, k) => ({
    ...{n, plain: plain[k].E, moved: E},
    same: examplesFor(plain, E)
  }));
}

/** The same as a table: errors with and without moving, and how many digits a moved one stands for. */
export function worthTable(curves: LearningCurves, {lang = "en"}: {lang?: Lang} = {}): HTMLElement {
  const say = words[lang];
  const most = curves.sizes.at(-1)!;
  return resultTable(
    [say.digits, say.plain, say.moved, say.same, say.worth],
    worthOfMoving(curves).map(({n, plain, moved, same}) => {
      const beyond = Number.isNaN(same) && moved < plain;
      const known = Number.isNaN(same)
        ? ["–", "–"]
        : [formatCount(Math.round(same)), say.times(formatNumber(same / n, 2))];
      return [
        ...[formatCount(n), formatPercent(plain, lang), formatPercent(moved, lang)],
        ...(beyond
          ? [say.more(formatCount(most)), n < most ? say.over(formatNumber(most / n, 2)) : "–"]
          : known)
      ];
    })
  );
}
