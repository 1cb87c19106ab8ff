import {afterAll, beforeAll, expect, test} from "vitest";
import {settled} from "./settled.js";
import {openSite, type Site} from "./site.js";
import {train} from "./trainingPanel.js";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

test("/en/latent: the plane is decoded under pointer and keys, and the digits move while the network learns", async () => {
  const {page, errors, foreign, close} = await site.open("/en/latent");
  await settled(page);
  const field = page.locator(".latent-field");
  const code = () => page.locator(".latent-side .told").first().innerText();
  const box = (await field.boundingBox())!;
  await field.scrollIntoViewIfNeeded();
  await field.hover({position: {x: 0.2 * box.width, y: 0.3 * box.height}});
  const pointed = await code();
  await field.hover({position: {x: 0.8 * box.width, y: 0.6 * box.height}});
  expect(await code()).not.toBe(pointed);
  await field.focus();
  await page.keyboard.press("0");
  await expect.poll(() => page.locator(".latent-side").innerText()).toContain("the nearest test digit, a 0");
  const places = () =>
    page.locator(".latent-field .digit").evaluateAll(all => all.map(one => one.getAttribute("x")));
  const before = await places();
  await page.locator("select[name=epochs]").first().selectOption("2");
  await train(page);
  const moved = async () => (await places()).filter((x, n) => x !== before[n]).length;
  await expect.poll(moved).toBeGreaterThan(300);
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
  await close();
});

test("/zh/latent: the linear autoencoder's angle falls, and its detector's threshold is moved by keys", async () => {
  const {page, errors, close} = await site.open("/zh/latent");
  await settled(page);
  const grip = page.locator(".detector .grip");
  const told = () => page.locator(".detector p").innerText();
  await expect.poll(told).toMatch(/留出的查出 89 个中的 [1-9]/);
  await grip.focus();
  await page.keyboard.press("Home");
  await expect
    .poll(told)
    .toContain("留出的查出 89 个中的 89 个（100%），见过的误报 911 个中的 911 个（100%）");
  const panel = page.locator(".training-panel").nth(1);
  await page.locator("select[name=epochs]").nth(1).selectOption("5");
  await panel.locator("button.primary").click();
  await expect.poll(() => panel.getAttribute("data-state"), {timeout: 180_000, interval: 200}).toBe("done");
  const angle = async () =>
    Number(/最大的夹角是 ([\d.]+)°/.exec(await page.locator(".angle-chart").innerText())?.[1]);
  await expect.poll(angle).toBeLessThan(45);
  expect(errors).toEqual([]);
  await close();
});
