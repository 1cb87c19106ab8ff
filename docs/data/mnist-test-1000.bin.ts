// 1,000 test digits: every tenth of the 10,000; none of them is used for training.
import {mnistFile} from "./mnistFile.js";

process.stdout.write(mnistFile({set: "test", every: 10}));
