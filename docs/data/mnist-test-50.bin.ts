// The first 50 of the 1,000 test digits, for pages that show some before the others are asked for.
import {mnistFile} from "./mnistFile.js";

process.stdout.write(mnistFile({set: "test", every: 10, first: 50}));
