/**
 * `npm run heights [page…]`: opens the built pages (`npm run build`) in a browser, on a wide screen and as on a phone, in both
 * languages, and compares the height that each cell's output takes with what its fence reserves. Prints each fence that should be
 * changed, with file and line; `--write` changes it. Differences below 8 pixels are left.
 */
import {readFileSync, writeFileSync} from "node:fs";
import {parseArgs} from "node:util";
import {chapters} from "../../src/lib/book/chapters.js";
import {openSite} from "../book/site.js";
import {corrections} from "./corrections.js";
import {measureHeights} from "./measure.js";

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {write: {type: "boolean", default: false}}
});
const pages = chapters.map(({page}) => page);
const unknown = positionals.find(name => !pages.includes(name));
if (unknown) throw new RangeError(`There is no page "${unknown}"; there are ${pages.join(", ")}.`);

const site = await openSite();
try {
  for (const page of positionals.length ? positionals : pages) {
    const file = `docs/[lang]/${page}.md`;
    const lines = readFileSync(file, "utf8").split("\n");
    const changes = corrections(lines, await measureHeights(site, page));
    for (const {line, text} of changes) {
      console.log(`${file}:${line + 1}: ${lines[line]} → ${text}`);
      lines[line] = text;
    }
    if (!changes.length) console.log(`${file}: every height is reserved.`);
    if (values.write && changes.length) writeFileSync(file, lines.join("\n"));
  }
} finally {
  await site.close();
}
