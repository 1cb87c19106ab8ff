export {loadMnist} from "./mnist.js";
export type {Digits, LoadProgress, MnistSource} from "./mnist.js";
