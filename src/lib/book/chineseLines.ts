import type MarkdownIt from "markdown-it";

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

/** A line end in the source is a space on the page, which is right between English words and wrong in Chinese. */
export function chineseLines(md: MarkdownIt): void {
  md.core.ruler.push("chinese-lines", state => {
    if (state.env.params?.lang !== "zh") return;
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
  });
}
