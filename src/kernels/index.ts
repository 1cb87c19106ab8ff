export {
  activation,
  activationCost,
  activationGradient,
  activationGradientLoops,
  activationLoops,
  activationNames,
  activations,
  activationSlopes,
  requireActivation
} from "./activation.js";
export type {Activation} from "./activation.js";
export {adam, adamCost, adamLoops, adamVersions} from "./adam.js";
export type {AdamOptions, AdamState, AdamVersionName} from "./adam.js";
export {add, addLoops} from "./add.js";
export {
  averagePool2d,
  averagePool2dCost,
  averagePool2dDx,
  averagePool2dGeometry,
  averagePool2dLoops,
  averagePool2dLoopsDx
} from "./averagePool2d.js";
export type {AveragePool2dGeometry, AveragePool2dOptions} from "./averagePool2d.js";
export {biasGradient, biasGradientLoops} from "./bias.js";
export {clipByGlobalNorm, clipCost, clipLoops, globalNorm, globalNormLoops} from "./clip.js";
export {
  conv2d,
  conv2dCost,
  conv2dDw,
  conv2dDx,
  conv2dLoops,
  conv2dLoopsDw,
  conv2dLoopsDx,
  conv2dVersions
} from "./conv2d.js";
export {conv2dGeometry} from "./conv2dGeometry.js";
export type {Conv2dGeometry, Padding} from "./conv2dGeometry.js";
export type {Conv2dOptions, Conv2dVersionName} from "./convolution.js";
export {
  conv2dTranspose,
  conv2dTransposeCost,
  conv2dTransposeDw,
  conv2dTransposeDx,
  conv2dTransposeGeometry,
  conv2dTransposeLoops,
  conv2dTransposeLoopsDw,
  conv2dTransposeLoopsDx
} from "./conv2dTranspose.js";
export type {Conv2dTransposeGeometry} from "./conv2dTranspose.js";
export {
  dense,
  denseCost,
  denseDw,
  denseDx,
  denseGeometry,
  denseLoops,
  denseLoopsDw,
  denseLoopsDx,
  denseVersions
} from "./dense.js";
export type {DenseGeometry, DenseVersionName} from "./dense.js";
export {dropout, dropoutCost, dropoutDx, dropoutLoops} from "./dropout.js";
export type {DropoutOptions} from "./dropout.js";
export {sequenceLoopsGradients} from "./gates.js";
export {lstm, lstmCost, lstmGeometry, lstmGradients, lstmLoops, lstmLoopsDz} from "./lstm.js";
export type {LstmGeometry, LstmValues} from "./lstm.js";
export {
  maxPool2d,
  maxPool2dCost,
  maxPool2dDx,
  maxPool2dGeometry,
  maxPool2dLoops,
  maxPool2dLoopsDx
} from "./maxPool2d.js";
export type {MaxPool2dGeometry, MaxPool2dOptions} from "./maxPool2d.js";
export {meanAbsoluteError, meanAbsoluteErrorLoops} from "./meanAbsoluteError.js";
export {batchMetrics, mean, meanLoops} from "./means.js";
export {
  halfSquaredError,
  halfSquaredErrorLoops,
  halfSquaredErrorLoopsDy,
  halfSquaredErrorLoss,
  meanSquaredError,
  meanSquaredErrorCost,
  meanSquaredErrorLoops,
  meanSquaredErrorLoopsDy,
  meanSquaredErrorLoss
} from "./meanSquaredError.js";
export {reshape} from "./reshape.js";
export type {RecurrentGradients} from "./recurrence.js";
export type {RecurrentOptions} from "./sequence.js";
export {
  simpleRnn,
  simpleRnnCost,
  simpleRnnGeometry,
  simpleRnnGradients,
  simpleRnnLoops,
  simpleRnnLoopsDz
} from "./simpleRnn.js";
export type {SimpleRnnGeometry} from "./simpleRnn.js";
export {scale, scaleLoops} from "./scale.js";
export {sgd, sgdCost, sgdLoops} from "./sgd.js";
export type {SgdOptions, SgdState} from "./sgd.js";
export {
  softmax,
  softmaxCrossEntropy,
  softmaxCrossEntropyLoops,
  softmaxCrossEntropyLoopsDz,
  softmaxCrossEntropyLoss,
  softmaxDz,
  softmaxLoops,
  softmaxLoopsDz
} from "./softmaxCrossEntropy.js";
export type {Pair} from "./validate.js";
export {
  tiedAutoencoder,
  tiedAutoencoderCost,
  tiedAutoencoderGeometry,
  tiedAutoencoderGradients,
  tiedAutoencoderLoops,
  tiedAutoencoderLoopsGradients
} from "./tiedAutoencoder.js";
export type {TiedAutoencoderGeometry, TiedAutoencoderGradients} from "./tiedAutoencoder.js";
export {checkKernels} from "./checkKernels.js";
export type {KernelCheck} from "./checkCase.js";
export {checkTiedAutoencoder} from "./checkTiedAutoencoder.js";
export {checkConvolution} from "./checkConvolution.js";
export type {VersionCheck} from "./checkConvolution.js";
export {replaceProgram, scopeOf} from "./editable.js";
export {ShaderError} from "./shaderErrors.js";
export {tryProgram} from "./tryProgram.js";
export type {Trial, TrialCase} from "./tryProgram.js";
export {contest, timeKernels} from "./timing.js";
export type {Contest, KernelTiming} from "./timing.js";
export {runShader} from "./runShader.js";
