import {readFile} from "node:fs/promises";
import {resolve} from "node:path";
import {build} from "esbuild";
import {wrongText, type WrongCell, type WrongVersion} from "./wrong.js";

/**
 * A module that exports, as `result`, what the page's comparison makes of the loops in one of its cells: the text of the cell
 * that declares them and the `agreement(…)` that stands below it, as they are in the page.
 */
export async function cellCode({page, declares}: WrongCell, version?: WrongVersion): Promise<string> {
  const text = await readFile(`docs/[lang]/${page}.md`, "utf8");
  const cells = [...text.matchAll(/^```ts[^\n]*\n([\s\S]*?)^```/gm)].map(([, cell]) => cell!);
  const found = cells.filter(cell => cell.includes(declares));
  if (found.length !== 1) throw new Error(`${page} has ${found.length} cells with "${declares}", not one.`);
  const whole = found[0]!;
  const own = declarationIn(whole, declares);
  const name = /(\w+) = $/.exec(declares)?.[1];
  const comparison = cells
    .flatMap(cell => [...cell.matchAll(/^display\((agreement\(.*\))\);$/gm)].map(([, call]) => call!))
    .filter(call => new RegExp(`\\b${name}\\b`).test(call));
  if (comparison.length !== 1)
    throw new Error(`${page} compares ${name} ${comparison.length} times, not once.`);
  const changed = version ? wrongText(own, version, `the cell of ${page} with "${declares}"`) : own;
  const {outputFiles} = await build({
    stdin: {
      contents: `
        import * as examples from "./src/kernels/examples/index.js";
        import {agree} from "./src/lib/figures/agreement.js";
        const {${[...comparison[0]!.matchAll(/\w+Examples/g)].map(([each]) => each).join(", ")}} = examples;
        const lang = "en";
        const agreement = (own, cases) => agree(own, cases);
        ${helpersOf(whole, own)}
        ${changed}
        export const result = ${comparison[0]};`,
      resolveDir: resolve("."),
      loader: "ts"
    },
    ...{bundle: true, write: false, format: "esm", target: "es2022", logLevel: "silent"}
  });
  return outputFiles[0]!.text;
}

/** The function that begins so, up to the line that closes it. */
function declarationIn(cell: string, begins: string): string {
  const from = cell.indexOf(begins);
  const end = cell.indexOf("\n};", from);
  if (end < 0) throw new Error(`"${begins}" has no end.`);
  return cell.slice(from, end + 3);
}

/** The other functions of the cell, which the loops may call. */
const helpersOf = (cell: string, own: string): string =>
  [...cell.replace(own, "").matchAll(/^const \w+ = \w+ => .*;$/gm)].map(([line]) => line).join("\n");
