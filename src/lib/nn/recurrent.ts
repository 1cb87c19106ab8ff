import type {Tensor, Tensor1D, Tensor2D, Tensor3D} from "@tensorflow/tfjs-core";
import {recurrentCost, type RecurrentGradients} from "../../kernels/recurrence.js";
import {requireOneOf} from "../../kernels/validate.js";
import {requireCount, weightOf, requireOurNames} from "./checks.js";
import {initialValues, initialWeight, requireInitializer} from "./initialWeight.js";
import type {InitializerName} from "./initialWeight.js";
import {Layer} from "./layer.js";
import type {Random} from "./random.js";
import {refusal} from "../../kernels/refusal.js";

export interface RecurrentOptions {
  /** Number of values of the state h. */
  units: number;
  /** Whether y is the state after every time step, for another recurrent layer, or only after the last one. Default false. */
  returnSequences?: boolean;
  /** What becomes of the sums: only "tanh" so far. */
  activation?: "tanh";
  /** Default "glorotUniform". */
  kernelInitializer?: InitializerName;
  /** Default "orthogonal". */
  recurrentInitializer?: InitializerName;
  /** Default "zeros". */
  biasInitializer?: InitializerName;
  /** [time steps, features] of the sequences, on the first layer of a model. */
  inputShape?: readonly number[];
}

/** The weights of a recurrent layer, in Keras's order. */
export interface RecurrentWeights {
  w: Tensor2D;
  u: Tensor2D;
  b: Tensor1D;
}

/** What the gradients follow from, besides ∂L/∂y. */
export interface RecurrentInputs extends RecurrentWeights {
  x: Tensor3D;
  saved: Tensor[];
}

/**
 * What Keras's recurrent layers have in common: a sequence x [B, T, F] goes in, a state h [B, units] is carried from time
 * step to time step, and y is [B, T, units] or the last state [B, units]. `gates` says how many rows of `units` values a
 * time step works out.
 */
export abstract class Recurrent extends Layer {
  readonly units: number;
  readonly returnSequences: boolean;
  protected readonly initializers: Required<
    Pick<RecurrentOptions, "kernelInitializer" | "recurrentInitializer" | "biasInitializer">
  >;
  private x?: Tensor3D;
  private saved?: Tensor[];

  constructor(
    where: string,
    private readonly gates: number,
    {
      units,
      returnSequences = false,
      activation = "tanh",
      kernelInitializer = "glorotUniform",
      recurrentInitializer = "orthogonal",
      biasInitializer = "zeros",
      inputShape,
      ...others
    }: RecurrentOptions
  ) {
    super();
    requireOurNames(where, others);
    this.units = requireCount(where, "units", units);
    this.returnSequences = returnSequences;
    requireOneOf(where, "activation", activation, ["tanh"]);
    this.initializers = {kernelInitializer, recurrentInitializer, biasInitializer};
    for (const [argument, name] of Object.entries(this.initializers))
      requireInitializer(where, argument, name);
    this.inputShape = inputShape;
  }

  build(inputShape: readonly number[], random: Random): void {
    if (inputShape.length !== 2) {
      throw refusal`${this.name}: its input has shape [${inputShape}], but [time steps, features] is expected.`;
    }
    const {units, gates, initializers} = this;
    const [timeSteps, features] = inputShape;
    this.outputShape = this.returnSequences ? [timeSteps, units] : [units];
    const sizes = {batch: 1, steps: timeSteps, inputs: features, units, gates};
    this.multiplyAdds = recurrentCost(sizes).multiplyAdds;
    this.weights = [
      initialWeight("kernel", [features, gates * units], initializers.kernelInitializer, random),
      initialWeight("recurrent_kernel", [units, gates * units], initializers.recurrentInitializer, random),
      weightOf("bias", [gates * units], this.firstBias([gates * units], random))
    ];
  }

  /** The values the bias begins with. */
  protected firstBias(shape: readonly number[], random: Random): Float32Array {
    return initialValues(shape, this.initializers.biasInitializer, random);
  }

  config(): Record<string, unknown> {
    const {units, returnSequences, initializers} = this;
    return {units, activation: "tanh", returnSequences, ...initializers};
  }

  forward(x: Tensor): Tensor {
    this.x = x as Tensor3D;
    const {y, saved} = this.through(this.x, this.tensors);
    this.saved = saved;
    return y;
  }

  /** Back-propagation through time. */
  backward(dy: Tensor, needsDx: boolean): Tensor | undefined {
    const {dx, dw, du, db} = this.back(
      dy,
      {x: this.remembered(this.x), saved: this.remembered(this.saved), ...this.tensors},
      needsDx
    );
    this.weight("kernel").gradient = dw;
    this.weight("recurrent_kernel").gradient = du;
    this.weight("bias").gradient = db;
    return dx;
  }

  override forget(): void {
    super.forget();
    this.x = this.saved = undefined;
  }

  /** The layer's kernel: y, and what its gradient needs. */
  protected abstract through(x: Tensor3D, weights: RecurrentWeights): {y: Tensor; saved: Tensor[]};

  /** The layer's gradients, from ∂L/∂y. */
  protected abstract back(dy: Tensor, inputs: RecurrentInputs, needsDx: boolean): RecurrentGradients;

  private get tensors(): RecurrentWeights {
    return {
      w: this.weight("kernel").tensor as Tensor2D,
      u: this.weight("recurrent_kernel").tensor as Tensor2D,
      b: this.weight("bias").tensor as Tensor1D
    };
  }
}
