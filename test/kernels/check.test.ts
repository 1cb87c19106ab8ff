import {checkSuite} from "./check.suite.js";

checkSuite("cpu");
