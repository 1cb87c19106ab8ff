import {dense} from "../nn/dense.js";
import {lstm} from "../nn/lstm.js";
import {sequential} from "../nn/model.js";
import type {Sequential} from "../nn/index.js";

/** Values a window of page 4.2 holds. */
export const windowSize = 24;

/** The source's second program, with the settings page 4.2 opens with. */
export const lstmOf42 = (seed?: number): Sequential =>
  sequential(
    [
      lstm({units: 50, returnSequences: true, inputShape: [windowSize, 1]}),
      lstm({units: 50, returnSequences: true}),
      lstm({units: 50}),
      dense({units: 1})
    ],
    {seed}
  );

/** The source's third program, with the settings page 4.3 opens with. */
export const autoencoderOf43 = (seed?: number): Sequential =>
  sequential(
    [dense({units: 32, activation: "relu", inputShape: [784]}), dense({units: 784, activation: "sigmoid"})],
    {seed}
  );
