import {checkSuite} from "./check.suite.js";

checkSuite("webgl");
