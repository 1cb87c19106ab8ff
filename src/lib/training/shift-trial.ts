import {everyDirection, movedDigits} from "./moved-digits.js";
import type {Digits} from "../data/index.js";
import {argMax} from "../nn/confusion.js";
import {seededRandom} from "../nn/random.js";
import type {Random, Sequential} from "../nn/index.js";
import {shiftNetwork} from "./shift-networks.js";
import type {Contestant} from "./shift-contestants.js";

export interface TrialOptions {
  train: Digits;
  test: Digits;
  epochs: number;
  batchSize: number;
  /** Tests go on to this many pixels, and digits that are moved in training move up to it. */
  furthest: number;
}

/** How far a trial is, 0 … 1; at its end what it measured. */
export interface TrialStep {
  done: number;
  /** Share of right answers for shifts by 0, 1, 2, … pixels, over all directions. */
  accuracy?: number[];
}

/** Whole pixels from −furthest to furthest, all alike. */
export const anyShift = (furthest: number, random: Random): number =>
  Math.floor(random() * (2 * furthest + 1)) - furthest;

/** Share of digits that are read rightly after a shift by so many pixels, the mean over its directions. */
export async function accuracyAt(model: Sequential, {images, labels}: Digits, by: number): Promise<number> {
  let right = 0;
  const shifts = everyDirection(by);
  for (const shift of shifts) {
    const moved = movedDigits({images, labels}, () => shift);
    const answers = (await model.predict(moved.images, {batchSize: 100})).map(argMax);
    right += labels.reduce((sum, label, n) => sum + Number(answers[n] === label), 0);
  }
  return right / (shifts.length * labels.length);
}

/** Trains a network from its seed, with digits as they are or moved anew in each epoch, and tests it on shifted ones. */
export async function* shiftTrial(
  {network, moved = false, longer = 1}: Contestant,
  seed: number,
  {train, test, epochs, batchSize, furthest}: TrialOptions
): AsyncGenerator<TrialStep, void, undefined> {
  const model = shiftNetwork(network, seed);
  const random = seededRandom(seed, 23);
  const all = epochs * longer;
  // Testing takes its part of the bar.
  const learning = 0.8;
  try {
    for (let epoch = 0; epoch < all; ++epoch) {
      const shown = moved
        ? movedDigits(train, () => [anyShift(furthest, random), anyShift(furthest, random)])
        : train;
      const options = {batchSize, initialEpoch: epoch, epochs: epoch + 1};
      for await (const {batch, batches} of model.fit(shown.images, shown.labels, options)) {
        yield {done: (learning * (epoch + batch / batches)) / all};
      }
    }
    const accuracy: number[] = [];
    for (let by = 0; by <= furthest; ++by) {
      accuracy.push(await accuracyAt(model, test, by));
      yield {done: learning + ((1 - learning) * (by + 1)) / (furthest + 1)};
    }
    yield {done: 1, accuracy};
  } finally {
    model.dispose();
  }
}
