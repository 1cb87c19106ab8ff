import {saveSuite} from "./save.suite.js";

saveSuite("cpu");
