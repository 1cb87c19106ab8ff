import {readFileSync} from "node:fs";
import {readFrontMatter} from "@observablehq/framework/dist/frontMatter.js";
import type MarkdownIt from "markdown-it";
import type {Token} from "markdown-it";
import type {Language} from "./chapters.js";
import {fileOf} from "./problems.js";

/** A cell of a page, or a live value in its text, as Framework runs it. */
export interface PageCell {
  text: string;
  /** The line of its file where the text begins, from 1; undefined for what the book adds itself. */
  line?: number;
}

const runs = ({type, info}: Token) =>
  type === "fence" && /^(ts|js)\b/.test(info) && !/\b(run=false|source=)/.test(info);

/**
 * All cells of a page in one language, in their order.
 * @param md Framework's Markdown with the book's plugins
 */
export function pageCells(md: MarkdownIt, page: string, lang: Language): PageCell[] {
  const path = `/${lang}/${page}`;
  const text = readFileSync(fileOf(path), "utf8");
  const {content} = readFrontMatter(text);
  const above = text.split("\n").length - content.split("\n").length;
  const tokens = md.parse(content, {path, params: {lang}, code: []});
  return tokens
    .flatMap(token => [token, ...(token.children ?? [])])
    .filter(token => runs(token) || token.type === "placeholder")
    .map(({type, content: cell, map}) => ({
      text: type === "placeholder" ? `(${cell})` : cell,
      ...(map && {line: map[0] + above + (type === "fence" ? 2 : 1)})
    }));
}
