import {existsSync, readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {buildSync} from "esbuild";

const generators = "alea, xor128, xorwow, xorshift7, xor4096, tychei";

/**
 * The random numbers of TensorFlow.js, put where Framework would put them. They are a module of the older kind (CommonJS), of which
 * Framework passes on the default only; TensorFlow.js asks for `alea` by its name.
 */
export function bundleSeedrandom(): void {
  const {version} = createRequire(import.meta.url)("seedrandom/package.json") as {version: string};
  const outfile = `docs/.observablehq/cache/_node/seedrandom@${version}/index.js`;
  if (existsSync(outfile) && /\bas alea\b/.test(readFileSync(outfile, "utf8"))) return;
  buildSync({
    stdin: {
      contents: `import all from "seedrandom"; export default all; export const {${generators}} = all;`,
      resolveDir: process.cwd()
    },
    ...{bundle: true, minify: true, format: "esm", platform: "browser", target: "es2022"},
    outfile
  });
}
