import {meanAbsoluteErrorSuite} from "./meanAbsoluteError.suite.js";

meanAbsoluteErrorSuite("webgl");
