import type MarkdownIt from "markdown-it";
import {madeLists} from "./appendix/madeLists.js";
import {termPlaces} from "./appendix/termPlaces.js";
import {liveCells} from "./cells.js";
import {cellFaults} from "./cellFaults.js";
import {chapterList} from "./chapterList.js";
import {chineseLines} from "./chineseLines.js";
import {commentLanguages} from "./commentLanguages.js";
import {conflictMarkers} from "./conflictMarkers.js";
import {pageContents} from "./contents.js";
import {exercises} from "./exercises.js";
import {formulas} from "./formulas.js";
import {headingIds} from "./headings.js";
import {reservedHeights} from "./heights.js";
import {ladders} from "./ladder.js";
import {languageBlocks} from "./languages.js";
import {pageLetters} from "./letters.js";
import {links} from "./links.js";
import {liveValues} from "./liveValues.js";
import {places} from "./places.js";
import {pageProblems} from "./problems.js";
import {sourceRegions} from "./sources.js";
import {spreads} from "./spread.js";
import {unitsStay} from "./units.js";

export {bookTitle, pagePaths} from "./chapters.js";
export {fontPaths} from "./fonts.js";
export {footer, head, header, outputScript} from "./frame.js";
export {prepareDocs} from "./prepare.js";

/** Everything the book adds to Markdown. The order matters: languages first, so that the rest sees one language. */
export function bookMarkdown(md: MarkdownIt): MarkdownIt {
  return (
    md
      .use(conflictMarkers)
      .use(languageBlocks)
      .use(spreads)
      .use(chapterList)
      .use(headingIds)
      .use(sourceRegions)
      .use(liveCells)
      .use(liveValues)
      // Their cells come to life like the author's.
      .use(exercises)
      // Before the cells get their frames.
      .use(ladders)
      .use(reservedHeights)
      // What comes last of those that read the tokens after the languages comes first: no cell sees the other language.
      .use(commentLanguages)
      // Before them all, for what it makes is theirs too.
      .use(madeLists)
      .use(termPlaces)
      .use(formulas)
      .use(pageLetters)
      .use(chineseLines)
      .use(unitsStay)
      .use(pageContents)
      // What is wrong with the page is found last, when all of it is there.
      .use(places)
      .use(cellFaults)
      .use(links)
      .use(pageProblems)
  );
}
