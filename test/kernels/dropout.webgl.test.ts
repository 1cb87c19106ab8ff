import {dropoutSuite} from "./dropout.suite.js";

dropoutSuite("webgl");
