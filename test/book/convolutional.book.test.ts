import {afterAll, beforeAll, expect, test} from "vitest";
import {settled} from "./settled.js";
import {openSite, type Site} from "./site.js";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

test("/en/convolutional: the digit is pulled by mouse and keys; results wait behind a curtain", async () => {
  const {page, errors, foreign, close} = await site.open("/en/convolutional");
  await settled(page);
  const hand = page.locator(".shifted-digit .hand");
  const told = page.locator(".shifted-digit .told");
  const pooled = page.locator(".pooled-shift");
  await expect.poll(() => told.innerText()).toContain("equal at all 784 places");
  const before = await pooled.innerText();
  const {x, y, width} = (await hand.boundingBox())!;
  const pixel = width / 28;
  await page.mouse.move(x + width / 2, y + width / 2);
  await page.mouse.down();
  // From 3 to the right to 12: the digit hangs over the edge.
  await page.mouse.move(x + width / 2 + 9 * pixel, y + width / 2, {steps: 4});
  await page.mouse.up();
  await expect.poll(() => hand.getAttribute("aria-valuetext")).toBe("2 down, 12 right");
  await expect.poll(() => told.innerText()).toMatch(/differ at \d+ of 784 places/);
  // The pooled map has a shift of its own.
  expect(await pooled.innerText()).toBe(before);
  await pooled.getByRole("radio", {name: "4", exact: true}).check();
  await expect.poll(() => pooled.innerText()).not.toBe(before);
  // What came out is seen when the reader has guessed.
  const measured = page.locator(".curtain .line-chart").last();
  await expect.poll(() => measured.isVisible()).toBe(false);
  await page.getByRole("button", {name: "I have guessed"}).last().click();
  expect(await measured.isVisible()).toBe(true);
  await hand.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => hand.getAttribute("aria-valuetext")).toBe("0 down, 1 left");
  await expect.poll(() => told.innerText()).toContain("equal at all 784 places");
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
  await close();
});

test("/zh/convolutional: the networks are trained on the page until the reader stops them", async () => {
  const {page, errors, close} = await site.open("/zh/convolutional");
  await settled(page);
  const contest = page.locator(".contest");
  await contest.getByRole("button", {name: "在这里训练"}).click();
  // The fully connected one is done first; its line is drawn.
  await expect.poll(() => contest.innerText(), {timeout: 120_000}).toContain("卷积：第 2 个，共 5 个");
  await contest.getByRole("button", {name: "停止"}).click();
  await expect.poll(() => contest.innerText(), {timeout: 60_000}).toContain("已停止");
  const live = page.locator(".line-chart").last();
  await expect.poll(() => live.innerText()).toContain("全连接");
  expect(errors).toEqual([]);
  await close();
});
