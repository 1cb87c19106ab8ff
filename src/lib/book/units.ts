import type MarkdownIt from "markdown-it";

/** A number, which a live value may have ended with, and the unit after it. */
const beforeUnit = /(?<=^|\d) (?=(?:°C|ppm|ms|[kMG]B|%)(?![A-Za-z]))/g;

/** A number and its unit stand on one line. What a live value says with a unit sees to itself: `formatQuantity`. */
export function unitsStay(md: MarkdownIt): void {
  md.core.ruler.push("units", state => {
    for (const {children} of state.tokens) {
      children?.forEach((token, i) => {
        if (token.type !== "text") return;
        token.content = token.content.replace(beforeUnit, (space, at: number) =>
          at > 0 || children[i - 1]?.type === "placeholder" ? "\u00a0" : space
        );
      });
    }
  });
}
