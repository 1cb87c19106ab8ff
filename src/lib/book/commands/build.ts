import {statSync, utimesSync} from "node:fs";
import {finishPages} from "../finish.js";
import {newestOf} from "../newest.js";
import {framework} from "./framework.js";

/** What the site is made from. */
const sources = ["docs", "src", "observablehq.config.ts", "package-lock.json"];
/** Touched at the end of a build. */
const last = "dist/index.html";

function isUpToDate(): boolean {
  const built = statSync(last, {throwIfNoEntry: false});
  return built !== undefined && newestOf(sources) <= built.mtimeMs;
}

/**
 * `npm run build`: the static site in `dist/`. Needs no network. With `--if-changed`, as the tests call it, only if
 * something it is made from is newer than the site.
 */
if (process.argv.includes("--if-changed") && isUpToDate()) {
  console.log("dist/ is up to date.");
} else {
  const code = await framework("build");
  if (code === 0) {
    await finishPages("dist");
    utimesSync(last, new Date(), new Date());
  }
  process.exitCode = code;
}
