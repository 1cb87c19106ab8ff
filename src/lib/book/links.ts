import {existsSync, readFileSync, statSync} from "node:fs";
import {readFrontMatter} from "@observablehq/framework/dist/frontMatter.js";
import type MarkdownIt from "markdown-it";
import type {Token} from "markdown-it";
import {parsePath, pagePaths} from "./chapters.js";
import {fileOf, report, type PageEnv} from "./problems.js";

interface LinksEnv extends PageEnv {
  /** Only the ids of the page are asked for. */
  idsOnly?: boolean;
}

const idsIn = (html: string) =>
  new Set([...html.matchAll(/\s(?:id|name)="([^"]*)"/g)].map(match => match[1]!));

/** The addresses that a token leads to. */
function* addresses(token: Token): Generator<string> {
  if (token.type === "link_open") yield token.attrGet("href") ?? "";
  if (token.type !== "html_inline" && token.type !== "html_block") return;
  for (const [tag, , href] of token.content.matchAll(/<a\s[^>]*?\bhref=(["'])(.*?)\1[^>]*>/g)) {
    if (!/\sdownload\b/.test(tag!)) yield href!.replaceAll("&amp;", "&");
  }
}

/** The line of an address in a token; a block of HTML may have many. */
function lineOf({map, content}: Token, address: string): number | undefined {
  if (!map) return undefined;
  const before = content.slice(0, Math.max(0, content.indexOf(address)));
  return map[0] + before.split("\n").length - 1;
}

/** The page an address leads to, as the site knows it: `/en/rnn`. */
function target(address: string, from: string): {page: string; anchor: string} {
  const {pathname, hash} = new URL(address, `http://book${from}`);
  const page = decodeURI(pathname)
    .replace(/\.html$/, "")
    .replace(/\/$/, "/index");
  return {page, anchor: decodeURIComponent(hash.slice(1))};
}

/**
 * Is it a page of the site, or a file in it? A page that has left the list of chapters is none, whether its file is still
 * there or not. Books of other chapters, as the tests have one, have the files they have.
 */
function isThere(page: string, from: string): boolean {
  const inBook = pagePaths().includes(from) && parsePath(page) !== undefined;
  if (inBook) return pagePaths().includes(page) && existsSync(fileOf(page));
  return existsSync(fileOf(page)) || existsSync(`docs${page}`);
}

/** Reports links that lead to no page of the book, or to no place in it. */
export function links(md: MarkdownIt): void {
  const known = new Map<string, {changed: number; ids: Set<string> | undefined}>();
  // A page that is broken itself may lack ids for that reason only.
  const idsOf = (page: string): Set<string> | undefined => {
    const file = fileOf(page);
    const changed = statSync(file).mtimeMs;
    const found = known.get(page);
    if (found?.changed === changed) return found.ids;
    const params = {lang: parsePath(page)?.language};
    const env: LinksEnv & {code: unknown[]} = {path: page, params, code: [], idsOnly: true};
    const {content} = readFrontMatter(readFileSync(file, "utf8"));
    const html = render(md.parse(content, env), md.options, env);
    const ids = env.problems?.length ? undefined : idsIn(html);
    known.set(page, {changed, ids});
    return ids;
  };
  const render = md.renderer.render.bind(md.renderer);
  md.renderer.render = (tokens, options, env: LinksEnv) => {
    const html = render(tokens, options, env);
    const {path} = env;
    if (env.idsOnly || !path) return html;
    const own = idsIn(html);
    for (const token of tokens.flatMap(each => [each, ...(each.children ?? [])])) {
      for (const address of addresses(token)) {
        if (/^\w+:|^\/\//.test(address)) continue;
        const {page, anchor} = target(address, path);
        const say = (sentence: string) => report(env, lineOf(token, address), sentence);
        if (page !== path && !isThere(page, path)) {
          say(`the link to "${address}" leads to no page of the book.`);
        } else if (anchor && existsSync(fileOf(page))) {
          const ids = page === path ? own : idsOf(page);
          if (ids?.has(anchor) !== false) continue;
          say(
            `the link to "${address}" leads to no place of that page: nothing there has the id "${anchor}".`
          );
        }
      }
    }
    return html;
  };
}
