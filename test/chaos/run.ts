/**
 * Does to the book what a reader's machine or a reader may do to it, from written lists with a seed, and prints a table of what
 * became of it: `npm run chaos -- [--only gpu|code|files|hosts [names of codes]] [--runs 20] [--seed 1]`. Ends with 1 if anything went wrong.
 */
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {seededRandom} from "../../src/lib/nn/random.js";
import {buildCellsBook} from "../book/cells/build.js";
import {openSite} from "../book/site.js";
import {runCodes} from "./afterCode.js";
import {hangingCode} from "./hangingCode.js";
import {visit} from "./hosts.js";
import {accidents, afterAccident} from "./lostGpu.js";
import {bringFiles} from "./ownFiles.js";
import {pick} from "./random.js";

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    only: {type: "string"},
    runs: {type: "string", default: "20"},
    seed: {type: "string", default: "1"}
  }
});
const random = seededRandom(Number(values.seed));

let wrong = 0;
const row = (part: string, what: string, findings: readonly string[]) => {
  if (findings.length > 0) ++wrong;
  console.log(`| ${part} | ${what} | ${findings.length === 0 ? "well" : findings.join("; ")} |`);
};

console.log("| part | what happens | what became of it |\n|---|---|---|");
if (!values.only || values.only === "gpu") {
  for (const accident of accidents(Number(values.runs), random)) {
    // A crash takes the GPU from every page of a browser: each accident has its own.
    const site = await openSite();
    const {path, loss, moment, after} = accident;
    const when = moment === "before" ? moment : `${moment}, ${after} ms after the start`;
    row("gpu", `${path}: ${loss} ${when}`, await afterAccident(site, accident));
    await site.close();
  }
}
if (!values.only || values.only === "code") {
  const folder = mkdtempSync(join(tmpdir(), "cells-book-"));
  await buildCellsBook(folder);
  const site = await openSite(join(folder, "dist"));
  const names = positionals.length > 0 ? positionals : hangingCode.map(({name}) => name);
  const lang = pick(["en", "zh"] as const, random);
  const codes = hangingCode.filter(({name}) => names.includes(name)).sort(() => random() - 0.5);
  await runCodes(site, lang, codes, ({name, becomes}, {findings, said, stood}) => {
    const seconds = (time?: number) => (time === undefined ? "–" : `${(time / 1000).toFixed(1)} s`);
    row(
      `code, ${lang}`,
      `${name}: ${becomes} after ${seconds(said)}, page stood ${seconds(stood)}`,
      findings
    );
  });
  await site.close();
  rmSync(folder, {recursive: true, force: true});
}
if (!values.only || values.only === "files") {
  const site = await openSite();
  const lang = pick(["en", "zh"] as const, random);
  await bringFiles(site, lang, random, (what, findings) => row(`files, ${lang}`, what, findings));
  await site.close();
}
if (!values.only || values.only === "hosts")
  await visit(Number(values.runs), random, (what, findings) => row("hosts", what, findings));
console.log(`\n${wrong} of them went wrong.`);
process.exitCode = wrong > 0 ? 1 : 0;
