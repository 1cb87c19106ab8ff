import type {LearnerName} from "../training/learner-names.js";

/** Numbers of a digit. */
const pixels = 28 * 28;

/** Units of the hidden layers. */
const hidden = 128;
const classes = 10;

// #region loops
/** Multiply-adds of a dense layer: each unit takes each input once. */
export const denseCost = (inputs: number, units: number): number =>
  inputs * units;

/** Multiply-adds of a convolution: each filter, at each place. */
export const convolutionCost = (
  places: number,
  kernel: number,
  filters: number
): number => places * kernel * filters;
// #endregion

const mlp = denseCost(pixels, hidden) + denseCost(hidden, classes);
const cnn =
  convolutionCost(26 * 26, 3 * 3, 32) +
  denseCost(13 * 13 * 32, hidden) +
  denseCost(hidden, classes);

/**
 * Multiply-adds to read one digit, after learning from so many. Nearest neighbours: one square for each pixel of each known
 * digit. Codes: those of the encoder 784–128–length or of the projection, then logistic regression.
 */
export function readingCost(
  name: LearnerName,
  size: number,
  codeLength = 32
): number {
  switch (name) {
    case "nearest":
      return pixels * size;
    case "logistic":
      return denseCost(pixels, classes);
    case "components":
      return denseCost(pixels, codeLength) + denseCost(codeLength, classes);
    case "probe":
      return (
        denseCost(pixels, hidden) +
        denseCost(hidden, codeLength) +
        denseCost(codeLength, classes)
      );
    case "mlp":
      return mlp;
    default:
      return cnn;
  }
}

/**
 * Multiply-adds of a training by steps: forwards, and about twice as many backwards, for the gradients of the weights and of
 * what went in. Nearest neighbours learn without any. The finding of codes is left out: it is done once.
 */
export function trainingCost(
  name: LearnerName,
  {
    steps,
    batchSize,
    codeLength = 32
  }: {steps: number; batchSize: number; codeLength?: number}
): number {
  if (name === "nearest") return 0;
  const once =
    name === "components" || name === "probe"
      ? denseCost(codeLength, classes)
      : readingCost(name, 0);
  return 3 * once * steps * batchSize;
}
