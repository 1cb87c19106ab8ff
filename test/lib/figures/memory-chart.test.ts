// @vitest-environment jsdom
import {expect, test} from "vitest";
import {firstLetterSentence, memoryTable} from "../../../src/lib/figures/memory-chart.js";

const shares = (...means: number[]) => means.map(mean => ({low: mean, mean, high: mean}));

test("the table has the means for the letter just read and some before it, and the register that was built", () => {
  const memory = {
    last: shares(0.98, 0.95, 0.9, 0.5, 0, 0.11),
    first: shares(0.95, 0.6, 0.4, 0.2, 0, 0.03),
    untrained: shares(0.9, 0.5, 0.3, 0.2, 0, 0.06)
  };
  const register = [1, 1, 1, 0.03, 0.03, 0.04];
  const rows = [...memoryTable(memory, {register, lang: "zh"}).querySelectorAll("tr")];
  expect(rows.map(row => [...row.children].map(cell => cell.textContent))).toEqual([
    ["隔了几个字符", "训练：最后六个", "训练：第一个", "未训练", "移位寄存器"],
    ["0", "98%", "95%", "90%", "100%"],
    ["1", "95%", "60%", "50%", "100%"],
    ["2", "90%", "40%", "30%", "100%"],
    ["3", "50%", "20%", "20%", "3%"],
    ["5", "11%", "3%", "6%", "4%"]
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
