import type {Tensor, Tensor1D, Tensor2D} from "@tensorflow/tfjs-core";
import {activationGradient, activationNames} from "../../kernels/activation.js";
import {biasGradient} from "../../kernels/bias.js";
import {dense as denseOp, denseCost, denseDw, denseDx} from "../../kernels/dense.js";
import {softmax, softmaxDz} from "../../kernels/softmaxCrossEntropy.js";
import type {Activation} from "../../kernels/activation.js";
import {requireOneOf} from "../../kernels/validate.js";
import {requireCount, requireOurNames, requireRow} from "./checks.js";
import {initialWeight, initializersOf} from "./initialWeight.js";
import type {InitializerOptions} from "./initialWeight.js";
import {Layer} from "./layer.js";
import type {Random} from "./random.js";

export interface DenseOptions extends InitializerOptions {
  /** Number of outputs. */
  units: number;
  activation?: Activation | "softmax";
  inputShape?: readonly number[];
}

/** Keras's `Dense`: y = f(x·w + b), x: [B, K], w: [K, units], b: [units]. */
export class Dense extends Layer {
  readonly type = "Dense";
  readonly units: number;
  readonly activation: Activation | "softmax";
  readonly initializers: Required<InitializerOptions>;
  private x?: Tensor2D;
  private y?: Tensor2D;
  /** y after a softmax; not there if the loss took the values before it. */
  private p?: Tensor2D;

  constructor({units, activation = "linear", inputShape, ...initializers}: DenseOptions) {
    super();
    requireOurNames("dense", initializers);
    this.units = requireCount("dense", "units", units);
    requireOneOf("dense", "activation", activation, [...activationNames, "softmax"]);
    this.activation = activation;
    this.initializers = initializersOf("dense", initializers);
    this.inputShape = inputShape;
  }

  build(inputShape: readonly number[], random: Random): void {
    const shape = [requireRow(this.name, "dense", inputShape), this.units];
    this.outputShape = [this.units];
    this.multiplyAdds = denseCost({batch: 1, inputs: shape[0], units: this.units}).multiplyAdds;
    this.weights = [
      initialWeight("kernel", shape, this.initializers.kernelInitializer, random),
      initialWeight("bias", [this.units], this.initializers.biasInitializer, random)
    ];
  }

  config(): Record<string, unknown> {
    return {units: this.units, activation: this.activation, ...this.initializers};
  }

  forward(x: Tensor): Tensor2D {
    const z = this.logits(x);
    return this.activation === "softmax" ? (this.p = softmax(z)) : z;
  }

  /** The outputs before a softmax, from which the loss and its gradient are computed without losing digits. */
  logits(x: Tensor): Tensor2D {
    this.x = x as Tensor2D;
    this.p = undefined;
    const w = this.weight("kernel").tensor as Tensor2D;
    this.y = denseOp(this.x, w, this.weight("bias").tensor as Tensor1D, {activation: this.fused});
    return this.y;
  }

  /** @param dy ∂L/∂y; after `logits` of a softmax layer ∂L/∂z, which the loss gives directly */
  backward(dy: Tensor, needsDx: boolean): Tensor2D | undefined {
    const x = this.remembered(this.x);
    const kernel = this.weight("kernel");
    const dz = this.p
      ? softmaxDz(dy as Tensor2D, this.p)
      : activationGradient(dy as Tensor2D, this.remembered(this.y), this.fused);
    kernel.gradient = denseDw(x, dz);
    this.weight("bias").gradient = biasGradient(dz);
    return needsDx ? denseDx(dz, kernel.tensor as Tensor2D) : undefined;
  }

  override forget(): void {
    super.forget();
    this.x = this.y = this.p = undefined;
  }

  /** The activation that the matrix product's own shader applies. */
  private get fused(): Activation {
    return this.activation === "softmax" ? "linear" : this.activation;
  }
}

/** A fully connected layer, `dense({units: 128, activation: "relu"})`. */
export const dense = (options: DenseOptions): Layer => new Dense(options);
