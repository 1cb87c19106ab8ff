import type {Digits} from "../data/index.js";
import type {LearnerName, LearningPoint} from "./learner-names.js";
import {learners} from "./learners.js";
import type {LearningTask} from "./learners.js";
import {orderOf} from "./order-of.js";
import {digitsAt} from "./some-of.js";

/** The digits that a training of so many sees. */
export const firstOf = (all: Digits, size: number, seed: number): Digits =>
  digitsAt(all, orderOf(seed, all.labels.length).subarray(0, size));

export interface PointTask extends Omit<LearningTask, "train"> {
  /** All training digits there are, of which `size` are taken. */
  all: Digits;
  size: number;
  test: Digits;
}

const now = () => performance.now() / 1000;

/** One point of a learning curve: how far it is, 0 … 1; at the end what it measured. */
export async function* learningPoint(
  name: LearnerName,
  {all, size, test, ...task}: PointTask
): AsyncGenerator<{done: number; found?: LearningPoint}, void, undefined> {
  const train = firstOf(all, size, task.seed);
  const begun = now();
  for await (const {done, reader} of learners[name].learn({...task, train})) {
    // Reading takes its part of the bar.
    yield {done: 0.95 * done};
    if (!reader) continue;
    const seconds = now() - begun;
    try {
      // What is done once only, as translating shaders, is no part of the time.
      await reader.read(digitsAt(test, [...Array(Math.min(100, test.labels.length)).keys()]).images);
      const asked = now();
      const answers = await reader.read(test.images);
      const readingSeconds = now() - asked;
      const right = answers.reduce((sum, digit, n) => sum + Number(digit === test.labels[n]), 0);
      const accuracy = right / test.labels.length;
      const {seed} = task;
      const {parameters, multiplyAdds} = reader;
      yield {done: 1, found: {size, seed, accuracy, seconds, readingSeconds, parameters, multiplyAdds}};
    } finally {
      reader.dispose();
    }
  }
}
