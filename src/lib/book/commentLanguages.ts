import type MarkdownIt from "markdown-it";
import {languages, type Language} from "./chapters.js";

const [first, ...others] = languages;

/** `// words | zh: 文字`, to the end of its line. */
const bilingual = new RegExp(`(\\s*)// ?([^\\n]*?) \\| (${others.join("|")}): ([^\\n]*)`, "g");

/**
 * A comment in a cell may have both languages, `// change a number | zh: 改一个数`; a page keeps its own. Where a language
 * has no words, its comment goes.
 */
export function commentsIn(code: string, language: Language): string {
  return code.replace(bilingual, (whole, blank: string, own: string, other: string, words: string) => {
    if (language !== first && language !== other) return whole;
    const text = (language === first ? own : words).trim();
    return text && `${blank}// ${text}`;
  });
}

/** Keeps the page's language of the comments in its cells, before anything is made of them. */
export function commentLanguages(md: MarkdownIt): void {
  md.core.ruler.after("languages", "comment-languages", state => {
    const language = state.env.params?.lang as Language | undefined;
    if (!language) return;
    for (const token of state.tokens) {
      if (token.type === "fence") token.content = commentsIn(token.content, language);
    }
  });
}
