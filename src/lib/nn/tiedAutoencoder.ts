import type {Tensor, Tensor1D, Tensor2D} from "@tensorflow/tfjs-core";
import {activationNames} from "../../kernels/activation.js";
import {
  tiedAutoencoder as tiedAutoencoderOp,
  tiedAutoencoderCost,
  tiedAutoencoderGradients
} from "../../kernels/tiedAutoencoder.js";
import type {Activation} from "../../kernels/activation.js";
import {requireOneOf} from "../../kernels/validate.js";
import {requireCount, requireOurNames, requireRow} from "./checks.js";
import {initialWeight, initializersOf} from "./initialWeight.js";
import type {InitializerOptions} from "./initialWeight.js";
import {Layer} from "./layer.js";
import type {Random} from "./random.js";

export interface TiedAutoencoderOptions extends InitializerOptions {
  /** Number of values of the code, K. */
  units: number;
  /** σ, default "sigmoid". */
  activation?: Activation;
  inputShape?: readonly number[];
}

/**
 * The autoencoder whose decoder is its encoder turned round: x̂ = Wᵀσ(W x + b), x: [B, D], W: [K, D], b: [K]. Keras has no
 * such layer; there it is written by hand.
 */
class TiedAutoencoder extends Layer {
  readonly type = "TiedAutoencoder";
  readonly units: number;
  readonly activation: Activation;
  readonly initializers: Required<InitializerOptions>;
  private x?: Tensor2D;
  private h?: Tensor2D;

  constructor({units, activation = "sigmoid", inputShape, ...initializers}: TiedAutoencoderOptions) {
    super();
    requireOurNames("tiedAutoencoder", initializers);
    this.units = requireCount("tiedAutoencoder", "units", units);
    requireOneOf("tiedAutoencoder", "activation", activation, activationNames);
    this.activation = activation;
    this.initializers = initializersOf("tiedAutoencoder", initializers);
    this.inputShape = inputShape;
  }

  build(inputShape: readonly number[], random: Random): void {
    const inputs = requireRow(this.name, "tiedAutoencoder", inputShape);
    this.outputShape = [inputs];
    this.multiplyAdds = tiedAutoencoderCost({batch: 1, inputs, units: this.units}).multiplyAdds;
    this.weights = [
      initialWeight("kernel", [this.units, inputs], this.initializers.kernelInitializer, random),
      initialWeight("bias", [this.units], this.initializers.biasInitializer, random)
    ];
  }

  config(): Record<string, unknown> {
    return {units: this.units, activation: this.activation, ...this.initializers};
  }

  forward(x: Tensor): Tensor2D {
    this.x = x as Tensor2D;
    const {activation} = this;
    const {h, xHat} = tiedAutoencoderOp(this.x, this.w, this.weight("bias").tensor as Tensor1D, {activation});
    this.h = h;
    return xHat;
  }

  /** Both ways of the gradient into W: through the decoder and through the encoder. */
  backward(dy: Tensor, needsDx: boolean): Tensor2D | undefined {
    const inputs = {x: this.remembered(this.x), w: this.w, h: this.remembered(this.h)};
    const {activation} = this;
    const {dw, db, dx} = tiedAutoencoderGradients(inputs, dy as Tensor2D, {activation, needsDx});
    this.weight("kernel").gradient = dw;
    this.weight("bias").gradient = db;
    return dx;
  }

  override forget(): void {
    super.forget();
    this.x = this.h = undefined;
  }

  private get w(): Tensor2D {
    return this.weight("kernel").tensor as Tensor2D;
  }
}

/** An autoencoder with tied weights, `tiedAutoencoder({units: 32})`. */
export const tiedAutoencoder = (options: TiedAutoencoderOptions): Layer => new TiedAutoencoder(options);
