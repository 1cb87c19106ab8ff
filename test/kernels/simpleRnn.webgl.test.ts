import {simpleRnnSuite} from "./simpleRnn.suite.js";

simpleRnnSuite("webgl");
