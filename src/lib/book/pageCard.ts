import {bookTitle, chapters, type Language} from "./chapters.js";

const locales: Record<Language, string> = {en: "en_GB", zh: "zh_CN"};

/** What the picture of a card measures, and where in the site it lies: `npm run cards` draws it. */
export const cardSize = {width: 1200, height: 630};
export const cardFile = (language: Language): string => `cards/${language}.png`;

const cardAlt: Record<Language, string> = {
  en: "The book’s title above a network that reads a handwritten digit, drawn from its pixels to the ten answers.",
  zh: "书名，下方是一个认手写数字的网络，从像素一直画到十个答案。"
};

/**
 * Where the site will stand, such as `https://example.org/course/`, if whoever builds it says so by `BOOK_URL`: who shows a
 * card asks for whole addresses. Without it the picture's address is relative, which only some follow.
 */
function bookUrl(): string | undefined {
  const {BOOK_URL: url} = process.env;
  if (!url) return undefined;
  if (!URL.canParse(url))
    throw new Error(`BOOK_URL is "${url}", but an address such as https://example.org/course/ is expected.`);
  return url.replace(/\/*$/, "/");
}

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
  const site = bookUrl();
  const properties = {
    "og:type": "article",
    "og:site_name": bookTitle[language],
    "og:title": titleOf(file, language),
    "og:description": description,
    "og:locale": locales[language],
    ...(site && {"og:url": `${site}${language}/${file}`}),
    "og:image": `${site ?? "../"}${cardFile(language)}`,
    "og:image:type": "image/png",
    "og:image:width": String(cardSize.width),
    "og:image:height": String(cardSize.height),
    "og:image:alt": cardAlt[language]
  };
  return [
    `<meta name="description" content="${escaped(description)}">`,
    `<meta name="twitter:card" content="summary_large_image">`,
    ...Object.entries(properties).map(
      ([name, content]) => `<meta property="${name}" content="${escaped(content)}">`
    )
  ]
    .map(line => `${line}\n`)
    .join("");
}
