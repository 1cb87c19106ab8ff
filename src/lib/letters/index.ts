export {startLetters} from "./page.js";
export type {Letter, Role} from "./letter.js";
