/** Layers, models and training, with Keras's names and defaults. */
export {adam} from "./adam.js";
export type {AdamOptions} from "./adam.js";
export {averagePooling2d} from "./averagePooling2d.js";
export {classMetrics} from "./classMetrics.js";
export type {ClassMetrics} from "./classMetrics.js";
export {answeredAs, argMax, confusionMatrix, worstMistakes} from "./confusion.js";
export type {Mistake, Probabilities} from "./confusion.js";
export {conv2d} from "./conv2d.js";
export {conv2dTranspose} from "./conv2dTranspose.js";
export type {Convolution2DOptions} from "./convolution2d.js";
export type {Examples, Images, Values} from "./dataset.js";
export {dense} from "./dense.js";
export type {DenseOptions} from "./dense.js";
export {
  DeviceLostError,
  isDeviceLost,
  onDeviceLost,
  onDeviceRestored,
  readValues,
  restoreDevice,
  startDevice
} from "./device.js";
export type {Device, DeviceReason} from "./device.js";
export {dropout} from "./dropout.js";
export type {DropoutOptions} from "./dropout.js";
export type {EarlyStopping} from "./earlyStopping.js";
export type {FitOptions} from "./fitOptions.js";
export {flatten} from "./flatten.js";
export type {EpochHistory, FitStep} from "./history.js";
export type {InitializerName} from "./initialWeight.js";
export {glorotNormal, glorotUniform, heNormal, heUniform, ones, zeros} from "./initializers.js";
export type {Activations} from "./inspect.js";
export type {Layer, Weight} from "./layer.js";
export {lstm} from "./lstm.js";
export type {LSTMOptions} from "./lstm.js";
export type {LossName} from "./losses.js";
export {load} from "./load.js";
export {maxPooling2d} from "./maxPooling2d.js";
export type {Metrics} from "./metrics.js";
export {Sequential, sequential} from "./model.js";
export type {CompileOptions} from "./model.js";
export type {SequentialOptions} from "./network.js";
export type {Optimizer, UpdateTime} from "./optimizer.js";
export {orthogonal} from "./orthogonal.js";
export type {Pooling2DOptions} from "./pooling2d.js";
export {permutation, seededRandom} from "./random.js";
export type {Random} from "./random.js";
export type {RecurrentOptions} from "./recurrent.js";
export {reshape} from "./reshape.js";
export type {ReshapeOptions} from "./reshape.js";
export {sgd} from "./sgd.js";
export type {SgdOptions} from "./sgd.js";
export {simpleRNN} from "./simpleRNN.js";
export type {LayerSummary, Summary} from "./summary.js";
export type {KerasOptions} from "./toKeras.js";
export {tiedAutoencoder} from "./tiedAutoencoder.js";
export type {TiedAutoencoderOptions} from "./tiedAutoencoder.js";
export type {Labels, Targets} from "./trainingSet.js";
