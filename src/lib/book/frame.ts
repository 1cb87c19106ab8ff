import {
  bookTitle,
  type Chapter,
  chapters,
  type Language,
  languageNames,
  languages,
  moved,
  parsePath
} from "./chapters.js";
import {exercisesOf} from "./exerciseModules.js";
import {fontRules} from "./fonts.js";
import {pageScript} from "./pageScript.js";
import {chapterOf} from "./pageText.js";
import {progressMark, progressScript} from "./progressMark.js";
import {readingTime} from "./readingTime.js";
import {words} from "./words.js";

interface Page {
  path: string;
}

const icon =
  "data:image/svg+xml," +
  encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#005a9c"/>` +
      `<path d="M3 3h4v4H3zM9 3h4v4H9zM3 9h4v4H3z" fill="#fff" opacity=".45"/><path d="M9 9h4v4H9z" fill="#ffb454"/></svg>`
  );

function link(page: string, language: string): string {
  return `/${language}/${page === "index" ? "" : page}`;
}

/** Runs before the page's own script, so that what its cells display first is dressed already. */
export const outputScript = `<script type="module" src="/lib/notebook/dressOutput.js"></script>`;

/** What every page has in its head: fonts, icon and the small script of the frame. */
export function head({path}: Page): string {
  const here = parsePath(path);
  // The preview has files in a place of its own; the built site finds them from the page, below any base path.
  const preview = process.argv[2] === "preview";
  const prefix = preview ? "/_file/" : "../".repeat(path.split("/").length - 2) || "./";
  return [
    `<link rel="icon" href="${icon}">`,
    `<style>${fontRules(prefix)}</style>`,
    `<script>${pageScript(here ? languageNames[here.language].tag : "en", moved[here?.page ?? ""] ?? {})}</script>`,
    ...(here ? [`<script>${progressScript(here.language)}</script>`] : []),
    outputScript
  ].join("\n");
}

/** Where the reader is: "3.2 Recurrent networks"; on the cover the word for the list of pages. */
function placeOf(page: string, language: Language): string {
  const chapter = chapters.find(each => each.page === page);
  if (!chapter || page === "index") return words[language].chapters;
  // Screen readers hear what the list is, too.
  const list = `<span class="hidden">${words[language].chapters}: </span>`;
  return `${list}<span class="number">${chapter.number}</span> ${chapter.title[language]}`;
}

/** What the list in the bar tells of a page that teaches, in few words: "after 2.1 · 20 min". */
function factsOf({page, number, needs}: Chapter, language: Language): string {
  if (number === "") return "";
  const {minutes, after, list} = words[language];
  const numbers = [...new Set(needs.map(need => chapterOf(need).number))];
  const facts = [
    ...(numbers.length ? [after(numbers.join(list))] : []),
    minutes(readingTime(page, language))
  ];
  return `<span class="page-facts">${facts.join(" · ")}</span>`;
}

/** The bar at the top: the book's name, its chapters, the same page in the other language. */
export function header({path}: Page): string {
  const here = parsePath(path);
  if (!here) return "";
  const {language, page} = here;
  const items = chapters.map(chapter => {
    const current = chapter.page === page ? ` aria-current="page"` : "";
    const kind = chapter.number === "" && chapter.page !== "index" ? ` class="appendix"` : "";
    return (
      `<li${kind}><a href="${link(chapter.page, language)}"${current}>` +
      `<span class="number">${chapter.number}</span> ${chapter.title[language]}</a>` +
      `${factsOf(chapter, language)}${progressMark(exercisesOf(chapter.page), language)}</li>`
    );
  });
  const others = languages
    .filter(other => other !== language)
    .map(
      other =>
        `<a class="language" lang="${languageNames[other].tag}" hreflang="${languageNames[other].tag}" ` +
        `href="${link(page, other)}">${languageNames[other].name}</a>`
    );
  return (
    `<a class="skip" href="#top">${words[language].skip}</a>` +
    `<a class="book" href="${link("index", language)}">${bookTitle[language]}</a>` +
    `<details class="chapters"><summary>${placeOf(page, language)}</summary>` +
    `<nav aria-label="${words[language].chapters}"><ol>${items.join("")}</ol></nav></details>` +
    progressMark(exercisesOf(page), language) +
    others.join("")
  );
}

/** The foot of the page: the page before and the page after. */
export function footer({path}: Page): string {
  const here = parsePath(path);
  if (!here) return "";
  const {language, page} = here;
  const index = chapters.findIndex(chapter => chapter.page === page);
  const turn = (i: number, rel: "prev" | "next", label: string) =>
    chapters[i]
      ? `<a rel="${rel}" href="${link(chapters[i].page, language)}"><small>${label}</small> ${chapters[i].title[language]}</a>`
      : "<span></span>";
  return (
    `<nav class="turn" aria-label="${words[language].next}">` +
    turn(index - 1, "prev", words[language].previous) +
    turn(index + 1, "next", words[language].next) +
    "</nav>"
  );
}
