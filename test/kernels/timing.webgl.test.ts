import {timingSuite} from "./timing.suite.js";

timingSuite("webgl");
