import {deviceRoofSuite} from "./device-roof.suite.js";

deviceRoofSuite("webgl");
