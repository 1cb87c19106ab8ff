import type {TrainingStep} from "./control.js";

/** A step of the first of several trainings, with the step that each of them has taken. */
export type StepOfEach<S extends TrainingStep> = S & {each: readonly S[]};

/** Trains several models side by side: a step of each in turn. It ends with the first that ends, and ends all of them. */
export async function* sideBySide<S extends TrainingStep>(
  ...trainings: readonly AsyncGenerator<S, void, undefined>[]
): AsyncGenerator<StepOfEach<S>, void, undefined> {
  try {
    while (true) {
      const each: S[] = [];
      for (const training of trainings) {
        const {value, done} = await training.next();
        if (done) return;
        each.push(value);
      }
      yield {...each[0], each};
    }
  } finally {
    for (const training of trainings) await training.return();
  }
}
