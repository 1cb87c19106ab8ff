import type {EpochLosses} from "../data/weights.js";
import type {TrainingStep} from "../training/control.js";

/** A mean over neighbouring training steps; `x` is where it stands, in epochs. */
export interface CurvePoint {
  x: number;
  loss: number;
  /** NaN where the training has none. */
  accuracy: number;
}

/**
 * The steps of a training as points, each the mean of as many steps, so that the line is calm and cheap to draw. How many
 * go into a point follows from the `length` of the axis alone, in steps: where it stays, points once drawn stay where they
 * are, and the first steps of a training, on a short axis, are points of their own. The last point may hold fewer.
 */
export function curvePoints(
  steps: readonly TrainingStep[],
  {length, most = 160}: {length: number; most?: number}
): CurvePoint[] {
  if (steps.length === 0) return [];
  const {batches} = steps[0];
  const size = Math.max(1, Math.ceil(length / most));
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

/** The losses of whole epochs, each at its end. */
export function epochPoints(epochs: readonly EpochLosses[]): {
  training: CurvePoint[];
  validation: CurvePoint[];
} {
  const point = (epoch: number, loss: number): CurvePoint => ({x: epoch + 1, loss, accuracy: NaN});
  return {
    training: epochs.map(({loss}, n) => point(n, loss)),
    validation: epochs.flatMap(({validationLoss}, n) =>
      validationLoss === undefined ? [] : [point(n, validationLoss)]
    )
  };
}
