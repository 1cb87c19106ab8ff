import {checkTiedAutoencoderSuite} from "./checkTiedAutoencoder.suite.js";

checkTiedAutoencoderSuite("cpu");
