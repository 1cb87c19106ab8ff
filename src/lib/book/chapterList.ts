import type MarkdownIt from "markdown-it";
import type {StateBlock} from "markdown-it";
import {type Chapter, chapters, type Language} from "./chapters.js";
import {exercisesOf} from "./exerciseModules.js";
import {chapterOf, shortName} from "./pageText.js";
import {progressMark} from "./progressMark.js";
import {readingTime} from "./readingTime.js";
import {words} from "./words.js";

/**
 * `::: chapters`: every page of the book with its sentence, how long it takes, which pages it builds on, and how far the
 * reader has come in it; the appendix by itself.
 */
export function chapterList(md: MarkdownIt): void {
  md.block.ruler.before("fence", "chapter-list", readLine, {alt: ["paragraph"]});
  md.renderer.rules.chapter_list = (_tokens, _i, _options, env) => {
    const language = (env as {params?: {lang?: Language}}).params?.lang;
    return language ? listOf(language) : "";
  };
}

function readLine(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  const text = state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]);
  if (!/^:::\s*chapters\s*$/.test(text)) return false;
  if (silent) return true;
  state.push("chapter_list", "", 0).map = [line, line + 1];
  state.line = line + 1;
  return true;
}

function listOf(language: Language): string {
  const pages = chapters.filter(({page}) => page !== "index");
  const grid = (some: readonly Chapter[], kind: string) =>
    `<div class="pages wide ${kind}">${some.map(each => itemOf(each, language)).join("\n")}</div>\n`;
  return (
    grid(
      pages.filter(({number}) => number !== ""),
      "taught"
    ) +
    `<p class="pages-appendix">${words[language].appendix}</p>\n` +
    grid(
      pages.filter(({number}) => number === ""),
      "appendix"
    )
  );
}

function itemOf(chapter: Chapter, language: Language): string {
  const {page, number, title, description} = chapter;
  const before = number && `<span>${number}</span>`;
  return (
    `<div><h3>${before}<a href="/${language}/${page}">${title[language]}</a></h3><p>${description[language]}</p>` +
    `${factsOf(chapter, language)}${progressMark(exercisesOf(page), language)}</div>`
  );
}

/** "20 min · after 2.1": of a page that teaches. */
function factsOf({page, number, needs}: Chapter, language: Language): string {
  if (number === "") return "";
  const {minutes, after, list} = words[language];
  const links = needs.map(
    need => `<a href="/${language}/${need}">${shortName(chapterOf(need), language)}</a>`
  );
  const facts = [minutes(readingTime(page, language)), ...(links.length ? [after(links.join(list))] : [])];
  return `<p class="page-facts">${facts.join(" · ")}</p>`;
}
