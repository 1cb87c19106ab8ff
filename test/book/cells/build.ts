import {spawn} from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {pathToFileURL} from "node:url";
import type {TestProject} from "vitest/node";
import {finishPages} from "../../../src/lib/book/finish.js";
import {prepareDocs} from "../../../src/lib/book/index.js";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of a built book whose pages are the Markdown files of this folder, once `cellsBookIsBuilt`. */
    cellsBook: string;
  }
}

const here = resolve("test/book/cells");
const pages = readdirSync(here).filter(name => name.endsWith(".md"));

/** A file that says how the build ended: empty, or with what went wrong. */
const ending = (folder: string) => join(folder, "ending.txt");

/** Starts to build the book of cells, once for all its tests, and takes it away after them. Nobody waits for it here. */
export default function setup({provide}: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "cells-book-"));
  provide("cellsBook", folder);
  const built = buildCellsBook(folder).then(
    () => writeFileSync(ending(folder), ""),
    error => writeFileSync(ending(folder), String(error))
  );
  return async () => {
    await built;
    rmSync(folder, {recursive: true, force: true});
  };
}

/** Waits for the end of the build, in a test's own process, and gives the folder of the site. */
export async function cellsBookIsBuilt(folder: string): Promise<string> {
  while (!existsSync(ending(folder))) await new Promise(done => setTimeout(done, 100));
  const problem = readFileSync(ending(folder), "utf8");
  if (problem) throw new Error(problem);
  return join(folder, "dist");
}

/**
 * Builds a book with the book's own Markdown, theme and cells, so that the tests of live cells do not hang on what a
 * chapter says.
 */
export async function buildCellsBook(folder: string): Promise<void> {
  prepareDocs();
  const docs = join(folder, "docs");
  mkdirSync(join(docs, "[lang]"), {recursive: true});
  for (const name of ["lib", "theme", "data", "symbols", "exercises", ".observablehq"]) {
    symlinkSync(resolve("docs", name), join(docs, name), "junction");
  }
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "junction");
  for (const page of pages) cpSync(join(here, page), join(docs, "[lang]", page));
  cpSync(join(here, "tables"), join(docs, "tables"), {recursive: true});
  for (const language of ["en", "zh"]) {
    mkdirSync(join(docs, language));
    for (const name of ["ten.ts", "limit.ts"]) cpSync(join(here, name), join(docs, language, name));
  }
  writeFileSync(join(folder, "package.json"), JSON.stringify({type: "module"}));
  writeFileSync(
    join(folder, "observablehq.config.ts"),
    `import {bookMarkdown, fontPaths, outputScript} from ${JSON.stringify(pathToFileURL(resolve("src/lib/book/index.ts")).href)};
export default {
  root: "docs",
  title: "Cells",
  dynamicPaths: [...${JSON.stringify(pages.flatMap(page => ["en", "zh"].map(lang => `/${lang}/${page.replace(".md", "")}`)))}, ...fontPaths],
  markdownIt: bookMarkdown,
  style: "/theme/book.css",
  globalStylesheets: [],
  head: '<link rel="icon" href="data:,">' + outputScript,
  sidebar: false, pager: false, toc: false,
  preserveExtension: true
};
`
  );
  const program = resolve("node_modules/@observablehq/framework/dist/bin/observable.js");
  const child = spawn(process.execPath, [program, "build"], {
    cwd: folder,
    env: {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true"}
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", text => (said += String(text)));
  const code = await new Promise(done => child.on("close", done));
  if (code !== 0) throw new Error(`The book of cells could not be built.\n${said}`);
  await finishPages(join(folder, "dist"));
}
