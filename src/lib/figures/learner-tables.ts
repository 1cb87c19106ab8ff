import {examplesFor, lawAt, lawWithFloor, localExponents, powerLaw} from "../data/powerLaw.js";
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
    local: (from: string, to: string) => `α, ${from} to ${to}`,
    floor: "E∞, fitted",
    line: (n: string) => `line at ${n}`,
    bent: (n: string) => `with E∞ at ${n}`,
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
    local: (from: string, to: string) => `${from}～${to} 的 α`,
    floor: "拟合的 E∞",
    line: (n: string) => `直线在 ${n} 处`,
    bent: (n: string) => `带 E∞ 在 ${n} 处`,
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

/**
 * How straight the curves are: the exponent between each size and the next, the floor of the best power law with a floor, and what
 * the laws without and with it say of `beyond` digits.
 */
export function bendsTable(
  curves: LearningCurves,
  names: readonly LearnerName[],
  {beyond, lang = "en"}: {beyond: number; lang?: Lang}
): HTMLElement {
  const say = words[lang];
  const counts = curves.sizes.map(formatCount);
  return resultTable(
    [
      say.learner,
      ...counts.slice(1).map((to, k) => say.local(counts[k], to)),
      say.floor,
      say.line(formatCount(beyond)),
      say.bent(formatCount(beyond))
    ],
    names.map(name => {
      const points = meanErrors(curves, name);
      const straight = powerLaw(
        points.map(({n}) => n),
        points.map(({E}) => E)
      );
      const bent = lawWithFloor(points);
      return [
        learnerName(name, lang),
        ...localExponents(points).map(alpha => alpha.toFixed(2).replace("-", "−")),
        ...[bent.floor, lawAt(straight, beyond), lawAt(bent, beyond)].map(E => formatPercent(E, lang))
      ];
    })
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
