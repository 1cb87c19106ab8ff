import {callReaders} from "./call.js";
import {difference, firstDifference, type Numbers, readLike, same} from "./compare.js";
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
  cases: readonly Given[];
  /** What it should give. */
  wanted: (...given: Given) => Numbers;
  /** What the starter gives: an answer that gives it in every case is none yet. */
  starts: (...given: Given) => unknown;
  /** Wrong formulas that are often written. */
  mistakes: readonly {is: (...given: Given) => Numbers; says: Bilingual}[];
  /** How far a number may be off, times the largest wanted, if above 1. Default 10⁻⁶. */
  tolerance?: number;
  /** A case in words, said before its numbers. */
  tell?: (...given: Given) => Bilingual;
}

/**
 * An exercise whose answer is a function: it is tried on each case, and the verdict names the first one that fails, with
 * its numbers. An answer that is, in all cases, that of a known wrong formula gets the sentence of that mistake too.
 */
export function functionExercise<Given extends readonly unknown[]>(asked: FunctionTask<Given>): Exercise {
  const {name, cases, wanted, starts, mistakes, tolerance = 1e-6, tell, right, ...task} = asked;
  const check = ({[name]: f}: Values) =>
    verdictOf(() => {
      const results = cases.map(given => callReaders(f, name, given));
      if (cases.every((given, k) => same(results[k], starts(...given)))) return notAnswered;
      const found = cases.map((given, k) =>
        readLike(wanted(...given), results[k], called(callText(name, given)))
      );
      const agrees = (formula: (...given: Given) => Numbers) =>
        cases.map((given, k) => firstDifference(found[k]!, formula(...given), tolerance));
      const places = agrees(wanted);
      const failing = places.findIndex(place => place >= 0);
      if (failing < 0) return {state: "right", sentence: right};
      const given = cases[failing]!;
      const at = difference(
        found[failing]!,
        wanted(...given),
        places[failing]!,
        called(callText(name, given))
      );
      const known = mistakes.find(({is}) => agrees(is).every(place => place < 0));
      throw new Wrong(joined(...(tell ? [tell(...given)] : []), at, ...(known ? [known.says] : [])));
    });
  return {
    ...task,
    right,
    declares: [name],
    check,
    mistakes: mistakes.map(({is, says}) => ({values: {[name]: is}, says}))
  };
}
