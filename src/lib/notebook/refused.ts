import {chinese} from "../refusals/chinese.js";
import {fillIn, type Refused} from "../refusals/inWords.js";

/** The Chinese sentence of what the book's own code has refused. */
export const refusedInChinese = (refused: Refused): string | undefined => fillIn(refused, chinese);
