import {readdir, readFile, writeFile} from "node:fs/promises";
import {dirname, join, resolve} from "node:path";
import {languageNames, languages} from "./chapters.js";
import {bundleAhead} from "./bundleAhead.js";
import {bundleOnDemand, bundleWorkers} from "./bundleOnDemand.js";
import {importDirectly, pageImports} from "./directImports.js";
import {showFirst} from "./firstOutput.js";
import {fontPreloads} from "./fonts.js";
import {bundleParts, useParts} from "./libraryParts.js";
import {minifyModules} from "./minify.js";
import {pageCard, pageTitle} from "./pageCard.js";
import {addressFrom, ModuleGraph} from "./moduleGraph.js";
import {noScriptSentence, noScriptStyle} from "./noScript.js";
import {moveScripts} from "./ownScripts.js";
import {originOf} from "./passing.js";
import {takeTurns} from "./takeTurns.js";

/** The addresses of a page's editions, for search engines; Framework would take such a link for a file to copy. */
function alternates(page: string): string {
  return languages
    .map(name => `<link rel="alternate" hreflang="${languageNames[name].tag}" href="../${name}/${page}">\n`)
    .join("");
}

/**
 * Framework writes no `lang` and forbids zooming; both are mended in the built pages, each names its twin and says what it
 * lacks where no script runs. The fonts of the
 * first screen are loaded ahead: not by the page's own head, where Framework would take the links for files to copy.
 * @param file path of the page in the site, such as `en/convolution.html`
 */
export function finishPage(html: string, file: string): string {
  const [folder, page] = file.split(/[\\/]/);
  const language = languages.find(name => name === folder);
  return html
    .replace("<html>", `<html lang="${language ? languageNames[language].tag : "en"}">`)
    .replace(/(<meta name="viewport" content="width=device-width, initial-scale=1), maximum-scale=1"/, `$1"`)
    .replace(/(?=<link rel="icon")/, language ? `${fontPreloads("../")}\n` : "")
    .replace(/<title>[^<]*<\/title>/, title => (language ? pageTitle(page!, language) : title))
    .replace(
      "</head>",
      `${language ? alternates(page) + pageCard(page!, language) + noScriptStyle(language) : ""}</head>`
    )
    .replace(/(?<=<main [^>]*>\n)/, language ? noScriptSentence(language) : "");
}

/** The head of a page asks for its script where it lies, not for the module that passes it on. */
const headAtOrigin = (html: string, file: string, passing: ReadonlySet<string>): string =>
  html.replace(/(?<=<script type="module" src=")[^"]+/g, address => {
    const module = join(dirname(file), address);
    const origin = passing.has(module) ? originOf(module) : undefined;
    return origin === undefined ? address : addressFrom(dirname(file), origin);
  });

/** Mends every page of the built site, and has each load no more than it needs. */
export async function finishPages(folder: string): Promise<void> {
  const site = resolve(folder);
  const pages = new Map<string, string>();
  for (const name of await readdir(site, {recursive: true})) {
    if (!name.endsWith(".html")) continue;
    pages.set(join(site, name), finishPage(await readFile(join(site, name), "utf8"), name));
  }
  const whole = new ModuleGraph();
  const imports = [...pages].flatMap(([file, html]) => pageImports(html, file, whole));
  const parts = await bundleParts(site, imports, whole);
  await bundleWorkers(site);
  const direct = (graph: ModuleGraph) =>
    [...pages].map(([file, html]) => ({file, ...showFirst(importDirectly(html, file, graph), file, graph)}));
  const single = new ModuleGraph(parts.files);
  const passing = await bundleAhead(
    site,
    direct(single).flatMap(({loads}) => loads),
    single
  );
  for (const [file, html] of pages) pages.set(file, headAtOrigin(html, file, passing));
  const ahead = new Set<string>(parts.files.keys());
  for (const {file, html, loads} of direct(new ModuleGraph(parts.files))) {
    for (const module of loads.flatMap(load => [...load])) ahead.add(module);
    await writeFile(file, await moveScripts(takeTurns(html), file));
  }
  await bundleOnDemand(site, ahead, passing);
  await minifyModules(join(site, "_import"));
  await useParts(site, parts);
}
