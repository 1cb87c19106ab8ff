export {autoregression} from "./autoregression.js";
export {leastSquares} from "./leastSquares.js";
export {loadMnist, pictureOf} from "./mnist.js";
export type {Digits, LoadProgress, MnistSource} from "./mnist.js";
export {seasonalMean} from "./seasonalMean.js";
export {parseSeries} from "./series.js";
export type {Series} from "./series.js";
export {loadWeights} from "./weights.js";
export type {StoredWeight, TrainedFacts, TrainedWeights} from "./weights.js";
