/** What a reader tries on the book's operations, on the own device. */
export {editShaders} from "./editShaders.js";
