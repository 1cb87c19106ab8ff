import {checkConvolutionSuite} from "./checkConvolution.suite.js";

checkConvolutionSuite("webgl");
