import type MarkdownIt from "markdown-it";
import type {StateBlock, StateCore, Token} from "markdown-it";
import {PageFault} from "./problems.js";

/** `::::: spread`, `::::: beside` and `:::::`, each on a line of its own; five colons, where a block of a language has three. */
const direction = /^:{5,}\s*(spread|beside)?\s*$/;

/**
 * The spread: what is told stands at the left, the code that computes it at the right.
 *
 *     ::::: spread
 *     prose, formula, letters
 *     ::::: beside
 *     code and its result
 *     :::::
 *
 * On a narrow screen both follow each other.
 * @throws Error where a direction has no place: a `beside` or an end without a spread, a spread without an end.
 */
export function spreads(md: MarkdownIt): void {
  md.block.ruler.before("fence", "spread", readDirection, {alt: ["paragraph", "blockquote", "list"]});
  md.core.ruler.after("block", "spread-pairs", checkDirections);
  md.renderer.rules.spread = (tokens, i) => html[tokens[i]!.info as Direction];
}

type Direction = "spread" | "beside" | "end";

const html: Record<Direction, string> = {
  spread: `<section class="spread"><div class="spread-text">\n`,
  beside: `</div><div class="spread-beside">\n`,
  end: "</div></section>\n"
};

function readDirection(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  const text = state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]);
  const found = direction.exec(text);
  if (!found) return false;
  if (silent) return true;
  const token = state.push("spread", "", 0);
  token.info = found[1] ?? "end";
  token.map = [line, line + 1];
  state.line = line + 1;
  return true;
}

function checkDirections(state: StateCore): void {
  let open: {token: Token; beside: boolean} | undefined;
  const fail = ({map}: Token, what: string): never => {
    throw new PageFault(map?.[0], what);
  };
  for (const token of state.tokens) {
    if (token.type !== "spread") continue;
    if (token.info === "spread") {
      if (open) fail(token, `a spread begins inside of another; end that with ":::::" first.`);
      open = {token, beside: false};
    } else if (!open) fail(token, `"::::: ${token.info}" stands outside of a spread ("::::: spread").`);
    else if (token.info === "end") open = undefined;
    else if (open.beside) fail(token, `this spread has a second "::::: beside".`);
    else open.beside = true;
  }
  if (open) fail(open.token, `this spread has no end (":::::").`);
}
