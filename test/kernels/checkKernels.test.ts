import {checkKernelsSuite} from "./checkKernels.suite.js";

checkKernelsSuite("cpu");
