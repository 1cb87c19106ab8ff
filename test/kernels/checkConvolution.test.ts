import {checkConvolutionSuite} from "./checkConvolution.suite.js";

checkConvolutionSuite("cpu");
