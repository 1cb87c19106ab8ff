/** Random examples of each operation, for functions that readers write in plain loops. */
export {adamExamples} from "./adam.js";
export {conv2dExamples} from "./conv2d.js";
export {denseExamples} from "./dense.js";
export type {Example, ExampleLetter, ExampleOptions, Examples, Nested} from "./example.js";
export {neuronExamples, sigmoidNeuronExamples} from "./neuron.js";
export {averagePool2dExamples, maxPool2dExamples} from "./pool2d.js";
export {lstmExamples, simpleRnnExamples} from "./recurrent.js";
export {momentumExamples} from "./sgd.js";
export {softmaxCrossEntropyExamples, softmaxExamples} from "./softmax.js";
export {meanSquaredErrorExamples} from "./squaredError.js";
export {tiedAutoencoderExamples} from "./tiedAutoencoder.js";
