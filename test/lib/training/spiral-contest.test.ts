// @vitest-environment jsdom
import {expect, test, vi} from "vitest";
import {parametersOf, spiralWidths} from "../../../src/lib/training/spiral-contestants.js";
import {spiralContest} from "../../../src/lib/training/spiral-contest.js";

test("the networks have 248 to 250 parameters each", () => {
  for (const units of spiralWidths) {
    expect(parametersOf(units)).toBeGreaterThanOrEqual(248);
    expect(parametersOf(units)).toBeLessThanOrEqual(250);
  }
});

test("each press adds a seed of all of them, by the number of their layers", async () => {
  const asked: number[] = [];
  const contest = spiralContest({
    ...{epochs: 2, rates: [0.1, 0.03, 0.03, 0.03, 0.01, 0.01], lang: "zh"},
    invalidation: new Promise(() => {}),
    async *trial(units, {seed, learningRate}) {
      asked.push(learningRate!);
      yield {done: 0.5};
      const found = {accuracy: units.length / 10 + seed / 100, piecesBefore: 1, pieces: 2, piecesAcross: 1};
      yield {done: 1, found};
    }
  });
  contest.querySelector("button")!.click();
  await vi.waitFor(() => expect(contest.querySelector("p")!.textContent).toBe("已完成 1 个种子。"));
  expect(Object.keys(contest.value)).toEqual(["1", "2", "3", "4", "6", "8"]);
  expect(contest.value["3"]).toEqual([0.31]);
  expect(asked).toEqual([0.1, 0.03, 0.03, 0.03, 0.01, 0.01]);
});
