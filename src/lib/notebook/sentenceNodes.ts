/** A sentence as nodes of the page: names stand between backquotes in it, and `[cell 3](#cell-3)` leads to a cell. */
export function sentenceNodes(sentence: string): Node[] {
  return sentence.split(/(`[^`]*`|\[[^\]]+\]\(#cell-\w+\))/).map(part => {
    if (/^`[^`]*`$/.test(part)) {
      const name = document.createElement("code");
      name.textContent = part.slice(1, -1);
      return name;
    }
    const [, text, address] = /^\[([^\]]+)\]\((#cell-\w+)\)$/.exec(part) ?? [];
    if (!text || !address) return document.createTextNode(part);
    const link = document.createElement("a");
    link.href = address;
    link.textContent = text;
    return link;
  });
}

/** The same as text alone. */
export const sentenceText = (sentence: string): string =>
  sentence.replace(/\[([^\]]+)\]\(#cell-\w+\)/g, "$1").replaceAll("`", "");
