import type {LossLine} from "../figures/loss-lines.js";
import {meanOfBatches} from "./mean-of-batches.js";

/** The losses of trainings that run side by side, as lines: each the mean of ten batches. */
export const lossesOfEach = (
  steps: readonly {each: readonly {loss: number}[]}[],
  trainings: readonly Pick<LossLine, "name" | "meaning">[]
): LossLine[] =>
  trainings.map((training, n) => ({
    ...training,
    values: meanOfBatches(steps.map(({each}) => each[n].loss))
  }));
