import {checkTiedAutoencoderSuite} from "./checkTiedAutoencoder.suite.js";

checkTiedAutoencoderSuite("webgl");
