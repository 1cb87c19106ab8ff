import type MarkdownIt from "markdown-it";
import {report, type PageEnv} from "./problems.js";

/**
 * `## Title {#id}`: an explicit id, the same in both languages, so that a link and the language switch keep the place.
 * (The slug of a Chinese heading would be the empty string.)
 * Reports a heading below the first level that has none.
 */
export function headingIds(md: MarkdownIt): void {
  md.core.ruler.after("languages", "heading-ids", state => {
    for (const [i, token] of state.tokens.entries()) {
      if (token.type !== "heading_open") continue;
      const inline = state.tokens[i + 1];
      const match = /\s*\{#([\w-]+)\}\s*$/.exec(inline.content);
      if (match) {
        token.attrSet("id", match[1]);
        inline.content = inline.content.slice(0, match.index);
      } else if (token.tag === "h1") {
        token.attrSet("id", "top");
      } else {
        const example = `${token.markup} ${inline.content} {#id}`;
        report(
          state.env as PageEnv,
          token.map?.[0],
          `the heading "${inline.content}" needs an id: "${example}".`
        );
      }
    }
  });
}
