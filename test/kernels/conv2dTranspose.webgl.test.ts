import {conv2dTransposeSuite} from "./conv2dTranspose.suite.js";

conv2dTransposeSuite("webgl");
