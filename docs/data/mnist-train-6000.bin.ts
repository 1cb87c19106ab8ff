// 6,000 training digits: every tenth of the 60,000.
import {mnistFile} from "./mnistFile.js";

process.stdout.write(mnistFile({set: "train", every: 10}));
