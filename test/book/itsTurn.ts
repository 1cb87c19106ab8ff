import {chapters, languages} from "../../src/lib/book/chapters.js";
import type {Language} from "../../src/lib/book/chapters.js";

/** Whether it is this edition's turn: true of one edition of each page, English and Chinese by turns. */
export const itsTurn = (language: Language, page: string): boolean =>
  (chapters.findIndex(chapter => chapter.page === page) + languages.indexOf(language)) % 2 === 1;
