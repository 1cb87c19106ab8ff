import {afterAll, beforeAll, expect, test} from "vitest";
import {settled} from "./settled.js";
import {openSite, type Site} from "./site.js";

const patient = {timeout: 60_000};

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

test("/en/questions: more digits change who leads, and another cost moves the points", async () => {
  const {page, errors, foreign, close} = await site.open("/en/questions");
  await settled(page);
  const race = page.locator(".learner-race");
  const told = race.locator(".told");
  expect(await told.innerText()).toMatch(/^With 500 digits: .+ least/);
  await race.locator("input[type=range]").focus();
  await page.keyboard.press("End");
  await expect.poll(() => told.innerText()).toMatch(/^With 6,000 digits: CNN, moved digits .+ least/);
  const point = race.locator("[data-learner='nearest neighbours'] circle.now");
  const [far] = [Number(await point.getAttribute("cx"))];
  await race.locator("input[value=training]").check();
  // Its training takes no arithmetic: it goes to the left edge.
  await expect.poll(async () => Number(await point.getAttribute("cx"))).toBeLessThan(far / 2);
  expect(await told.innerText()).toContain("without arithmetic");
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
  await close();
});

test("/zh/questions: neighbours vote for the chosen digit, and its score is shown in parts", async () => {
  const {page, errors, close} = await site.open("/zh/questions");
  await settled(page);
  const maps = page.locator(".map-row").first();
  await maps.scrollIntoViewIfNeeded();
  const votes = async () => (await maps.locator(".below").allInnerTexts()).slice(1);
  await expect
    .poll(async () => (await votes()).filter(vote => vote === "3").length, patient)
    .toBeGreaterThan(1);
  await page.locator("fieldset:has(legend:text('数字')) input[value='0']").last().check();
  await expect
    .poll(async () => (await votes()).filter(vote => vote === "0").length, patient)
    .toBeGreaterThan(2);
  expect(errors).toEqual([]);
  await close();
});
