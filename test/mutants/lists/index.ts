import type {WrongOperation} from "../wrong.js";
import {averagePool2d} from "./averagePool2d.js";
import {conv2d} from "./conv2d.js";
import {conv2dTranspose} from "./conv2dTranspose.js";
import {dense} from "./dense.js";
import {activation, add, bias, dropout, reshape, scale} from "./elementwise.js";
import {meanAbsoluteError, means, meanSquaredError, softmaxCrossEntropy} from "./losses.js";
import {maxPool2d} from "./maxPool2d.js";
import {neuron} from "./neuron.js";
import {adam, clip, sgd} from "./optimizers.js";
import {lstm, simpleRnn} from "./recurrent.js";
import {tiedAutoencoder} from "./tiedAutoencoder.js";

/** The wrong versions of every operation. */
export const operations: readonly WrongOperation[] = [
  conv2d,
  conv2dTranspose,
  maxPool2d,
  averagePool2d,
  dense,
  bias,
  activation,
  dropout,
  scale,
  add,
  reshape,
  simpleRnn,
  lstm,
  softmaxCrossEntropy,
  means,
  meanSquaredError,
  meanAbsoluteError,
  adam,
  sgd,
  clip,
  tiedAutoencoder,
  neuron
];
