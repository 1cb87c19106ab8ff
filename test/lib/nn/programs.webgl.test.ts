import {programsSuite} from "./programs.suite.js";

programsSuite("webgl");
