import {activationSuite} from "./activation.suite.js";

activationSuite("webgl");
