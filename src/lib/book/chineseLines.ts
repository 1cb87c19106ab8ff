import type MarkdownIt from "markdown-it";
import type {StateCore, Token} from "markdown-it";

const chinese = /[\p{Script=Han}\u3000-\u303f\ufe30-\ufe4f\uff00-\uffef“”‘’…—]/u;
const closing = /[，。；：！？、）」』”’]/u;
const opening = /[（「『“‘]/u;

/**
 * Whether a line that ends with `before` and the next, which begins with `after`, are joined without a space: between
 * Chinese characters, and at a full-width mark, which brings its own space. Beside a word or a number the space stays.
 */
function joined(before: string, after: string): boolean {
  if (chinese.test(before) && chinese.test(after)) return true;
  return closing.test(before) || opening.test(after);
}

const ends = /^[，。；：！？、）」』”’》.,;:!?)]+/u;
const begins = /[（「『“‘《(]+$/u;

/** No line begins with a mark that belongs to the formula before it, or ends with the bracket of the one after it. */
function keepMarks(state: StateCore, children: Token[]): Token[] {
  const html = (content: string) => Object.assign(new state.Token("html_inline", "", 0), {content});
  const output: Token[] = [];
  for (const [i, child] of children.entries()) {
    // A long one may break inside. The marks of its letters take no room.
    if (child.type !== "formula_inline" || child.content.replace(/\\html\w+\{[^}]*\}/g, "").length > 40) {
      output.push(child);
      continue;
    }
    const [before, after] = [output.at(-1), children[i + 1]];
    const [open] = (before?.type === "text" && begins.exec(before.content)) || [""];
    const [close] = (after?.type === "text" && ends.exec(after.content)) || [""];
    if (open) before!.content = before!.content.slice(0, -open.length);
    if (close) after!.content = after!.content.slice(close.length);
    output.push(
      ...(open || close ? [html(`<span class="unbroken">${open}`), child, html(`${close}</span>`)] : [child])
    );
  }
  return output;
}

/**
 * Where lines break: a mark stays with its formula, in both languages. A line end in the source is a space on the page, which is right between English words and wrong in
 * Chinese.
 */
export function chineseLines(md: MarkdownIt): void {
  md.core.ruler.push("chinese-lines", state => {
    if (state.env.params?.lang === "zh") joinLines(state);
    for (const token of state.tokens) {
      if (token.children) token.children = keepMarks(state, token.children);
    }
  });
}

function joinLines(state: StateCore): void {
  for (const token of state.tokens) {
    if (token.type === "html_block") {
      token.content = token.content.replace(/(\S)\n(?=(\S))/gu, (line, before: string, after: string) =>
        joined(before, after) ? before : line
      );
    }
    const texts = token.children?.map(({content}) => content) ?? [];
    token.children?.forEach((child, i) => {
      const [before, after] = [texts.slice(0, i).join(""), texts.slice(i + 1).join("")];
      if (child.type !== "softbreak" || !joined([...before].at(-1) ?? "", [...after][0] ?? "")) return;
      child.type = "text";
      child.content = "";
    });
  }
}
