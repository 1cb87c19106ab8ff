import {namesIn} from "./names.js";

/** Code in which letters are found: live cells, at rest and in the editor, but not the book's own files, nor texts too large. */
const shown = ":is(pre code, .cm-content):is(.cell:not(.source, [data-large]) *)";

/** A letter's name in the code of the page. */
interface Found {
  key: string;
  range: Range;
}

const isRemark = (node: Node) =>
  node.parentElement?.closest(".hljs-comment, .hljs-string, .tok-comment, .tok-string") != null;

/**
 * The letters' names in the code of the page, by the browser's own highlights: the code stays as it is, and what is written
 * in an editor is found too. Older browsers show the code without.
 */
export class CodeNames {
  private found: Found[] = [];
  private lit?: string;
  private waiting = 0;

  /**
   * @param keys the letters by their names in code
   * @param roles the letters' roles, by their keys
   */
  constructor(
    private readonly keys: ReadonlyMap<string, string>,
    private readonly roles: ReadonlyMap<string, string>
  ) {
    if (!("highlights" in CSS)) return;
    this.find();
    const main = document.querySelector("main");
    if (!main) return;
    new MutationObserver(records => {
      if (records.some(({target}) => isCode(target))) this.findSoon();
    }).observe(main, {childList: true, subtree: true, characterData: true});
  }

  private findSoon(): void {
    cancelAnimationFrame(this.waiting);
    this.waiting = requestAnimationFrame(() => this.find());
  }

  private find(): void {
    this.found = [];
    for (const code of document.querySelectorAll(shown)) {
      const texts = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        if (isRemark(node)) continue;
        for (const {key, start, end} of namesIn(node.nodeValue ?? "", this.keys)) {
          const range = document.createRange();
          range.setStart(node, start);
          range.setEnd(node, end);
          this.found.push({key, range});
        }
      }
    }
    for (const role of ["x", "w", "y", "g", "t"]) {
      const ranges = this.found.filter(({key}) => this.roles.get(key) === role).map(({range}) => range);
      CSS.highlights.set(`letter-${role}`, new Highlight(...ranges));
    }
    this.light(this.lit);
  }

  /** Lights the names of one letter, or none. */
  light(key: string | undefined): void {
    this.lit = key;
    if (!("highlights" in CSS)) return;
    const ranges = this.found.filter(found => found.key === key).map(({range}) => range);
    const highlight = new Highlight(...ranges);
    highlight.priority = 1;
    CSS.highlights.set("letter-lit", highlight);
  }

  /** The letter whose name stands at a point of the window, and where. */
  at(x: number, y: number): Found | undefined {
    return this.found.find(({range}) => {
      const {left, right, top, bottom} = range.getBoundingClientRect();
      return x >= left && x <= right && y >= top && y <= bottom;
    });
  }

  /** The letter in whose name the caret stands. */
  atCaret(): Found | undefined {
    const {anchorNode, anchorOffset, isCollapsed} = getSelection() ?? {};
    if (!anchorNode || !isCollapsed) return undefined;
    return this.found.find(
      ({range}) =>
        range.startContainer === anchorNode &&
        range.startOffset <= anchorOffset! &&
        range.endOffset >= anchorOffset!
    );
  }
}

const isCode = (node: Node): boolean => {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest(".cell, .cell-roots") != null;
};
