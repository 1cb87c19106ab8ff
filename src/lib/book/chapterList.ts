import type MarkdownIt from "markdown-it";
import type {StateBlock} from "markdown-it";
import {chapters, type Language} from "./chapters.js";
import {exercisesOf} from "./exerciseModules.js";
import {progressMark} from "./progressMark.js";
import {words} from "./words.js";

/** `::: chapters`: every page of the book with its sentence, and how far the reader has come in it. */
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
  const items = chapters
    .filter(({page}) => page !== "index")
    .map(
      ({page, number, title, description}) =>
        `<div><h3><span>${number || words[language].appendix}</span>` +
        `<a href="/${language}/${page}">${title[language]}</a></h3><p>${description[language]}</p>` +
        `${progressMark(exercisesOf(page), language)}</div>`
    );
  return `<div class="pages wide">${items.join("\n")}</div>\n`;
}
