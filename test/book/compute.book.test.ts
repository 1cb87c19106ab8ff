import {afterAll, beforeAll, expect, test} from "vitest";
import {settled} from "./settled.js";
import {openSite, type Site} from "./site.js";

/** Measuring and reading take their time on a program that plays the GPU. */
const patient = {timeout: 120_000};

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

test("/en/compute: the batch moves the points, the roof and the layers are measured, another model comes", async () => {
  const {page, errors, foreign, close} = await site.open("/en/compute");
  await settled(page);
  const figure = page.locator(".roofline");
  await figure.scrollIntoViewIfNeeded();
  const place = async (layer: string) =>
    Number(await figure.locator(`[data-layer=${layer}] .now`).getAttribute("cx"));
  const before = await place("dense");
  await figure.locator("input[type=range]").focus();
  for (let k = 0; k < 4; ++k) await page.keyboard.press("ArrowRight");
  expect(await place("dense")).toBeGreaterThan(before + 50);
  const state = () => figure.locator(".state p").innerText();
  await expect.poll(state, patient).toMatch(/^Measured on this device: /);
  await figure.getByRole("button", {name: "③ dense", exact: true}).click();
  expect(await figure.locator(".told").innerText()).toMatch(/It took [\d.]+ ms/);
  const cells = await figure.locator("tbody tr").nth(2).locator("td").allInnerTexts();
  expect(cells.slice(0, 2)).toEqual(["692,352", "11,075,584"]);
  expect(cells.slice(4).join()).toMatch(/^[\d.]+ ms,[\d.]+ ms$/);
  await figure.locator("input[value=own]").check();
  await expect.poll(() => figure.locator("tbody tr").count()).toBe(3);
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
  await close();
});

test("/zh/compute: nothing pruned reads what the network reads, everything pruned is chance; few bits read less", async () => {
  const {page, errors, close} = await site.open("/zh/compute");
  await settled(page);
  const pruning = page.locator(".pruned-network");
  await pruning.scrollIntoViewIfNeeded();
  const told = () => pruning.locator(".told").innerText();
  await expect.poll(told, patient).toContain("0% 的权重为 0：1,000 个数字认对 941 个；权重齐全时 941 个");
  await pruning.locator("input[type=range]").focus();
  await page.keyboard.press("End");
  await expect.poll(told, patient).toMatch(/^100% 的权重为 0：1,000 个数字认对 (8|9|10|11)\d 个/);
  const rounding = page.locator(".rounded-network");
  await rounding.scrollIntoViewIfNeeded();
  const rounded = () => rounding.locator(".told").innerText();
  await expect.poll(rounded, patient).toContain("8 位，255 个值：1,000 个数字认对 94");
  await rounding.locator("input[type=range]").focus();
  await page.keyboard.press("Home");
  await expect.poll(rounded, patient).toMatch(/^2 位，3 个值：1,000 个数字认对 [1-4]\d\d 个/);
  expect(errors).toEqual([]);
  await close();
});
