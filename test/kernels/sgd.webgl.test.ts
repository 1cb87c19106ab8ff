import {sgdSuite} from "./sgd.suite.js";

sgdSuite("webgl");
