import {conv2dSuite} from "./conv2d.suite.js";

conv2dSuite("webgl");
