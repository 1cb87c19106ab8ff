import {meanSquaredErrorSuite} from "./meanSquaredError.suite.js";

meanSquaredErrorSuite("webgl");
