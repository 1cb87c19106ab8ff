import {chapters, type Language} from "../chapters.js";
import {pageText} from "../pageText.js";
import {escaped, linkTo, type Part} from "./html.js";

/** An entry of a page's list of references. */
export interface Reference {
  page: string;
  /** The section that holds the list. */
  section: string;
  /** As it is written there. */
  text: string;
}

/** A work, and the pages that cite it. */
export interface Work {
  /** Without what a page adds of its own. */
  text: string;
  cited: Reference[];
}

/** What a work is known by; of two the first that it has. */
export const identifiers = {
  doi: /\[doi:([^\]]+)\]\((\S+)\)/,
  arXiv: /\[arXiv:([^\]]+)\]\((\S+)\)/,
  isbn: /ISBN ([\d-]+X?)/
};

/** The entries of a page's list of references, in one edition. */
export function referencesOf(page: string, language: Language): Reference[] {
  return pageText(page, language).lines.flatMap(({text, section}) => {
    const [, entry] = (/^reference/.test(section) && /^(?:-|\d+\.)\s+(.*)$/.exec(text)) || [];
    return entry === undefined ? [] : [{page, section, text: entry}];
  });
}

/** A work by its identifier, or, where it has none, by its text. */
export function keyOf(text: string): string {
  for (const [kind, pattern] of Object.entries(identifiers)) {
    const found = pattern.exec(text);
    if (found) return `${kind}:${found[1]!.toLowerCase()}`;
  }
  return workOf(text);
}

/** An entry up to the end of its identifier, or of its first link: what follows is the page's own remark. */
export function workOf(text: string): string {
  for (const pattern of [...Object.values(identifiers), /\[[^\]]+\]\(\S+\)/]) {
    const found = pattern.exec(text);
    if (found) return text.slice(0, found.index + found[0].length);
  }
  return text;
}

/** The names before the title: "Y. LeCun, L. Bottou", "Y. LeCun et al.", "NTSB". */
export const authorsOf = (text: string) => /^[^:(（]*/.exec(text)![0].trim();

/** The name by which a work is cited: that of its first author, or of a body. */
export function surnameOf(text: string): string {
  const first = authorsOf(text)
    .split(",")[0]!
    .replace(/ et al\.$/, "");
  return first.replace(/^(?:\p{Lu}[\p{L}.-]*\.\s*)+/u, "").trim();
}

/** All years in an entry before its address. */
export const yearsOf = (text: string) => text.split("[")[0]!.match(/\b(?:1[89]|20)\d\d\b/g) ?? [];

/** Every work that a page lists, by the names of their authors. */
export function worksOf(language: Language): Work[] {
  const works = new Map<string, Work>();
  for (const {page} of chapters) {
    for (const reference of referencesOf(page, language)) {
      const key = keyOf(reference.text);
      const work = works.get(key) ?? {text: workOf(reference.text), cited: []};
      works.set(key, work);
      work.cited.push(reference);
    }
  }
  const {compare} = new Intl.Collator("en");
  const year = ({text}: Work) => yearsOf(text)[0] ?? "";
  return [...works.values()].sort(
    (a, b) => compare(surnameOf(a.text), surnameOf(b.text)) || compare(year(a), year(b))
  );
}

/** `*Title.* [doi:…](…)` as HTML. */
const inHtml = (text: string) =>
  escaped(text)
    .replace(/\*([^*]+)\*/g, "<i>$1</i>")
    .replace(/\[([^\]]+)\]\((\S+?)\)(?=[\s.,;。，]|$)/g, `<a href="$2">$1</a>`);

/** All works that the book cites, each with links to the pages' lists. */
export function bibliography(language: Language): Part[] {
  const items = worksOf(language).map(({text, cited}) => {
    const places = cited.map(({page, section}) => linkTo(`${page}#${section}`, language));
    return `<li><span lang="en">${inHtml(text)}</span><small>${places.join("\u00a0· ")}</small></li>`;
  });
  return [`<ul class="bibliography wide">${items.join("\n")}</ul>\n`];
}
