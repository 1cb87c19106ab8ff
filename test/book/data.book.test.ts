import {afterAll, beforeAll, expect, test} from "vitest";
import {settled} from "./settled.js";
import {openSite, type Site} from "./site.js";

/** Training takes its time on a program that plays the GPU. */
const patient = {timeout: 120_000};

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

test("/en/data: digits are seen, a guess is compared, the range of the fit is moved, a point is trained", async () => {
  const {page, errors, foreign, close} = await site.open("/en/data");
  await settled(page);
  const seen = page.locator(".digits-seen");
  const told = seen.locator("p[role=status]");
  expect(await told.innerText()).toContain("It learns from the 200 digits shown");
  const size = seen.locator("input").first();
  await size.focus();
  await page.keyboard.press("End");
  await expect.poll(() => told.innerText()).toContain("It learns from the 6,000 digits shown");
  await seen.getByRole("button").click();
  await expect.poll(() => told.innerText()).toMatch(/^From 6,000 digits: [\d.]+ of 100 misread/);
  const curves = page.locator(".error-curves").first();
  const law = () => curves.locator(".told").innerText();
  await expect.poll(law).toMatch(/^Fitted from 50 to 6,000 digits: E ≈ [\d.]+ · n−0\.\d+\./);
  const before = await law();
  await curves.locator(".end").first().focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(law).toContain("Fitted from 200 to 6,000 digits");
  expect((await law()).split("E ≈")[1]).not.toBe(before.split("E ≈")[1]);
  await curves.locator("input[value=logistic]").check();
  await expect.poll(law).toMatch(/n−0\.[12]/);
  const point = page.locator(".curve-point");
  await point.locator("input[value=logistic]").check();
  await point.locator("input[value='50']").check();
  await point.getByRole("button", {name: "Train it here"}).click();
  await expect
    .poll(() => point.locator("p[role=status]").first().innerText(), patient)
    .toMatch(/^Seed 101: error [\d.]+ %/);
  await expect.poll(() => curves.locator("circle.own").count()).toBe(1);
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
  await close();
});

test("/zh/data: a 6 turned upside down is a 9 for the network", async () => {
  const {page, errors, close} = await site.open("/zh/data");
  await settled(page);
  const kept = page.locator(".label-kept");
  await kept.scrollIntoViewIfNeeded();
  const told = () => kept.locator(".told").innerText();
  await expect.poll(told, patient).toContain("标签是 6，网络认作 6");
  await kept.locator("input[type=range]").first().focus();
  await page.keyboard.press("End");
  await expect.poll(told, patient).toContain("标签是 6，网络认作 9");
  expect(errors).toEqual([]);
  await close();
});
