import * as tf from "@tensorflow/tfjs";
import {describe} from "vitest";
import {
  lstm,
  lstmGradients,
  lstmLoops,
  lstmLoopsDz,
  sequenceLoopsGradients
} from "../../src/kernels/index.js";
import {useBackend, type Backend} from "./compare.js";
import {recurrentSuite, type Recurrent} from "./recurrent.js";

export const gated: Recurrent = {
  gates: 4,
  op: lstm,
  gradients: lstmGradients,
  loops: (x, w, u, b, g) => lstmLoops(x, w, u, b, g).h,
  loopsGradients(dy, x, w, u, b, g) {
    const values = lstmLoops(x, w, u, b, g);
    return sequenceLoopsGradients(lstmLoopsDz(dy, values, u, g), values.h, {x, w}, g);
  },
  layer: (units, returnSequences, inputShape) =>
    tf.layers.lstm({
      units,
      returnSequences,
      inputShape,
      recurrentActivation: "sigmoid",
      recurrentInitializer: "zeros"
    })
};

export function lstmSuite(backend: Backend): void {
  describe(`lstm on ${backend}`, () => {
    useBackend(backend);
    recurrentSuite(backend, gated);
  });
}
