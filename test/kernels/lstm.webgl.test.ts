import {lstmSuite} from "./lstm.suite.js";

lstmSuite("webgl");
