import type {Language} from "../chapters.js";
import {escaped, linkTo, type Part} from "./html.js";
import {type Term, termsOfTheBook} from "./terms.js";

const zhOf = ({zh}: Term) => zh.join(" / ");

/** Latin words by the alphabet; Chinese ones by their sound. */
const inOrder: Record<Language, (a: Term, b: Term) => number> = {
  en: (a, b) => new Intl.Collator("en").compare(a.en, b.en),
  zh: (a, b) => new Intl.Collator("zh-u-co-pinyin").compare(zhOf(a), zhOf(b))
};

/** The book's terms in both languages, each with links to where it is bold. */
export function glossary(language: Language): Part[] {
  const items = termsOfTheBook()
    .sort(inOrder[language])
    .map(term => {
      const zh = zhOf(term);
      const [own, other] = language === "en" ? [term.en, zh] : [zh, term.en];
      const tag = language === "en" ? "zh-Hans" : "en";
      const twin = own === other ? "" : ` <span lang="${tag}">${escaped(other)}</span>`;
      const places = term.places.map(place => linkTo(place, language));
      return `<li><b>${escaped(own)}</b>${twin}<small>${places.join("<br>")}</small></li>`;
    });
  return [`<ul class="glossary wide">${items.join("\n")}</ul>\n`];
}
