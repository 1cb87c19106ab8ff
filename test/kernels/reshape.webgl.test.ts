import {reshapeSuite} from "./reshape.suite.js";

reshapeSuite("webgl");
