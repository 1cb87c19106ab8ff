import {maxPool2dSuite} from "./maxPool2d.suite.js";

maxPool2dSuite("webgl");
