import {conv2d} from "../nn/conv2d.js";
import {dense} from "../nn/dense.js";
import {flatten} from "../nn/flatten.js";
import {maxPooling2d} from "../nn/maxPooling2d.js";
import {sequential} from "../nn/model.js";
import type {Sequential} from "../nn/index.js";

/** The network of page 4.1 made small: 8 filters in place of 32, 16 hidden units in place of 128. */
export const smallCnn = (seed?: number): Sequential =>
  sequential(
    [
      conv2d({filters: 8, kernelSize: 3, activation: "relu", inputShape: [28, 28, 1]}),
      maxPooling2d(2),
      flatten(),
      dense({units: 16, activation: "relu"}),
      dense({units: 10, activation: "softmax"})
    ],
    {seed}
  );
