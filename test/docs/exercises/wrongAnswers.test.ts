import {readdirSync} from "node:fs";
import {describe, expect, test} from "vitest";
import type {Exercise, Values} from "../../../src/lib/exercises/exercise.js";
import {judge} from "../../../src/lib/exercises/judge.js";
import {wrongAnswers} from "../../mutants/lists/exercises.js";
import {wrongText} from "../../mutants/wrong.js";

const pages = readdirSync("docs/exercises").map(name => name.replace(/\.ts$/, ""));

describe.each(pages)("wrong answers that look right: %s", async page => {
  const {exercises} = (await import(`../../../docs/exercises/${page}.ts`)) as {exercises: Exercise[]};

  const answers = wrongAnswers[page] ?? {};

  test("every exercise has some, in test/mutants/lists/exercises.ts", () => {
    expect(Object.keys(answers).sort()).toEqual(exercises.map(({id}) => id).sort());
  });

  test.each(exercises.map(exercise => [exercise.id, exercise] as const))(
    "%s refuses at least three",
    (id, exercise) => {
      const {declares, given = {}, solution} = exercise;
      const versions = answers[id] ?? [];
      expect(versions.length).toBeGreaterThanOrEqual(3);
      const accepted = versions.filter(version => {
        const text = wrongText(solution, version, `the solution of ${id}`);
        const run = new Function(...Object.keys(given), `${text}\nreturn {${declares.join(", ")}};`);
        const values = {...given, ...(run(...Object.values(given)) as Values)};
        return judge(exercise, values).state !== "wrong";
      });
      expect(accepted.map(([what]) => what)).toEqual([]);
    }
  );
});
