import {cpSync, rmSync, statSync, utimesSync} from "node:fs";
import {join} from "node:path";
import {checkBook} from "../checkPages.js";
import {finishPages} from "../finish.js";
import {prepareDocs} from "../prepare.js";
import {newestOf} from "../newest.js";
import {keepLibraries} from "../offlineLibraries.js";
import {describeProblem} from "../problems.js";
import {putInPlace} from "../swap.js";
import {framework} from "./framework.js";

/** What the site is made from. */
const sources = ["docs", "src", "observablehq.config.ts", "package-lock.json"];
/** Where Framework writes, as the config says: the last good site stays until a new one is whole. */
const fresh = "dist.next";
/** Touched at the end of a build. */
const last = "dist/index.html";

function isUpToDate(): boolean {
  const built = statSync(last, {throwIfNoEntry: false});
  return built !== undefined && newestOf(sources) <= built.mtimeMs;
}

/** Makes the site. @returns whether it is made; if not, why has been said */
async function build(): Promise<boolean> {
  prepareDocs();
  const problems = checkBook();
  if (problems.length) {
    console.error(`The book is not built:\n\n${problems.map(describeProblem).join("\n")}\n`);
    return false;
  }
  try {
    if ((await framework("build")) !== 0) return false;
    await finishPages(fresh);
    // No page names them in its own text.
    cpSync("docs/cards", join(fresh, "cards"), {recursive: true});
    // A reader may read a file in a way that no cell of the author's does.
    keepLibraries(join(fresh, "_npm"));
    putInPlace(fresh, "dist");
  } finally {
    rmSync(fresh, {recursive: true, force: true});
  }
  utimesSync(last, new Date(), new Date());
  return true;
}

/**
 * `npm run build`: the static site in `dist/`. Needs no network. A book with anything wrong in it is not built, and the
 * site that was there stays. With `--if-changed`, as the tests call it, only if something it is made from is newer than
 * the site.
 */
if (process.argv.includes("--if-changed") && isUpToDate()) {
  console.log("dist/ is up to date.");
} else if (!(await build())) {
  process.exitCode = 1;
}
