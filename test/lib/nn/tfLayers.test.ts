import {tfLayersSuite} from "./tfLayers.suite.js";

tfLayersSuite("cpu");
