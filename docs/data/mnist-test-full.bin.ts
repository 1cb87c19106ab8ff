// All 10,000 test digits.
import {mnistFile} from "./mnistFile.js";

process.stdout.write(mnistFile({set: "test"}));
