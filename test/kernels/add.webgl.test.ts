import {addSuite} from "./add.suite.js";

addSuite("webgl");
