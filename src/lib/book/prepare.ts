import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from "node:fs";
import {join, resolve} from "node:path";
import {fontFolders} from "./fonts.js";
import {keepLibraries} from "./offlineLibraries.js";
import {bundleSeedrandom} from "./seedrandomBundle.js";
import {bundleTypescript} from "./typescriptBundle.js";

/**
 * Framework resolves the latest version of these libraries over the network although no page uses them. An empty folder
 * in its cache answers it, and the build needs no network.
 */
const unusedLibraries = [
  "@observablehq/plot",
  "@observablehq/sample-datasets",
  "apache-arrow",
  "arquero",
  "d3",
  "echarts",
  "htl",
  "isoformat",
  "leaflet",
  "lodash",
  "mapbox-gl",
  "parquet-wasm",
  "react",
  "react-dom",
  "topojson-client"
];

function link(from: string, to: string): void {
  try {
    symlinkSync(resolve(to), from, "junction");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

/** Whoever follows the file hears only of news. */
function writeNews(file: string, text: string): void {
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeFileSync(file, text);
}

/** Framework keeps what a loader made until the loader changes; the declarations change with every source. */
function forgetOldDeclarations(): void {
  const kept = "docs/.observablehq/cache/data/declarations.json";
  const made = statSync(kept, {throwIfNoEntry: false})?.mtimeMs;
  if (made === undefined) return;
  const sources = ["src/lib", "src/kernels"].flatMap(folder =>
    readdirSync(folder, {recursive: true, encoding: "utf8"}).map(name => join(folder, name))
  );
  if (sources.some(file => statSync(file).mtimeMs > made)) rmSync(kept);
}

/** Makes what Framework must find below `docs` and git does not keep: links to the code and the fonts, and its cache. */
export function prepareDocs(): void {
  link("docs/lib", "src/lib");
  link("docs/kernels", "src/kernels");
  for (const [name, folder] of Object.entries(fontFolders)) {
    link(join("docs/theme", name), join("node_modules", folder));
  }
  forgetOldDeclarations();
  for (const name of unusedLibraries) {
    mkdirSync(join("docs/.observablehq/cache/_npm", `${name}@0.0.0`), {recursive: true});
  }
  keepLibraries("docs/.observablehq/cache/_npm");
  bundleTypescript();
  bundleSeedrandom();
  // KaTeX's rules without its fonts' addresses: esbuild has no loader for them, and the pages' head declares them.
  const css = readFileSync("node_modules/katex/dist/katex.css", "utf8");
  writeNews("docs/theme/katex.css", css.replace(/@font-face\s*\{[^}]*\}/g, ""));
}
