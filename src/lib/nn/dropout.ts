import type {Tensor} from "@tensorflow/tfjs-core";
import {dropout as dropoutOp, dropoutDx} from "../../kernels/dropout.js";
import {requireNumber} from "../../kernels/validate.js";
import {Layer} from "./layer.js";
import type {TrainingPass} from "./layer.js";
import {seededRandom} from "./random.js";
import type {Random} from "./random.js";

export interface DropoutOptions {
  /** Share of the values that is left out, at least 0 and below 1. */
  rate: number;
  /** Number from which the choices follow; left out, they follow from the model's own. */
  seed?: number;
  inputShape?: readonly number[];
}

/** A whole number of 32 bits: what the kernel takes for a seed. */
const wholeSeed = (random: Random) => Math.floor(random() * 2 ** 32);

/**
 * Keras's `Dropout`: in training each value is left out at random and the others grow by 1/(1 − rate), so that sums stay
 * what they are on average; in use nothing happens. Every step leaves out others, which follow from the seed and the
 * number of the step.
 */
class Dropout extends Layer {
  readonly type = "Dropout";
  readonly rate: number;
  readonly seed?: number;
  private layerSeed = 0;
  /** What the kernel was given in the forward pass of a training step. */
  private drawn?: {rate: number; seed: number};

  constructor({rate, seed, inputShape}: DropoutOptions) {
    super();
    requireNumber("dropout", "rate", rate, {low: 0, high: 1});
    if (seed !== undefined) requireNumber("dropout", "seed", seed, {low: -Infinity});
    this.rate = rate;
    this.seed = seed;
    this.inputShape = inputShape;
  }

  build(inputShape: readonly number[], random: Random): void {
    this.outputShape = inputShape;
    this.layerSeed = this.seed ?? wholeSeed(random);
  }

  config(): Record<string, unknown> {
    return {rate: this.rate, ...(this.seed === undefined ? {} : {seed: this.seed})};
  }

  forward(x: Tensor, training?: TrainingPass): Tensor {
    this.drawn =
      training && this.rate > 0
        ? {rate: this.rate, seed: wholeSeed(seededRandom(this.layerSeed, training.step))}
        : undefined;
    return this.drawn ? dropoutOp(x, this.drawn) : x;
  }

  backward(dy: Tensor, needsDx: boolean): Tensor | undefined {
    if (!needsDx) return undefined;
    return this.drawn ? dropoutDx(dy, this.drawn) : dy;
  }

  override forget(): void {
    this.drawn = undefined;
  }
}

/** A layer that leaves values out in training, `dropout(0.5)` or `dropout({rate: 0.5, seed: 1})`. */
export const dropout = (options: number | DropoutOptions): Layer =>
  new Dropout(typeof options === "number" ? {rate: options} : options);
