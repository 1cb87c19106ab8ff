/**
 * Does to the built book what a reader's machine may do to it, from written lists with a seed, and prints a table of what became of
 * it: `npm run chaos -- [--only gpu] [--runs 20] [--seed 1]`. Ends with 1 if anything went wrong.
 */
import {parseArgs} from "node:util";
import {seededRandom} from "../../src/lib/nn/random.js";
import {openSite} from "../book/site.js";
import {accidents, afterAccident} from "./lostGpu.js";

const {values} = parseArgs({
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
console.log(`\n${wrong} of them went wrong.`);
process.exitCode = wrong > 0 ? 1 : 0;
