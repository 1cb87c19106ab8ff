import type {Tensor, Tensor3D} from "@tensorflow/tfjs-core";
import {lstm as lstmOp, lstmGradients} from "../../kernels/lstm.js";
import {requireOneOf} from "../../kernels/validate.js";
import type {Layer} from "./layer.js";
import type {Random} from "./random.js";
import {Recurrent} from "./recurrent.js";
import type {RecurrentInputs, RecurrentOptions, RecurrentWeights} from "./recurrent.js";

export interface LSTMOptions extends RecurrentOptions {
  /** What becomes of the gates' sums: only "sigmoid" so far. */
  recurrentActivation?: "sigmoid";
  /** Whether the forget gate's bias begins with 1, so that at first the cell forgets little. Default true. */
  unitForgetBias?: boolean;
}

/** Keras's `LSTM`, gates in the order i f c o: w: [F, 4·units], u: [units, 4·units], b: [4·units]. */
class LSTM extends Recurrent {
  readonly type = "LSTM";
  readonly unitForgetBias: boolean;

  constructor({unitForgetBias = true, recurrentActivation = "sigmoid", ...options}: LSTMOptions) {
    super("lstm", 4, options);
    requireOneOf("lstm", "recurrentActivation", recurrentActivation, ["sigmoid"]);
    this.unitForgetBias = unitForgetBias;
  }

  override config(): Record<string, unknown> {
    const {unitForgetBias} = this;
    return {...super.config(), recurrentActivation: "sigmoid", unitForgetBias};
  }

  protected override firstBias(shape: readonly number[], random: Random): Float32Array {
    const values = super.firstBias(shape, random);
    return this.unitForgetBias ? values.fill(1, this.units, 2 * this.units) : values;
  }

  protected through(x: Tensor3D, {w, u, b}: RecurrentWeights) {
    return lstmOp(x, w, u, b, {returnSequences: this.returnSequences});
  }

  protected back(dy: Tensor, inputs: RecurrentInputs, needsDx: boolean) {
    return lstmGradients(dy, inputs, {returnSequences: this.returnSequences, needsDx});
  }
}

/** A long short-term memory, `lstm({units: 50})`; with `returnSequences: true` under another recurrent layer. */
export const lstm = (options: LSTMOptions): Layer => new LSTM(options);
