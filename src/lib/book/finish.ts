import {readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {languageNames, languages} from "./chapters.js";
import {importDirectly} from "./directImports.js";

/** The addresses of a page's editions, for search engines; Framework would take such a link for a file to copy. */
function alternates(page: string): string {
  return languages
    .map(name => `<link rel="alternate" hreflang="${languageNames[name].tag}" href="../${name}/${page}">\n`)
    .join("");
}

/**
 * Framework writes no `lang` and forbids zooming; both are mended in the built pages, and each names its twin.
 * @param file path of the page in the site, such as `en/convolution.html`
 */
export function finishPage(html: string, file: string): string {
  const [folder, page] = file.split(/[\\/]/);
  const language = languages.find(name => name === folder);
  return html
    .replace("<html>", `<html lang="${language ? languageNames[language].tag : "en"}">`)
    .replace(/(<meta name="viewport" content="width=device-width, initial-scale=1), maximum-scale=1"/, `$1"`)
    .replace("</head>", `${language ? alternates(page) : ""}</head>`);
}

/** Mends every page of the built site. */
export async function finishPages(folder: string): Promise<void> {
  const files = (await readdir(folder, {recursive: true})).filter(file => file.endsWith(".html"));
  for (const file of files) {
    const path = join(folder, file);
    const finished = finishPage(await readFile(path, "utf8"), file);
    await writeFile(path, importDirectly(finished, file, folder));
  }
}
