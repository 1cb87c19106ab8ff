import type {Language} from "../chapters.js";
import {pageText, taught, type TextLine} from "../pageText.js";

/** A term where a page defines it: bold, in Chinese with the English word beside it. */
export interface Definition {
  page: string;
  /** As each edition writes it. */
  bold: Record<Language, string>;
}

export interface Term {
  en: string;
  zh: string;
  definitions: Definition[];
}

/** `**卷积**（convolution，…）`: a Chinese term, and what stands in brackets behind it. */
const defined = /\*\*([^*]+)\*\*（([^（）]+)）/gu;
/** Of the brackets, the English word: all up to a Chinese mark or character. */
const english = /^[\p{Script=Latin}][\p{Script=Latin}\d ’'–-]*(?=$|[；，,])/u;

const bold = /\*\*([^*]+)\*\*/g;

/** English words are compared without capitals, plural, and the endings by which a text bends them. */
const stem = (text: string) =>
  text
    .toLowerCase()
    .replaceAll("’", "'")
    .split(/[ -]/)
    .map(word => word.replace(/(?:'s|ies|y|es|s|ed|ing|isation|ization|ance|ant)$/, ""))
    .join(" ");

const textOf = (lines: readonly TextLine[]) => lines.map(({text}) => text).join("\n");

export interface Pair {
  page: string;
  zh: string;
  /** The word in the Chinese edition's brackets. */
  en: string;
  /** The bold word of the English edition; none where it defines no such term. */
  bold?: string;
}

/** The terms that a page's Chinese edition gives with their English words, and the English edition's bold words for them. */
export function pairsOf(page: string): Pair[] {
  const bolds = [...textOf(pageText(page, "en").lines).matchAll(bold)].map(match => match[1]!);
  return [...textOf(pageText(page, "zh").lines).matchAll(defined)].flatMap(([, zh, inside]) => {
    const en = english.exec(inside!)?.[0].trim();
    if (!en || /^[A-Z][a-z]+$/.test(en)) return [];
    const found = bolds.find(each => stem(each) === stem(en));
    return [{page, zh: zh!, en, ...(found !== undefined && {bold: found})}];
  });
}
export const _taught = taught;
export type {Language};
