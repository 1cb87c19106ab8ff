import type MarkdownIt from "markdown-it";
import type {StateCore, Token} from "markdown-it";

const lineEnds = (text: string) => text.split("\n").length - 1;

/** Markdown knows the lines of blocks only; what stands in a line is given its own. */
function placeChildren(token: Token): void {
  if (!token.map) return;
  let [line] = token.map;
  for (const child of token.children ?? []) {
    child.map = [line, line + 1];
    line += child.type === "softbreak" || child.type === "hardbreak" ? 1 : lineEnds(child.content);
  }
}

/**
 * Gives everything on a page its line, so that what is wrong with it can be told. Framework makes blocks of HTML with a
 * live value in them anew, without their lines.
 */
export function places(md: MarkdownIt): void {
  let maps: Token["map"][] = [];
  md.core.ruler.after("inline", "places", ({tokens}: StateCore) => {
    maps = tokens.map(({map}) => map);
    tokens.forEach(placeChildren);
  });
  if (!md.renderer.rules.placeholder) return;
  md.core.ruler.after("placeholder", "places-of-html", ({tokens}: StateCore) => {
    tokens.forEach((token, i) => {
      if (token.type !== "inline" || token.map) return;
      token.map = maps[i] ?? null;
      placeChildren(token);
    });
  });
}
