import {tfLayersSuite} from "./tfLayers.suite.js";

tfLayersSuite("webgl");
