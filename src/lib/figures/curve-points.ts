import type {TrainingStep} from "./training-control.js";

/** A mean over neighbouring training steps; `x` is where it stands, in epochs. */
export interface CurvePoint {
  x: number;
  loss: number;
  /** NaN where the training has none. */
  accuracy: number;
}

/**
 * The steps of a training as at most `most` points, each the mean of as many steps, so that the line is calm and cheap
 * to draw. How many steps go into a point follows from the planned length alone: points once drawn stay where they are.
 * The last point may hold fewer.
 */
export function curvePoints(
  steps: readonly TrainingStep[],
  {most = 160, least = 4}: {most?: number; least?: number} = {}
): CurvePoint[] {
  if (steps.length === 0) return [];
  const {epochs, batches} = steps[0];
  const size = Math.max(least, Math.ceil((epochs * batches) / most));
  const points: CurvePoint[] = [];
  for (let first = 0; first < steps.length; first += size) {
    const part = steps.slice(first, first + size);
    const mean = (value: (step: TrainingStep) => number) =>
      part.reduce((sum, step) => sum + value(step), 0) / part.length;
    points.push({
      x: mean(({epoch, batch}) => epoch - 1 + batch / batches),
      loss: mean(({loss}) => loss),
      accuracy: mean(({accuracy = NaN}) => accuracy)
    });
  }
  return points;
}

/** The measurements on the validation data, at the ends of epochs. */
export function validationPoints(steps: readonly TrainingStep[]): CurvePoint[] {
  return steps.flatMap(({epoch, validationLoss, validationAccuracy = NaN}) =>
    validationLoss === undefined ? [] : [{x: epoch, loss: validationLoss, accuracy: validationAccuracy}]
  );
}

/** Marks for a logarithmic axis: the powers of ten, and where there are fewer than two of them also 2, 3 and 5 times these. */
export function lossTicks(lowest: number, highest: number): number[] {
  const ticks = (parts: readonly number[]) =>
    Array.from({length: 13}, (_, k) => k - 6)
      .flatMap(exponent => parts.map(part => Number(`${part}e${exponent}`)))
      .filter(tick => tick >= lowest && tick <= highest);
  const tens = ticks([1]);
  return tens.length < 2 ? ticks([1, 2, 3, 5]) : tens;
}
