import {afterAll, beforeAll, expect, test} from "vitest";
import {settled} from "./settled.js";
import {openSite, type Site} from "./site.js";
import {panel, train} from "./trainingPanel.js";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

// The editions share their cells: each page is trained in one of them.
test("/zh/autoencoder-digits: two passes over the 6,000 digits leave less than 0.7 of the mean digit's error", async () => {
  const sentence = /第 2 轮后，留出数据上的损失：([\d.]+)/;
  const {page, errors, foreign, close} = await site.open("/zh/autoencoder-digits");
  await settled(page);
  await page.locator("select[name=batchSize]").selectOption("32");
  await page.locator("select[name=epochs]").selectOption("2");
  await train(page);
  await expect.poll(() => panel(page).innerText()).toMatch(sentence);
  const loss = Number(sentence.exec(await panel(page).innerText())![1]);
  const baseline = Number(await page.locator(".results tbody tr").first().locator("td").first().innerText());
  expect(baseline).toBeGreaterThan(0.06);
  expect(loss).toBeLessThan(0.7 * baseline);
  // The reconstructions on the first screen carry their own errors, those of the same network.
  const captions = page.locator(".picture-rows").first().locator(".picture-row.y figcaption");
  await expect
    .poll(async () => {
      const own = (await captions.allInnerTexts()).map(Number);
      return own.reduce((sum, error) => sum + error, 0) / own.length / loss;
    })
    .toBeCloseTo(1, 0);
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
  await close();
});

test("/en/autoencoder: tied and untied are trained side by side, both below half the digits' own length", async () => {
  const {page, errors, close} = await site.open("/en/autoencoder");
  await settled(page);
  await page.locator("select[name=epochs]").selectOption("2");
  await train(page);
  const told = async () => (await page.locator(".loss-lines svg").getAttribute("aria-label")) ?? "";
  const losses = (text: string) => (text.match(/ ([\d.]+)(?=,|$)/g) ?? []).map(Number);
  await expect.poll(async () => losses(await told()).length).toBe(2);
  // ½‖x‖² of a digit is about 50 on average.
  for (const loss of losses(await told())) expect(loss).toBeLessThan(25);
  expect(errors).toEqual([]);
  await close();
});
