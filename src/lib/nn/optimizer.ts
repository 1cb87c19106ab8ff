import type {Tensor} from "@tensorflow/tfjs-core";

/** When an update takes place. */
export interface UpdateTime {
  /** 1 for the first update. */
  step: number;
  /** η now: the optimiser's own, or what a schedule has made of it. */
  learningRate: number;
}

/** A rule that turns a weight and its gradient into the next weight. */
export interface Optimizer {
  readonly name: string;
  /** η that a training begins with. */
  readonly learningRate: number;
  /** The length that all gradients together, as one vector, are cut down to where they are longer. */
  readonly globalClipnorm?: number;
  /** What the rule remembers beside each weight from step to step, in tensors of the weight's shape; zero at first. */
  readonly slots: readonly string[];
  /** The next [weight, ...slots], as new tensors; the old ones stay as they are. */
  update(tensors: readonly Tensor[], gradient: Tensor, time: UpdateTime): Tensor[];
}
