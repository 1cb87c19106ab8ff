import {chapters, type Language} from "../chapters.js";
import {pageText} from "../pageText.js";

/** A term and the pages that define it, in the book's order. */
export interface Term {
  en: string;
  /** Pages may differ in their Chinese word. */
  zh: string[];
  /** Where pages define it: `rnn#term-time-step`. */
  places: string[];
}

/** A term as one page defines it. */
export interface Pair {
  page: string;
  en: string;
  zh: string;
  /** The bold word of the English edition; none where it has no such word. */
  bold?: string;
}

/** `**卷积**（convolution，…）`: a Chinese term, and what stands in brackets behind it. */
const withWord = /\*\*([^*]+)\*\*（([^（）]+)）/gu;
/** Of the brackets, the English word: all up to a Chinese mark. */
const word = /^[\p{Script=Latin}][\p{Script=Latin}\d ’'–-]*(?=$|[；，,])/u;
/** `**Adam**`: a term that Chinese writes in Latin letters too. */
const latin = /\*\*(\p{Script=Latin}[\p{Script=Latin}\d-]{2,})\*\*/gu;
const bold = /\*\*(?!\s)([^*\n]+)(?<!\s)\*\*/g;

/** Terms that the English text bends, or puts otherwise, in its own sentence. */
const bent: Record<string, string[]> = {
  "hidden layer": ["hidden"],
  bottleneck: ["waist"],
  "covariance matrix": ["covariance"],
  "gradient clipping": ["Clipping by the global norm"],
  "long short-term memory": ["LSTM"],
  "iterated forecast": ["iterated"],
  saturation: ["saturate"],
  seed: ["seeds"],
  "saliency map": ["Saliency"]
};

/** A Latin word that means nothing but itself: a name of data, or no term. */
const names = new Set(["ImageNet", "Switchboard"]);

/** English words are compared without capitals and without the endings that a sentence gives them. */
const stem = (text: string) =>
  text
    .toLowerCase()
    .replaceAll("’", "'")
    .split(/[ -]/)
    .map(each => each.replace(/(?:'s|isation|ization|ation|ing|ed|es|s|e)$/, ""))
    .join(" ");

const textOf = (page: string, language: Language) =>
  pageText(page, language)
    .lines.map(({text}) => text)
    .join("\n");

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(match => match[1]!);

/**
 * The terms that a page defines: bold in its Chinese edition with the English word in brackets (or bold and Latin in both),
 * with the bold word of its English edition.
 */
export function pairsOf(page: string): Pair[] {
  const [english, chinese] = [textOf(page, "en"), textOf(page, "zh")];
  const bolds = all(english, bold);
  const boldFor = (en: string) =>
    bolds.find(each => stem(each) === stem(en) || bent[en]?.some(other => stem(other) === stem(each)));
  const written = [...chinese.matchAll(withWord)].flatMap(([, zh, inside]) => {
    const en = word.exec(inside!)?.[0].trim();
    // What begins with one capital is the name of an author.
    return en && !/^[A-Z][a-z]+$/.test(en) ? [{zh: zh!, en}] : [];
  });
  const same = all(chinese, latin)
    .filter(zh => !names.has(zh) && !written.some(pair => pair.zh === zh) && boldFor(zh) !== undefined)
    .map(zh => ({zh, en: zh}));
  const found = new Map<string, Pair>();
  for (const {zh, en} of [...written, ...same]) {
    const there = boldFor(en);
    if (!found.has(en)) found.set(en, {page, en, zh, ...(there !== undefined && {bold: there})});
  }
  return [...found.values()];
}

/** Where a term is defined on its page: the same place in both editions. */
export const placeOf = ({en}: {en: string}) =>
  `term-${en
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^a-z\d]+/g, "-")
    .replace(/^-|-$/g, "")}`;

/** All terms that the book defines in both languages, each once, by their English words. */
export function termsOfTheBook(): Term[] {
  const terms = new Map<string, Term>();
  for (const {page} of chapters) {
    for (const {en, zh, bold: there} of pairsOf(page)) {
      if (there === undefined) continue;
      const term: Term = terms.get(stem(en)) ?? {en, zh: [], places: []};
      terms.set(stem(en), term);
      if (!term.zh.includes(zh)) term.zh.push(zh);
      term.places.push(`${page}#${placeOf({en})}`);
    }
  }
  return [...terms.values()].sort((a, b) => new Intl.Collator("en").compare(a.en, b.en));
}
