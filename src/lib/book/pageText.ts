import {readFileSync, statSync} from "node:fs";
import {chapters, languages, type Chapter, type Language} from "./chapters.js";

/** A line of a page's text, as it is written, and the id of the section it stands in: "" before the first. */
export interface TextLine {
  text: string;
  section: string;
}

/** A block of code: what is written behind its three backquotes, and the id of its section. */
export interface Fence {
  info: string;
  section: string;
}

/** What a page says in one language, without its code. */
export interface PageText {
  lines: readonly TextLine[];
  fences: readonly Fence[];
}

const read = new Map<string, {at: number; text: PageText}>();

/** What a page of the book says in one language, as its file is now. */
export function pageText(page: string, language: Language): PageText {
  const file = `docs/[lang]/${page}.md`;
  const at = statSync(file).mtimeMs;
  const key = `${language}/${page}`;
  const known = read.get(key);
  if (known?.at === at) return known.text;
  const text = divide(readFileSync(file, "utf8"), language);
  read.set(key, {at, text});
  return text;
}

/** The lines of a page's file that stand in this language's blocks or in none, and its blocks of code. */
export function divide(file: string, language: Language): PageText {
  const lines: TextLine[] = [];
  const fences: Fence[] = [];
  let [section, block, inCode]: [string, string | undefined, boolean] = ["", undefined, false];
  for (const text of file.replace(/^---\n.*?\n---\n/s, "").split(/\r?\n/)) {
    const [, info] = /^`{3,}(.*)$/.exec(text) ?? [];
    if (info !== undefined) {
      if (!inCode) fences.push({info, section});
      inCode = !inCode;
      continue;
    }
    const opening = inCode ? undefined : /^:::\s*(\w+)\s*$/.exec(text)?.[1];
    if (languages.some(name => name === opening)) block = opening;
    else if (!inCode && /^:::\s*$/.test(text)) block = undefined;
    else if (!inCode && (block === undefined || block === language)) {
      section = /^#{2,}\s.*\{#([\w-]+)\}\s*$/.exec(text)?.[1] ?? section;
      lines.push({text, section});
    }
  }
  return {lines, fences};
}

const numbers = chapters.map(({number}) => number);

/** A page's name where there is little room: its number, and its title where it has none or shares it. */
export function shortName({number, title}: Chapter, language: Language): string {
  if (number === "") return title[language];
  const shared = numbers.filter(other => other === number).length > 1;
  return shared ? `${number} ${title[language]}` : number;
}

/** A page's name: `3.1 Convolution`. */
export const fullName = ({number, title}: Chapter, language: Language) =>
  `${number} ${title[language]}`.trim();

export function chapterOf(page: string): Chapter {
  const found = chapters.find(chapter => chapter.page === page);
  if (!found) throw new Error(`The book has no page "${page}".`);
  return found;
}

/** The pages that teach, not those to look things up in. */
export const taught = chapters.filter(({number}) => number !== "");
