/** From the simplest on: k-nearest neighbours, logistic regression on pixels, on principal components and on an autoencoder's codes, networks. */
export const learnerNames = ["nearest", "logistic", "components", "probe", "mlp", "cnn", "cnnMoved"] as const;
export type LearnerName = (typeof learnerNames)[number];

/** What one training gave. */
export interface LearningPoint {
  /** Digits that were learned from. */
  size: number;
  seed: number;
  /** Share of the test digits that are read rightly. */
  accuracy: number;
  /** Of the training, on a machine that had other work too: good for orders of magnitude, no further. */
  seconds: number;
  /** For reading the test digits. */
  readingSeconds: number;
  /** Numbers that were learned, or are kept. */
  parameters: number;
  /** Multiplications with additions for reading one picture. */
  multiplyAdds: number;
}

/** What was measured beforehand, `docs/data/measured/learning-curves.json`. */
export interface LearningCurves {
  sizes: readonly number[];
  seeds: readonly number[];
  /** Test digits. */
  tested: number;
  /** Steps of `batchSize` digits, for each size. */
  steps: readonly number[];
  batchSize: number;
  /** Digits that are moved in training move by so many pixels at most. */
  furthest: number;
  /** Size at which the learning rates were chosen, on so many digits of neither the training nor the test. */
  chosenAt: number;
  heldOut: number;
  /** Numbers in a code, and pictures without labels from which the code was found. */
  codeLength: number;
  unlabelled: number;
  /** Of the autoencoder, one for each seed. */
  encoderSeconds: readonly number[];
  /** Of the principal components. */
  componentsSeconds: number;
  learners: Record<
    LearnerName,
    {
      /** The rate that was chosen; none where nothing is trained by steps. */
      rate?: number;
      /** What each rate reached on the digits held out. */
      tried: readonly {rate: number; accuracy: number}[];
      points: readonly LearningPoint[];
    }
  >;
}
