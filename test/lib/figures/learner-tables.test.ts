// @vitest-environment jsdom
import {expect, test} from "vitest";
import {
  errorInWords,
  learnersTable,
  meanErrors,
  worthOfMoving,
  worthTable
} from "../../../src/lib/figures/learner-tables.js";
import {errorCurveOf} from "../../../src/lib/figures/learner-words.js";
import {learnerNames} from "../../../src/lib/training/learner-names.js";
import type {LearnerName, LearningCurves} from "../../../src/lib/training/learner-names.js";

const sizes = [100, 400, 1600];
const errors: Partial<Record<LearnerName, number[]>> = {cnn: [0.4, 0.2, 0.1], cnnMoved: [0.2, 0.15, 0.05]};
const curves = {
  sizes,
  seeds: [1, 2],
  learners: Object.fromEntries(
    learnerNames.map(name => [
      name,
      {
        points: sizes.flatMap((size, k) =>
          [0.01, -0.01].map((off, seed) => ({size, seed, accuracy: 1 - (errors[name]?.[k] ?? 0.5) - off}))
        )
      }
    ])
  )
} as unknown as LearningCurves;
const plain = (text: string) => text.replace(/\u00a0/g, " ").replace(/\u2060/g, "");

test("mean and range of the errors, in words and as a curve", () => {
  expect(plain(errorInWords(curves, "cnn", 400, "en"))).toBe("20.0 % (19.0–21.0)");
  expect(plain(errorInWords(curves, "cnn", 400, "zh"))).toBe("20.0%（19.0–21.0）");
  expect(meanErrors(curves, "cnn")[2].E).toBeCloseTo(0.1, 12);
  const curve = errorCurveOf(curves, "cnnMoved", "en");
  expect(curve).toMatchObject({key: "cnnMoved", name: "CNN, moved digits", dashed: true});
  expect(curve.points.map(({n, errors}) => [n, errors.length])).toEqual(sizes.map(n => [n, 2]));
});

test("what moved digits are worth in unmoved ones: sideways on the logarithmic chart", () => {
  const worth = worthOfMoving(curves);
  expect(worth[0].same).toBeCloseTo(400, 6);
  expect(worth[1].same).toBeGreaterThan(600);
  expect(worth[2].same).toBeNaN();
  const rows = [...worthTable(curves).querySelectorAll("tbody tr")].map(row =>
    [...row.children].map(cell => cell.textContent)
  );
  expect(rows[0]).toEqual(["100", "40.0 %", "20.0 %", "400", "4 digits"]);
  expect(rows[2].slice(3)).toEqual(["more than 1,600", "–"]);
});

test("a row for each learner", () => {
  const table = learnersTable(curves, ["nearest", "cnn"], {lang: "zh"});
  expect(table.querySelectorAll("tbody tr")).toHaveLength(2);
  expect(table.querySelector("tbody th")!.textContent).toBe("k 近邻");
});
