import {bookTitle, chapters, type Language} from "./chapters.js";

const locales: Record<Language, string> = {en: "en_GB", zh: "zh_CN"};

const chapterOf = (file: string) => chapters.find(({page}) => page === file.replace(/\.html$/, ""));

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

function titleOf(file: string, language: Language): string {
  const chapter = chapterOf(file);
  const book = bookTitle[language];
  return !chapter || chapter.page === "index" ? book : `${chapter.title[language]} · ${book}`;
}

/** What the browser's tab says: "Recurrent networks · Deep Learning, Live". */
export const pageTitle = (file: string, language: Language): string =>
  `<title>${escaped(titleOf(file, language))}</title>`;

/**
 * What a page is called and what it is about, for search engines and where its address is shared.
 * @param file name of the page in its language's folder, such as `rnn.html`
 */
export function pageCard(file: string, language: Language): string {
  const chapter = chapterOf(file);
  if (!chapter) return "";
  const description = chapter.description[language];
  const properties = {
    "og:type": "article",
    "og:site_name": bookTitle[language],
    "og:title": titleOf(file, language),
    "og:description": description,
    "og:locale": locales[language]
  };
  return [
    `<meta name="description" content="${escaped(description)}">`,
    `<meta name="twitter:card" content="summary">`,
    ...Object.entries(properties).map(
      ([name, content]) => `<meta property="${name}" content="${escaped(content)}">`
    )
  ]
    .map(line => `${line}\n`)
    .join("");
}
