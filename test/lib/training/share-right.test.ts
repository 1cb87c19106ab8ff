import {expect, test} from "vitest";
import {judgedInWords, readsInWords} from "../../../src/lib/training/share-right.js";

test("how many are read rightly is told with its interval", () => {
  expect(readsInWords(957, 1000)).toBe("Of 1,000 digits it has never seen it now reads 95.7 %.");
  expect(judgedInWords(957, 1000)).toBe("957 of 1000 right: 95.7 %; 95 % interval 94.3 % to 96.8 %");
  expect(judgedInWords(957, 1000, "zh")).toBe("1000 个中认对 957 个：95.7%；95% 区间为 94.3% 到 96.8%");
});

test("before there are answers nothing is judged", () => {
  expect(readsInWords(0, 0, "zh")).toBe("训练它，看看它能认对多少从未见过的数字。");
  expect(judgedInWords(0, 0)).toBe("Nothing to judge yet: train the network first.");
});

test("what was measured beforehand is said to be so, until there are answers", () => {
  const measured = {accuracy: 0.953};
  const sentence = "Measured beforehand: it reads 95.3 % of the test digits, which it has never seen.";
  expect(readsInWords(0, 0, "en", measured)).toBe(sentence);
  expect(judgedInWords(0, 0, "en", measured)).toBe(sentence);
  expect(judgedInWords(0, 0, "zh", measured)).toBe("事先测得：测试数字它从未见过，认对 95.3%。");
  expect(readsInWords(957, 1000, "en", measured)).toContain("it now reads 95.7 %");
});
