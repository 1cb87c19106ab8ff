import {existsSync, readFileSync} from "node:fs";
import {readFrontMatter} from "@observablehq/framework/dist/frontMatter.js";
import {createMarkdownIt} from "@observablehq/framework/dist/markdown.js";
import {pagePaths, parsePath} from "./chapters.js";
import {bookMarkdown} from "./index.js";
import {describeProblem, fileOf, PageProblems, type Problem} from "./problems.js";

/**
 * Makes pages as the build does, and gives all that is wrong with them: what both languages share is said once.
 * @param paths of the site, such as `/en/rnn`
 */
export function checkPages(paths: readonly string[]): Problem[] {
  const md = createMarkdownIt({markdownIt: bookMarkdown});
  const found = new Map<string, Problem>();
  const add = (problem: Problem) => found.set(describeProblem(problem), problem);
  for (const path of paths) {
    const file = fileOf(path);
    if (!existsSync(file)) {
      add({file, sentence: "there is no such file, but src/lib/book/chapters.ts lists this page."});
      continue;
    }
    const {content} = readFrontMatter(readFileSync(file, "utf8"));
    const env = {path, params: {lang: parsePath(path)?.language}, code: []};
    try {
      md.renderer.render(md.parse(content, env), md.options, env);
    } catch (error) {
      if (!(error instanceof PageProblems)) throw error;
      error.problems.forEach(add);
    }
  }
  return [...found.values()].sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
}

/** All pages of the book. */
export const checkBook = () => checkPages([...pagePaths(), "/index"]);
