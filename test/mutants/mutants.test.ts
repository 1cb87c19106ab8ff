import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {Bench} from "./judge.js";
import {operations} from "./lists/index.js";
import type {WrongVersion} from "./wrong.js";

/** A sample: one of each part's and of each page's wrong versions, always the same. `npm run mutants` takes all of them. */
function sample() {
  let nth = 0;
  return (versions: readonly WrongVersion[]) => [versions[nth++ % versions.length]!];
}

let bench: Bench;
beforeAll(async () => void (bench = await Bench.open()));
afterAll(() => bench.close());

describe.each(operations.map(each => [each.operation, each] as const))(
  "wrong versions of %s",
  (_, operation) => {
    test("there are ten or more", () => {
      const {parts, cells = []} = operation;
      expect([...parts, ...cells].flatMap(({versions}) => versions).length).toBeGreaterThanOrEqual(10);
    });

    test(
      "are found out by all that have to, and the page's own loops are right",
      {timeout: 600_000},
      async () => {
        const missed: string[] = [];
        for (const {where, findings} of await bench.rightCells(operation))
          if (findings.page !== null) missed.push(`${where} is right`);
        for await (const {where, what, findings} of bench.wrong(operation, sample()))
          for (const [who, finding] of Object.entries(findings))
            if (finding === null) missed.push(`${where}: ${what}: not by ${who}`);
        expect(missed).toEqual([]);
      }
    );
  }
);

test("Check my GPU is content with the right ones", {timeout: 600_000}, async () => {
  expect(await bench.device()).toBe(null);
});
