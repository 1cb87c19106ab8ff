import {goldenSuite} from "./golden.suite.js";

goldenSuite("webgl", 1e-3);
