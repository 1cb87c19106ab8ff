import {afterAll, beforeAll, expect, test} from "vitest";
import {settled} from "./settled.js";
import {openSite, type Site} from "./site.js";
import {train} from "./trainingPanel.js";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

test("/zh/lstm: over a short lag both the plain layer and the LSTM learn to recall the first value", async () => {
  const {page, errors, foreign, close} = await site.open("/zh/lstm");
  await settled(page);
  await page.locator("select[name=lag]").selectOption("5");
  await train(page);
  // The table under the lines: what each layer knew of unseen sequences after epochs 1, 2, 4 and 8.
  const rows = page.locator(".results", {hasText: "答对没见过的序列"}).locator("tbody tr");
  await expect
    .poll(() =>
      rows
        .locator("td:last-child")
        .allInnerTexts()
        .then(texts => texts.map(parseFloat))
    )
    .toEqual([expect.closeTo(100, -1), expect.closeTo(100, -1)]);
  expect(await rows.locator("th").allInnerTexts()).toEqual(["tanh RNN", "LSTM"]);
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
  await close();
});
