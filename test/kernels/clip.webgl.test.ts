import {clipSuite} from "./clip.suite.js";

clipSuite("webgl");
