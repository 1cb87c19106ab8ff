// All 60,000 training digits.
import {mnistFile} from "./mnistFile.js";

process.stdout.write(mnistFile({set: "train"}));
