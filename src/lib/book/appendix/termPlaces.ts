import type MarkdownIt from "markdown-it";
import {existsSync} from "node:fs";
import {parsePath, type Language} from "../chapters.js";
import {pairsOf, placeOf} from "./terms.js";

/** A term has an address where it is first bold, the same in both editions: `#term-learning-rate`. */
export function termPlaces(md: MarkdownIt): void {
  md.core.ruler.after("inline", "term-places", state => {
    const language = state.env.params?.lang as Language | undefined;
    const page = parsePath(state.env.path ?? "")?.page;
    if (!language || page === undefined || !existsSync(`docs/[lang]/${page}.md`)) return;
    const places = new Map(
      pairsOf(page).flatMap(({zh, bold, en}) => {
        const text = language === "zh" ? zh : bold;
        return text !== undefined && bold !== undefined ? [[text, placeOf({en})] as const] : [];
      })
    );
    for (const {children} of state.tokens) {
      children?.forEach((token, i) => {
        if (token.type !== "strong_open" || children[i + 2]?.type !== "strong_close") return;
        const text = children[i + 1]!.content;
        const place = places.get(text);
        if (place === undefined) return;
        token.attrSet("id", place);
        places.delete(text);
      });
    }
  });
}
