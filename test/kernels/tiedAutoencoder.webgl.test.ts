import {tiedAutoencoderSuite} from "./tiedAutoencoder.suite.js";

tiedAutoencoderSuite("webgl");
