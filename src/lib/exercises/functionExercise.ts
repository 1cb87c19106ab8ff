import {callReaders} from "./call.js";
import {alike, difference, firstDifference, type Numbers, readLike} from "./compare.js";
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
import {called, callText} from "./reading.js";

export interface FunctionTask<Given extends readonly unknown[]> extends Task {
  /** The function that the reader writes. */
  name: string;
  /** What it is called with. */
  cases: readonly NoInfer<Given>[];
  /** What it should give. */
  wanted: (...given: Given) => Numbers;
  /** What the starter gives: an answer that gives it in every case is none yet. */
  starts: (...given: NoInfer<Given>) => unknown;
  /** Wrong formulas that are often written. */
  mistakes: readonly {is: (...given: NoInfer<Given>) => unknown; says: Bilingual}[];
  /** How far a number may be off, times the largest wanted, if above 1. Default 10⁻⁶. */
  tolerance?: number;
  /** A case in words, said before its numbers. */
  tell?: (...given: NoInfer<Given>) => Bilingual;
}

/**
 * An exercise whose answer is a function: it is tried on each case, and the verdict names the first one that fails, with
 * its numbers. An answer that is, in all cases, that of a known wrong formula gets the sentence of that mistake too.
 */
export function functionExercise<Given extends readonly unknown[]>(asked: FunctionTask<Given>): Exercise {
  const {name, cases, wanted, starts, mistakes, tolerance = 1e-6, tell, right, ...task} = asked;
  /** @throws Wrong for the first case whose result is not what is wanted */
  const checkCase = (given: Given, result: unknown) => {
    const subject = called(callText(name, given));
    const found = readLike(wanted(...given), result, subject);
    const place = firstDifference(found, wanted(...given), tolerance);
    if (place >= 0) throw new Wrong(difference(found, wanted(...given), place, subject));
  };
  const check = ({[name]: f}: Values) =>
    verdictOf(() => {
      const results = cases.map(given => callReaders(f, name, given));
      const isAlways = (formula: (...given: Given) => unknown, within?: number) =>
        cases.every((given, k) => alike(results[k], formula(...given), within));
      if (isAlways(starts)) return notAnswered;
      for (const [k, given] of cases.entries()) {
        try {
          checkCase(given, results[k]);
        } catch (error) {
          if (!(error instanceof Wrong)) throw error;
          const known = mistakes.find(({is}) => isAlways(is, tolerance))?.says;
          const inWords = tell?.(...given);
          throw new Wrong(joined(...(inWords ? [inWords] : []), error.sentence, ...(known ? [known] : [])));
        }
      }
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
