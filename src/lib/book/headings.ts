import type MarkdownIt from "markdown-it";

/**
 * `## Title {#id}`: an explicit id, the same in both languages, so that a link and the language switch keep the place.
 * (The slug of a Chinese heading would be the empty string.)
 * @throws Error when a heading below the first level has no id.
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
        throw new Error(`${state.env.path}: the heading "${inline.content}" needs an id: "## Title {#id}".`);
      }
    }
  });
}
