import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {buildSync} from "esbuild";

/** What Framework's own `FileAttachment(…).csv()` and `.tsv()` load: for them the cache holds the installed package. */
export const offlineLibraries = ["d3-dsv"];

/** Puts the installed packages where Framework keeps what it has fetched, or where a built site has them. */
export function keepLibraries(cache: string): void {
  for (const name of offlineLibraries) {
    const folder = join("node_modules", name);
    const {version} = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {version: string};
    const outfile = join(cache, `${name}@${version}`, "_esm.js");
    if (!existsSync(outfile))
      buildSync({entryPoints: [name], bundle: true, minify: true, format: "esm", outfile});
  }
}
