import {afterAll, beforeAll, expect, test} from "vitest";
import {settled} from "./settled.js";
import {openSite, type Site} from "./site.js";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

test("/en/weights: a step shows its numbers, moves the line and the ball; points and start follow mouse and keys", async () => {
  const {page, errors, foreign, close} = await site.open("/en/weights");
  await settled(page);
  const numbers = page.locator(".step-arithmetic");
  const told = async () => (await numbers.innerText()).replace(/\s+/g, " ");
  expect(await told()).toContain("w ← 0 − 0.1 · (−3.5) = 0.35");
  const step = page.getByRole("button", {name: "Step"}).first();
  await step.click();
  // What the first step led to is where the second begins.
  await expect.poll(told).toContain("w ← 0.35 − 0.1");
  await expect.poll(told).toContain("L = 1.75");

  // The third point is pulled up by keys: its error grows.
  const third = page.locator(".fitted-line .movable-point").nth(2);
  await third.focus();
  await page.keyboard.press("ArrowUp");
  expect(await third.getAttribute("aria-valuetext")).toBe("point 3: x 1, y 3.1");
  await expect.poll(told).not.toContain("L = 1.75");

  // A click on the map puts the start there; the numbers begin anew from it.
  const map = page.locator(".loss-map").first().locator("svg");
  const box = (await map.boundingBox())!;
  await page.mouse.click(box.x + box.width * 0.3, box.y + box.height * 0.3);
  const start = page.locator(".loss-map").first().locator(".movable-point");
  await expect.poll(() => start.getAttribute("aria-valuetext")).not.toBe("start: w 0, b 0");
  // The start is pulled by mouse.
  const before = await start.getAttribute("aria-valuetext");
  const at = (await start.locator(".dot").boundingBox())!;
  await page.mouse.move(at.x + at.width / 2, at.y + at.height / 2);
  await page.mouse.down();
  await page.mouse.move(at.x + 80, at.y + 40, {steps: 4});
  await page.mouse.up();
  await expect.poll(() => start.getAttribute("aria-valuetext")).not.toBe(before);
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
  await close();
});

test("/zh/weights: 图中的值先向前、梯度再向后，每一步都写出来；书中的库走到同一处", async () => {
  const {page, errors, close} = await site.open("/zh/weights");
  await settled(page);
  const shown = (kind: string) => page.locator(`.chain-${kind}:not(.waits)`);
  const next = page.getByRole("button", {name: "下一步"}).nth(1);
  for (const [steps, sentence, values, gradients] of [
    [4, "L = (ŷ − y)² = (0.622 − 1)² = 0.143", 4, 0],
    [5, "∂L/∂w = ∂L/∂p · x = −0.177 · 2 = −0.355", 4, 7]
  ] as const) {
    for (let n = 0; n < steps; ++n) {
      await next.click();
      await page.waitForTimeout(1200);
    }
    await expect.poll(() => page.locator("main").innerText()).toContain(sentence);
    expect(await shown("value").count()).toBe(values);
    expect(await shown("gradient").count()).toBe(gradients);
  }
  // Every comparison with the book's own loops is right, the trained neuron's among them.
  await expect.poll(() => page.locator(".agreement .verdict.right").count()).toBeGreaterThanOrEqual(5);
  expect(await page.locator(".verdict.wrong").count()).toBe(0);
  expect(errors).toEqual([]);
  await close();
});

test("/en/weights: what is computed from many starts and orders follows points that go on moving, and other bowls", async () => {
  const {page, errors, close} = await site.open("/en/weights");
  await settled(page);
  const text = () => page.locator("main").innerText();
  await page.getByText("Predict, then draw the curtain at the right").click();
  const swept = async () => /from 16 starts[^:]*:.*?start\./s.exec(await text())?.[0];
  await expect.poll(swept, {timeout: 60_000}).toBeTruthy();
  const before = await swept();
  // The points go on moving while the search runs: it begins anew.
  const third = page.locator(".fitted-line .movable-point").nth(2);
  await third.focus();
  for (let n = 0; n < 4; ++n) {
    await page.keyboard.press("ArrowRight");
    await page.waitForTimeout(150);
  }
  await expect.poll(swept, {timeout: 60_000}).not.toBe(before);

  // Another μ is tried at once: with 0.6 momentum comes nearest.
  await page.getByRole("radio", {name: "0.6"}).check();
  await expect.poll(swept, {timeout: 60_000}).toMatch(/momentum \d\.?\d*·10⁻/);

  await page.getByRole("radio", {name: /^narrow/}).check();
  await page.getByRole("radio", {name: "1,024"}).check();
  await expect.poll(text, {timeout: 120_000}).toMatch(/1,024 rough steps .* in every order\./);
  expect(errors).toEqual([]);
  await close();
});
