import {afterAll, beforeAll, expect, test} from "vitest";
import {settled} from "./settled.js";
import {openSite, type Site} from "./site.js";

/** The network may be at work on the maps, which on a program that plays the GPU takes a second or two. */
const patient = {timeout: 60_000};

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

test("/en/inside: a patch moved by pointer and keys changes the answer, and a picture climbs", async () => {
  const {page, errors, foreign, close} = await site.open("/en/inside");
  await settled(page);
  const told = page.locator(".explained-digit .told");
  await expect.poll(() => told.innerText(), patient).toContain("The network reads a 4: 98.5");
  const hand = page.locator(".explained-digit .hand");
  const answer = async () => /With the patch: ([\d.]+)/.exec(await told.innerText())?.[1];
  const before = await answer();
  await hand.hover({position: {x: 4, y: 4}});
  await expect.poll(answer, patient).not.toBe(before);
  const corner = await answer();
  await hand.focus();
  for (let n = 0; n < 12; ++n) await page.keyboard.press("ArrowDown");
  for (let n = 0; n < 10; ++n) await page.keyboard.press("ArrowRight");
  await expect.poll(answer, patient).not.toBe(corner);
  const climbing = page.locator(".ascent-picture");
  await climbing.locator("button.play").click();
  await expect.poll(() => climbing.locator(".told").innerText(), patient).toMatch(/^Step [3-6]\d?:/);
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
  await close();
});

test("/zh/inside: another class is asked about, and other random weights are compared", async () => {
  const {page, errors, close} = await site.open("/zh/inside");
  await settled(page);
  const told = page.locator(".explained-digit .told");
  await expect.poll(() => told.innerText(), patient).toContain("网络认作 4：98.5");
  await page.locator(".explained-digit fieldset").nth(1).locator("input[value='9']").check();
  await expect.poll(() => told.innerText(), patient).toContain("网络认为是 9 的概率：");
  const grid = page.locator(".randomized-maps");
  const alike = () => grid.locator(".below").allInnerTexts();
  await expect.poll(async () => (await alike()).filter(text => /^ρ = /.test(text)).length, patient).toBe(12);
  const before = await alike();
  await grid.getByRole("button").click();
  await expect.poll(alike, patient).not.toEqual(before);
  expect(errors).toEqual([]);
  await close();
});
