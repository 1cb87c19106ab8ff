import {existsSync} from "node:fs";
import {createRequire} from "node:module";
import {buildSync} from "esbuild";

/**
 * TypeScript for the browser, put where Framework would put it. Framework bundles libraries with Rollup, which takes twenty
 * seconds for this one; esbuild takes one.
 */
export function bundleTypescript(): void {
  const {version} = createRequire(import.meta.url)("typescript/package.json") as {version: string};
  const outfile = `docs/.observablehq/cache/_node/typescript@${version}/index.js`;
  if (existsSync(outfile)) return;
  buildSync({
    entryPoints: ["typescript"],
    ...{bundle: true, minify: true, format: "esm", platform: "browser", target: "es2022"},
    // Only for stack traces under Node.
    external: ["source-map-support"],
    outfile
  });
}
