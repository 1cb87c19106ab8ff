import type {Language} from "../chapters.js";
import {chapterOf, fullName, shortName} from "../pageText.js";

/** A part of what the book makes of itself: HTML, or a region of a source file to be shown. */
export type Part = string | {source: string};

export const escaped = (text: string) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    // Framework would run it.
    .replaceAll("${", "&#36;{");

/** Each edition has its own comma between things that are listed. */
export const comma: Record<Language, string> = {en: ", ", zh: "、"};

/** A link to a page, or to a place in it: `rnn#bptt`. */
export function linkTo(place: string, language: Language, name: "full" | "short" = "full"): string {
  const chapter = chapterOf(place.split("#")[0]!);
  const text = name === "full" ? fullName(chapter, language) : shortName(chapter, language);
  return `<a href="./${place}">${escaped(text)}</a>`;
}
