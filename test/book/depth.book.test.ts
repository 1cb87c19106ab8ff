import {afterAll, beforeAll, expect, test} from "vitest";
import {settled} from "./settled.js";
import {openSite, type Site} from "./site.js";
import {panel, train} from "./trainingPanel.js";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

test("/en/depth: the pieces are there at once, the line is pulled by keys, and a training moves them", async () => {
  const {page, errors, foreign, close} = await site.open("/en/depth");
  await settled(page);
  const told = page.locator(".pieces-plane .told");
  await expect.poll(() => told.innerText()).toContain("1,503 pieces");
  const along = page.locator(".pieces-along p");
  const before = await along.innerText();
  expect(before).toMatch(/passes \d+ pieces and has \d+ kinks/);
  await page.locator(".pieces-plane .movable-point").first().focus();
  for (let k = 0; k < 5; ++k) await page.keyboard.press("ArrowDown");
  await expect.poll(() => along.innerText()).not.toBe(before);

  // A point of the plane tells of its piece.
  const ground = page.locator(".pieces-plane svg");
  const {x, y, width, height} = (await ground.boundingBox())!;
  await page.mouse.move(x + 0.7 * width, y + 0.3 * height);
  await expect.poll(() => told.innerText()).toMatch(/\d+ of 48 units are on/);
  await page.mouse.move(0, 0);

  await page.locator("select[name=layers]").selectOption("1");
  await page.locator("select[name=epochs]").selectOption("300");
  await train(page);
  await expect.poll(() => panel(page).innerText()).toMatch(/300/);
  // Sixteen lines make 137 pieces at most.
  await expect
    .poll(async () => Number(/into ([\d,]+) pieces/.exec(await told.innerText())?.[1]?.replace(",", "")))
    .toBeLessThanOrEqual(137);
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
  await close();
});

test("/zh/depth: networks are trained on the page, and drawn beside those measured beforehand", async () => {
  const {page, errors, close} = await site.open("/zh/depth");
  await settled(page);
  await page.getByRole("button", {name: "猜好了，看结果"}).first().click();
  const contest = page.locator(".contest");
  await contest.getByRole("button", {name: "在这里训练"}).click();
  await expect.poll(() => contest.innerText(), {timeout: 120_000}).toContain("第 3 个，共 6 个");
  await contest.getByRole("button", {name: "停止"}).click();
  await expect.poll(() => contest.innerText(), {timeout: 60_000}).toContain("已停止");
  const chart = page.locator(".line-chart", {hasText: "隐藏层数"}).first();
  await expect.poll(() => chart.innerText()).toContain("本次");
  expect(errors).toEqual([]);
  await close();
});
