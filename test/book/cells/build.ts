import {spawnSync} from "node:child_process";
import {cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {pathToFileURL} from "node:url";
import type {TestProject} from "vitest/node";
import {finishPages} from "../../../src/lib/book/finish.js";
import {prepareDocs} from "../../../src/lib/book/index.js";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of a built book whose pages are the Markdown files of this folder. */
    cellsBook: string;
  }
}

const here = resolve("test/book/cells");
const pages = readdirSync(here).filter(name => name.endsWith(".md"));

/** Builds the book of cells once for all tests of the site, and takes it away after them. */
export default async function setup({provide}: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "cells-book-"));
  provide("cellsBook", await buildCellsBook(folder));
  return () => rmSync(folder, {recursive: true, force: true});
}

/**
 * Builds a book with the book's own Markdown, theme and cells, so that the tests of live cells do not hang on what a
 * chapter says. Returns the folder of the built site.
 */
async function buildCellsBook(folder: string): Promise<string> {
  prepareDocs();
  const docs = join(folder, "docs");
  mkdirSync(join(docs, "[lang]"), {recursive: true});
  for (const name of ["lib", "theme", "data", ".observablehq"]) {
    symlinkSync(resolve("docs", name), join(docs, name), "junction");
  }
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "junction");
  for (const page of pages) cpSync(join(here, page), join(docs, "[lang]", page));
  for (const language of ["en", "zh"]) {
    mkdirSync(join(docs, language));
    for (const name of ["ten.ts", "limit.ts"]) cpSync(join(here, name), join(docs, language, name));
  }
  writeFileSync(join(folder, "package.json"), JSON.stringify({type: "module"}));
  writeFileSync(
    join(folder, "observablehq.config.ts"),
    `import {bookMarkdown} from ${JSON.stringify(pathToFileURL(resolve("src/lib/book/index.ts")).href)};
export default {
  root: "docs",
  title: "Cells",
  dynamicPaths: ${JSON.stringify(pages.flatMap(page => ["en", "zh"].map(lang => `/${lang}/${page.replace(".md", "")}`)))},
  markdownIt: bookMarkdown,
  style: "/theme/book.css",
  globalStylesheets: [],
  sidebar: false, pager: false, toc: false,
  preserveExtension: true
};
`
  );
  const program = resolve("node_modules/@observablehq/framework/dist/bin/observable.js");
  const {status, stdout, stderr} = spawnSync(process.execPath, [program, "build"], {
    cwd: folder,
    encoding: "utf8",
    env: {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true"}
  });
  if (status !== 0) throw new Error(`The book of cells could not be built.\n${stdout}\n${stderr}`);
  await finishPages(join(folder, "dist"));
  return join(folder, "dist");
}
