import {goldenSuite} from "./golden.suite.js";

goldenSuite("cpu", 1e-4);
