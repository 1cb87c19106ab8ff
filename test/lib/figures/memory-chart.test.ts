// @vitest-environment jsdom
import {expect, test} from "vitest";
import {firstLetterSentence, memoryTable} from "../../../src/lib/figures/memory-chart.js";

const shares = (...means: number[]) => means.map(mean => ({low: mean, mean, high: mean}));

test("the table has the means for the letter just read, the second and the fifth before it", () => {
  const memory = {
    last: shares(0.98, 0, 0.9, 0, 0, 0.11),
    first: shares(0.95, 0, 0.4, 0, 0, 0.03),
    untrained: shares(0.9, 0, 0.3, 0, 0, 0.06)
  };
  const rows = [...memoryTable(memory, {lang: "zh"}).querySelectorAll("tr")];
  expect(rows.map(row => [...row.children].map(cell => cell.textContent))).toEqual([
    ["隔了几个字符", "训练：最后六个", "训练：第一个", "未训练"],
    ["0", "98%", "95%", "90%"],
    ["2", "90%", "40%", "30%"],
    ["5", "11%", "3%", "6%"]
  ]);
});

test("what was measured of the first letter is told with its range, or once where all seeds agree", () => {
  const measured = Object.fromEntries(
    [1, 2, 3].flatMap(seed => [
      [`first ${seed}`, 1],
      [`first ${seed}, orthogonal U at first`, 0.25 * seed]
    ])
  );
  const told = firstLetterSentence(measured, "en");
  expect(told).toContain("name it in 100 % of the texts, each of the three");
  expect(told).toContain("50 % of the texts (25 % to 75 %)");
});
