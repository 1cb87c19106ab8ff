import {softmaxCrossEntropySuite} from "./softmaxCrossEntropy.suite.js";

softmaxCrossEntropySuite("webgl");
