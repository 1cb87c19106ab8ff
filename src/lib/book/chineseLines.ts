import type MarkdownIt from "markdown-it";

const chinese = /[\p{Script=Han}\u3000-\u303f\ufe30-\ufe4f\uff00-\uffef“”‘’…—]/u;

/**
 * A line end in the source is a space on the page, which is right between English words and wrong between Chinese
 * characters: there, lines are joined without one.
 */
export function chineseLines(md: MarkdownIt): void {
  md.core.ruler.push("chinese-lines", state => {
    for (const {children} of state.tokens) {
      children?.forEach((token, i) => {
        if (token.type !== "softbreak") return;
        const before = lastCharacter(children.slice(0, i).map(({content}) => content));
        const after = firstCharacter(children.slice(i + 1).map(({content}) => content));
        if (!chinese.test(before) && !chinese.test(after)) return;
        if (!chinese.test(before) || !chinese.test(after)) {
          // Beside a word, a number or a formula the space stays, except next to a full-width mark, which has its own.
          if (!/[，。；：！？、）」』”’]/u.test(before) && !/[（「『“‘]/u.test(after)) return;
        }
        token.type = "text";
        token.content = "";
      });
    }
  });
}

const lastCharacter = (texts: string[]) => [...texts.join("")].at(-1) ?? "";
const firstCharacter = (texts: string[]) => [...texts.join("")][0] ?? "";
