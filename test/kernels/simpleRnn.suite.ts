import * as tf from "@tensorflow/tfjs";
import {describe} from "vitest";
import {
  sequenceLoopsGradients,
  simpleRnn,
  simpleRnnGradients,
  simpleRnnLoops,
  simpleRnnLoopsDz
} from "../../src/kernels/index.js";
import {useBackend, type Backend} from "./compare.js";
import {recurrentSuite, type Recurrent} from "./recurrent.js";

export const plain: Recurrent = {
  gates: 1,
  op: simpleRnn,
  gradients: simpleRnnGradients,
  loops: simpleRnnLoops,
  loopsGradients(dy, x, w, u, b, g) {
    const h = simpleRnnLoops(x, w, u, b, g);
    return sequenceLoopsGradients(simpleRnnLoopsDz(dy, h, u, g), h, {x, w}, g);
  },
  layer: (units, returnSequences, inputShape) =>
    tf.layers.simpleRNN({units, returnSequences, inputShape, recurrentInitializer: "zeros"})
};

export function simpleRnnSuite(backend: Backend): void {
  describe(`simpleRnn on ${backend}`, () => {
    useBackend(backend);
    recurrentSuite(backend, plain);
  });
}
