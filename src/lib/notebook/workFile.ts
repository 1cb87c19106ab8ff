import type {Changeable} from "./changed.js";
import {inPageOrder} from "./inPageOrder.js";
import type {Lang} from "./words.js";

const words = {
  en: {cell: (n: number | string) => `Cell ${n}`, changed: "changed", own: "my own"},
  zh: {cell: (n: number | string) => `单元格 ${n}`, changed: "已修改", own: "自建"}
} satisfies Record<Lang, unknown>;

/** A text of the reader's, and where it stands. */
export interface Piece {
  number: number | string;
  /** The heading above it. */
  heading: string;
  isOwn: boolean;
  text: string;
}

/** Marks that stand around a text and nowhere in it. */
function fence(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([marks]) => marks.length));
  return "`".repeat(longest + 1);
}

/** The reader's work on a page as Markdown, each text with the name of its place. */
export function workFile(page: {title: string; address: string}, pieces: Piece[], lang: Lang): string {
  const {cell, changed, own} = words[lang];
  const parts = pieces.map(piece => {
    const marks = fence(piece.text);
    const place = [cell(piece.number), piece.heading, piece.isOwn ? own : changed];
    return `## ${place.filter(Boolean).join(" · ")}\n\n${marks}ts\n${piece.text.replace(/\n?$/, "\n")}${marks}\n`;
  });
  return [`# ${page.title}\n\n<${page.address}>\n`, ...parts].join("\n");
}

/** The last heading that stands above an element. */
function headingAbove(element: Element): string {
  const headings = [...document.querySelectorAll("main :is(h1, h2, h3)")];
  const above = headings.filter(
    heading => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING
  );
  return above.at(-1)?.textContent?.trim() ?? "";
}

/** Gives the reader a file with all that is changed or added on this page. */
export function downloadWork(cells: Changeable[], lang: Lang): void {
  const pieces = inPageOrder(cells).map(({element, number, change, text}) => ({
    number,
    heading: headingAbove(element),
    isOwn: change === "added",
    text: text.now
  }));
  const {href, pathname} = location;
  const file = workFile({title: document.title, address: href}, pieces, lang);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([file], {type: "text/markdown"}));
  link.download = `${/([^/.]+)(?:\.html)?\/?$/.exec(pathname)?.[1] ?? "book"}.md`;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
