import {afterAll, beforeAll, expect, test} from "vitest";
import {settled} from "./settled.js";
import {openSite, type Site} from "./site.js";

/** 512 answers take a program that plays the GPU a few seconds. */
const patient = {timeout: 90_000};

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

test("/en/lime-shap: parts are switched by pointer and keys, and the answer follows at once", async () => {
  const {page, errors, foreign, close} = await site.open("/en/lime-shap");
  await settled(page);
  const figure = page.locator(".parts-by-hand");
  const told = figure.locator(".told");
  await expect.poll(() => told.innerText(), patient).toContain("the network sees a 4 with 98.5");
  const part = figure.locator("button.place");
  expect(await part.count()).toBe(9);
  await part.nth(3).click();
  expect(await part.nth(3).getAttribute("aria-pressed")).toBe("false");
  expect(await told.innerText()).toMatch(
    /sees a 4 with 18\.\d %.*Part 4 went: it made a difference of \+79\.7, .*\+49\.1/
  );
  // By keys: one part to the right, and back on with the first.
  await part.nth(3).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Space");
  expect(await part.nth(4).getAttribute("aria-pressed")).toBe("false");
  await figure.getByRole("button", {name: "all parts"}).click();
  expect(await told.innerText()).toContain("98.5");
  // Another class: the values are those of that class.
  const first = () => figure.locator(".part-map .amount").first().innerText();
  const before = await first();
  await figure.locator("fieldset").nth(1).locator("input[value='9']").check();
  await expect.poll(first).not.toBe(before);
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
  await close();
});

test("/zh/lime-shap: the values add up, Kernel SHAP with all coalitions is exact, and seeds of LIME differ", async () => {
  const {page, errors, close} = await site.open("/zh/lime-shap");
  await settled(page);
  const text = async () => (await page.locator("main").innerText()).replace(/[\u2060\u00a0]/g, " ");
  await expect.poll(text, patient).toMatch(/就是答案 98\.53%，相差 (0|\d(\.\d)?·10⁻\S+)。/);
  expect(await text()).toMatch(/两者至多相差 (0|\d(\.\d)?·10⁻(¹\S|[⁵-⁹]))/);
  const slope = /量得的斜率是 −(0\.\d+)/.exec(await text());
  expect(Number(slope?.[1])).toBeGreaterThan(0.35);
  expect(Number(slope?.[1])).toBeLessThan(0.75);
  const weights = () => page.locator(".lime-nearby .amount").allInnerTexts();
  const before = await weights();
  expect(before).toHaveLength(9);
  await page.locator("fieldset", {hasText: "种子"}).locator("input[value='2']").check();
  await expect.poll(weights).not.toEqual(before);
  // The background is asked about when it is near.
  await page.locator(".part-maps").first().scrollIntoViewIfNeeded();
  await expect
    .poll(() => page.locator(".part-maps").first().locator(".below").allInnerTexts(), patient)
    .toEqual(["基准值：9.8%", "基准值：6.9%", "基准值：0.3%"]);
  expect(errors).toEqual([]);
  await close();
});
