import type {Exercise, Values, Verdict} from "./exercise.js";

/** Judges what the reader's cell declares. A fault of the exercise's own is said to be one. */
export function judge(exercise: Exercise, values: Values): Verdict {
  try {
    return exercise.check(values);
  } catch (error) {
    console.warn(error);
    return {
      state: "wrong",
      sentence: {
        en: "This answer could not be judged: it is of a kind that the exercise does not expect.",
        zh: "这个答案无法评判：它的形式出乎这道练习的预料。"
      }
    };
  }
}
