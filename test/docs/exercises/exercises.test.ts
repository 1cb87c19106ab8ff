import {readdirSync} from "node:fs";
import {describe, expect, test, vi} from "vitest";
import type {Bilingual, Exercise, Values} from "../../../src/lib/exercises/exercise.js";
import {judge} from "../../../src/lib/exercises/judge.js";

const languages = ["en", "zh"] as const;

const names = readdirSync("docs/exercises").map(name => name.replace(/\.ts$/, ""));
const modules = await Promise.all(
  names.map(async name => {
    const {exercises} = (await import(`../../../docs/exercises/${name}.ts`)) as {exercises: Exercise[]};
    return {name, exercises};
  })
);

/** What a cell with this text declares. */
const declared = (text: string, {declares, given = {}}: Exercise): Values => {
  const run = new Function(...Object.keys(given), `${text}\nreturn {${declares.join(", ")}};`);
  return {...given, ...(run(...Object.values(given)) as Values)};
};

/** Answers of all the kinds that a cell may give by accident. */
const accidents: Record<string, unknown> = {
  nothing: undefined,
  null: null,
  "no number": NaN,
  infinity: Infinity,
  "a tiny number": 1e-300,
  "a huge number": -1e300,
  text: "0.5",
  truth: true,
  "a big integer": 12n,
  symbol: Symbol("x"),
  object: {},
  "an object of texts": {parameters: "1", multiplyAdds: NaN, size: null},
  "an empty list": [],
  "a short list": [1],
  "a list of texts": Array(16).fill("1"),
  "a list of no numbers": Array(16).fill(NaN),
  "a list of nothing": Array(9).fill(undefined),
  "rows in a list": [[1, 2, 3]],
  "a list with holes": new Array(9),
  "an async function": async () => 1,
  "a function that gives a generator": function* () {
    yield 1;
  },
  "a function that throws": () => {
    throw new TypeError("Cannot read properties of undefined (reading '0')");
  },
  "a function that throws a text": () => {
    throw "no";
  },
  "a function that never ends": () => {
    throw new RangeError("No end after 1.2 s without a pause.");
  },
  ...Object.fromEntries(
    [undefined, null, NaN, -Infinity, "x", true, {}, [], [NaN], [[]], [[1, 2], [3]], ["a"], [1, [2]], 1n].map(
      (value, k) => [`a function that gives value ${k}`, () => value]
    )
  )
};

/** Words of the machine's, which no reader should have to read. */
const machine = /NaN|undefined|Cannot|TypeError|RangeError|is not a function|is not iterable|\[object/;

for (const {name, exercises} of modules) {
  describe(name, () => {
    test("the page has three exercises or more, each with an id of its own", () => {
      expect(exercises.length).toBeGreaterThanOrEqual(3);
      expect(new Set(exercises.map(({id}) => id)).size).toBe(exercises.length);
    });

    describe.each(exercises.map(exercise => [exercise.id, exercise] as const))("%s", (_, exercise) => {
      const {title, task, hints, solution, starter, mistakes, given = {}} = exercise;
      const says = (verdict: {sentence: Bilingual}, mistake: {says: Bilingual}) =>
        languages.map(lang => verdict.sentence[lang].includes(mistake.says[lang]));

      test("is told in both languages, with two hints or three", () => {
        const texts = [title, task, ...hints, exercise.right, ...mistakes.map(mistake => mistake.says)];
        for (const text of texts) {
          expect(text.en).toMatch(/\w/);
          expect(text.en).not.toMatch(/\p{Script=Han}/u);
          expect(text.zh).toMatch(/\p{Script=Han}/u);
        }
        expect(hints.length).toBeGreaterThanOrEqual(2);
        expect(hints.length).toBeLessThanOrEqual(3);
      });

      test("what solution and starter declare is what is asked for: other names may be the page's", () => {
        for (const text of [starter, solution]) {
          const names = [...text.matchAll(/^(?:const|let|var|function|class)\s+(\w+)/gm)].map(
            ([, name]) => name
          );
          expect(names).toEqual(exercise.declares);
        }
      });

      test("the solution is right", () => {
        expect(judge(exercise, declared(solution, exercise))).toMatchObject({state: "right"});
      });

      test("the starter is open", () => {
        expect(judge(exercise, declared(starter, exercise))).toMatchObject({state: "open"});
      });

      test("each typical mistake gets its own sentence, and no other answer gets it", () => {
        expect(mistakes.length).toBeGreaterThanOrEqual(3);
        const right = judge(exercise, declared(solution, exercise));
        for (const mistake of mistakes) {
          const verdict = judge(exercise, {...given, ...mistake.values});
          expect(verdict.state).toBe("wrong");
          expect(says(verdict, mistake), verdict.sentence.en).toEqual([true, true]);
          expect(says(right, mistake)).toEqual([false, false]);
          for (const other of mistakes.filter(each => each.says !== mistake.says))
            expect(says(verdict, other), `${other.says.en} in ${verdict.sentence.en}`).toEqual([
              false,
              false
            ]);
        }
      });

      test("whatever a cell gives, the sentence is one for a reader", () => {
        const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
        for (const [kind, value] of Object.entries(accidents)) {
          const values = Object.fromEntries(exercise.declares.map(key => [key, value]));
          const {state, sentence} = judge(exercise, {...given, ...values});
          expect(state, kind).not.toBe("right");
          for (const lang of languages) {
            expect(sentence[lang], kind).not.toMatch(machine);
            expect(sentence[lang].length, kind).toBeLessThan(260);
          }
          // A number may be a typical mistake, whatever its size.
          if (Number.isFinite(value)) continue;
          expect(
            mistakes.some(mistake => says({sentence}, mistake).some(Boolean)),
            `${kind}: ${sentence.en}`
          ).toBe(false);
        }
        expect(warn).not.toHaveBeenCalled();
        warn.mockRestore();
      });
    });
  });
}
