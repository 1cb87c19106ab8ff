import {scaleSuite} from "./scale.suite.js";

scaleSuite("webgl");
