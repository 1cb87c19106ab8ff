import type MarkdownIt from "markdown-it";
import type {Language} from "./chapters.js";
import {progressMark} from "./progressMark.js";
import {words} from "./words.js";

/** Puts a list of the page's sections after its first heading; on a wide screen the style sheet makes it a rail. */
export function pageContents(md: MarkdownIt): void {
  md.core.ruler.push("contents", state => {
    const language = state.env.params?.lang as Language | undefined;
    if (!language) return;
    const items: {link: string; exercises: string[]}[] = [];
    let afterTitle = 0;
    for (const [i, token] of state.tokens.entries()) {
      if (token.type === "heading_close" && token.tag === "h1") afterTitle = i + 1;
      if (token.type === "heading_open" && token.meta?.exercise)
        items.at(-1)?.exercises.push(token.meta.exercise as string);
      if (token.type !== "heading_open" || token.tag !== "h2") continue;
      const title = md.renderer.renderInline(
        (state.tokens[i + 1].children ?? []).filter(child => !/^link|^html/.test(child.type)),
        md.options,
        state.env
      );
      items.push({link: `<a href="#${token.attrGet("id")}"><span>${title}</span></a>`, exercises: []});
    }
    if (items.length < 2) return;
    const list = items.map(({link, exercises}) => `<li>${link}${progressMark(exercises, language)}</li>`);
    const nav = new state.Token("html_block", "", 0);
    nav.content =
      `<nav class="contents" aria-label="${words[language].contents}">` +
      `<button type="button" aria-expanded="false" aria-controls="contents">${words[language].contents}</button>` +
      `<ol id="contents">${list.join("")}</ol></nav>\n`;
    state.tokens.splice(afterTitle, 0, nav);
  });
}
