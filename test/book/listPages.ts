import {chapters} from "../../src/lib/book/chapters.js";
import {pageText} from "../../src/lib/book/pageText.js";

/** Pages of the appendix to look things up in, without a cell. */
export const listPages = chapters
  .filter(({page}) => !pageText(page, "en").fences.some(({info}) => /^ts(?!.*\bsource=)/.test(info)))
  .map(({page}) => page);
