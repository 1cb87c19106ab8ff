/**
 * Puts every wrong version of the written lists in the place of the right one and prints who found it out:
 * `npm run mutants -- [--only conv2d,dense] [--json FILE]`. Ends with 1 unless each is found out by all that have to.
 */
import {writeFile} from "node:fs/promises";
import {parseArgs} from "node:util";
import {Bench, type Judged} from "./judge.js";
import {operations} from "./lists/index.js";

const {values} = parseArgs({options: {only: {type: "string"}, json: {type: "string"}}});
const only = values.only?.split(",");
const bench = await Bench.open();
const judged: Judged[] = [];
const missed: string[] = [];

const found = ({findings}: Judged) => Object.values(findings).every(finding => finding !== null);

console.log("| operation | where | wrong version | found out by |\n|---|---|---|---|");
try {
  for (const operation of operations.filter(each => !only || only.includes(each.operation))) {
    for (const {where, findings} of await bench.right(operation)) {
      const [who, sentence] = Object.entries(findings)[0]!;
      if (sentence !== null)
        missed.push(`${operation.operation} (${where}) is right, but ${who} says: ${sentence}`);
    }
    for await (const one of bench.wrong(operation)) {
      judged.push(one);
      const by = Object.entries(one.findings).map(([who, finding]) =>
        finding === null ? `NOT ${who}` : who
      );
      console.log(`| ${one.operation} | ${one.where} | ${one.what} | ${by.join(", ")} |`);
      if (!found(one)) missed.push(`${one.operation}, ${one.where}: ${one.what}: ${by.join(", ")}`);
    }
  }
} finally {
  await bench.close();
}
const by = (who: keyof Judged["findings"]) => judged.filter(({findings}) => findings[who]).length;
console.log(
  `\n${judged.length} wrong versions of ${new Set(judged.map(({operation}) => operation)).size} operations: ` +
    `${judged.filter(found).length} found out; by the units ${by("units")}, by Check my GPU ${by("check my GPU")}, by the page ${by("page")}.`
);
for (const each of missed) console.log(`✕ ${each}`);
if (values.json) await writeFile(values.json, JSON.stringify(judged, undefined, 2));
process.exitCode = missed.length > 0 ? 1 : 0;
