import {adamSuite} from "./adam.suite.js";

adamSuite("webgl");
