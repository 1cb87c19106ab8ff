import type {Tensor, Tensor3D} from "@tensorflow/tfjs-core";
import {simpleRnn, simpleRnnGradients} from "../../kernels/simpleRnn.js";
import type {Layer} from "./layer.js";
import {Recurrent} from "./recurrent.js";
import type {RecurrentInputs, RecurrentOptions, RecurrentWeights} from "./recurrent.js";

/** Keras's `SimpleRNN`: h_t = tanh(x_t·w + h_(t−1)·u + b), w: [F, units], u: [units, units], b: [units]. */
class SimpleRNN extends Recurrent {
  readonly type = "SimpleRNN";

  constructor(options: RecurrentOptions) {
    super("simpleRNN", 1, options);
  }

  protected through(x: Tensor3D, {w, u, b}: RecurrentWeights) {
    return simpleRnn(x, w, u, b, {returnSequences: this.returnSequences});
  }

  protected back(dy: Tensor, inputs: RecurrentInputs, needsDx: boolean) {
    return simpleRnnGradients(dy, inputs, {returnSequences: this.returnSequences, needsDx});
  }
}

/** A recurrent layer, `simpleRNN({units: 32})`; with `returnSequences: true` under another recurrent layer. */
export const simpleRNN = (options: RecurrentOptions): Layer => new SimpleRNN(options);
