import {biasSuite} from "./bias.suite.js";

biasSuite("webgl");
