import {denseSuite} from "./dense.suite.js";

denseSuite("webgl");
