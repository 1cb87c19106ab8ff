import {expect, test} from "vitest";
import {sideBySide} from "../../../src/lib/training/side-by-side.js";

/** A training of so many steps, that tells when it is left. */
async function* training(name: number, batches: number, left: number[]) {
  try {
    for (let batch = 1; batch <= batches; ++batch) {
      yield {epoch: 1, epochs: 1, batch, batches, loss: 10 * name + batch};
    }
  } finally {
    left.push(name);
  }
}

test("takes a step of each in turn, until the first of them ends, and leaves all", async () => {
  const left: number[] = [];
  const losses: number[][] = [];
  for await (const {loss, each} of sideBySide(training(1, 3, left), training(2, 2, left))) {
    expect(loss).toBe(each[0].loss);
    losses.push(each.map(step => step.loss));
  }
  expect(losses).toEqual([
    [11, 21],
    [12, 22]
  ]);
  expect(left.sort()).toEqual([1, 2]);
});

test("left early, it leaves all trainings", async () => {
  const left: number[] = [];
  for await (const step of sideBySide(training(1, 3, left), training(2, 3, left)))
    if (step.batch === 1) break;
  expect(left).toEqual([1, 2]);
});
