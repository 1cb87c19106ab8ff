/** Layers, models and training, with Keras's names and defaults. */
export {adam} from "./adam.js";
export type {AdamOptions} from "./adam.js";
export {argMax, confusionMatrix, worstMistakes} from "./confusion.js";
export type {Mistake, Probabilities} from "./confusion.js";
export {conv2d} from "./conv2d.js";
export type {Conv2DOptions} from "./conv2d.js";
export type {Examples, Images, Labels} from "./dataset.js";
export {dense} from "./dense.js";
export type {DenseOptions} from "./dense.js";
export {
  DeviceLostError,
  isDeviceLost,
  onDeviceLost,
  readValues,
  restoreDevice,
  startDevice
} from "./device.js";
export type {Device, DeviceReason} from "./device.js";
export type {Metrics} from "./evaluate.js";
export type {EpochHistory, FitOptions, FitStep} from "./fit.js";
export {flatten} from "./flatten.js";
export {glorotUniform, zeros} from "./initializers.js";
export type {Activations} from "./inspect.js";
export type {Layer, Weight} from "./layer.js";
export {maxPooling2d} from "./maxPooling2d.js";
export type {MaxPooling2DOptions} from "./maxPooling2d.js";
export {Sequential, sequential} from "./model.js";
export type {CompileOptions} from "./model.js";
export type {SequentialOptions} from "./network.js";
export type {Optimizer} from "./optimizer.js";
export {permutation, seededRandom} from "./random.js";
export type {Random} from "./random.js";
export type {LayerSummary, Summary} from "./summary.js";
