import {averagePool2dSuite} from "./averagePool2d.suite.js";

averagePool2dSuite("webgl");
