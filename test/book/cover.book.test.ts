import type {Page} from "playwright";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {languages} from "../../src/lib/book/chapters.js";
import {until} from "./cell.js";
import {contention} from "./contention.js";
import {atRest} from "./atRest.js";
import {settled} from "./settled.js";
import {openSite, type Site} from "./site.js";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

declare global {
  interface Window {
    /** When the picture first stood there, and when the pen first moved, in milliseconds since the page was asked for. */
    alive: {picture?: number; pen?: number};
    /** The sum of all layout shifts. */
    shifts: number;
  }
}

/** Runs in the page before its own scripts. */
function note(): void {
  window.alive = {};
  window.shifts = 0;
  new PerformanceObserver(list => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[]) {
      if (!entry.hadRecentInput) window.shifts += entry.value;
    }
  }).observe({type: "layout-shift", buffered: true});
  let first: string | null;
  new MutationObserver((_, observer) => {
    const line = document.querySelector(".live-pad svg path")?.getAttribute("d");
    if (!line) return;
    window.alive.picture ??= performance.now();
    first ??= line;
    if (line === first) return;
    window.alive.pen = performance.now();
    observer.disconnect();
  }).observe(document, {childList: true, subtree: true, attributes: true, attributeFilter: ["d"]});
}

const line = (page: Page) => page.locator(".live-pad svg path").getAttribute("d");
const answer = (page: Page) => page.locator(".network-picture [role=img]").getAttribute("aria-label");
const read = (page: Page) =>
  page
    .locator(".network-picture .class.most")
    .evaluateAll(parts => parts.map(part => part.textContent).join());
const shares = (page: Page) => page.locator(".network-picture .share").allTextContents();
const state = (page: Page) => page.locator(".learning-bar").getAttribute("data-state");
const button = (page: Page, name: RegExp) => page.getByRole("button", {name});

async function draw(page: Page, points: [number, number][]): Promise<void> {
  const field = page.locator(".live-pad svg");
  await field.scrollIntoViewIfNeeded();
  const {x, y, width, height} = (await field.boundingBox())!;
  const [first, ...rest] = points.map(([u, v]) => [x + u * width, y + v * height] as const);
  await page.mouse.move(...first);
  await page.mouse.down();
  for (const point of rest) await page.mouse.move(...point, {steps: 6});
  await page.mouse.up();
}

describe.each(languages)("the cover, /%s/", language => {
  const open = (options = {}) => site.open(`/${language}/`, options, `(${note})()`);

  test("a network and a digit stand there at once, the pen moves by itself within three seconds, nothing jumps", async () => {
    const before = contention();
    const {page, errors, foreign, close} = await open();
    await page.waitForFunction(() => window.alive.pen !== undefined, undefined, {timeout: 60_000});
    const {picture, pen} = await page.evaluate(() => window.alive);
    expect(picture).toBeLessThan(pen!);
    expect(pen).toBeLessThan(3000 * Math.max(before, contention()));
    await settled(page);
    expect(await page.evaluate(() => window.shifts)).toBeLessThan(0.02);
    // It writes one digit after the other, and the network reads each.
    for (const digit of ["5", "8"])
      await expect.poll(() => read(page), {timeout: 20_000, interval: 50}).toBe(digit);
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await close();
  });

  test("the reader's hand takes the pen over, by mouse and by keyboard", async () => {
    const {page, errors, close} = await open();
    await settled(page);
    await draw(page, [
      [0.5, 0.15],
      [0.5, 0.85]
    ]);
    await until(() => read(page), "1");
    const drawn = await line(page);
    await page.waitForTimeout(3000);
    expect(await line(page)).toBe(drawn);
    await page.locator(".live-pad svg").focus();
    await page.keyboard.press("Delete");
    await until(() => line(page), "");
    await until(() => shares(page), Array(10).fill(""));
    await page.keyboard.press("Space");
    for (let k = 0; k < 12; ++k) await page.keyboard.press(k < 5 ? "Shift+ArrowDown" : "Shift+ArrowRight");
    await until(async () => (await shares(page)).some(share => share !== ""), true);
    expect(errors).toEqual([]);
    await close();
  });

  test("who wants no motion finds a digit that is written and read, and nothing moves", async () => {
    const {page, close} = await open({reducedMotion: "reduce"});
    await settled(page);
    await until(() => read(page), "3");
    const shown = async () => [await line(page), ...(await shares(page))];
    const before = await shown();
    await page.waitForTimeout(2500);
    expect(await shown()).toEqual(before);
    await button(page, /Another digit|换一个数字/).click();
    await until(() => read(page), "5");
    await close();
  });

  test("out of sight the pen rests", async () => {
    const {page, close} = await open();
    await settled(page);
    await page.evaluate(() => scrollTo({top: document.body.scrollHeight, behavior: "instant"}));
    await page.waitForTimeout(500);
    const before = await line(page);
    await page.waitForTimeout(2500);
    expect(await line(page)).toBe(before);
    await close();
  });

  test("one step shows what it changed in the filters, then the filters; the trained weights come back", async () => {
    const {page, errors, close} = await open();
    await settled(page);
    await button(page, /Hold the pen|让笔停下/).click();
    await atRest(page, () => answer(page), 600);
    const trained = await shares(page);
    const name = page.locator(".network-picture .name.w");
    await button(page, /One step|走一步/).click();
    await expect
      .poll(() => name.innerText(), {timeout: 60_000, interval: 50})
      .toMatch(/change, × \d|变化，× \d/);
    await until(() => name.innerText(), language === "en" ? "8 filters" : "8 个滤波器");
    expect(await state(page)).toBe("paused");
    await button(page, /The trained weights again|换回训练好的权重/).click();
    await until(() => shares(page), trained);
    await until(() => page.locator(".learning-bar p").innerText(), expect.stringContaining("11,738"));
    expect(errors).toEqual([]);
    await close();
  });
});

test("trained anew: it begins with random weights, the bars move while it learns, and it can be trained once more", async () => {
  const {page, errors, close} = await site.open("/en/", {}, `(${note})()`);
  await settled(page);
  await button(page, /Hold the pen/).click();
  await atRest(page, () => answer(page), 600);
  const seen = new Set<string>();
  await button(page, /Train it anew/).click();
  await until(() => state(page), "running");
  await expect
    .poll(
      async () => {
        seen.add((await shares(page)).join());
        return page.locator(".learning-bar progress").evaluate((bar: HTMLProgressElement) => bar.value);
      },
      {timeout: 120_000, interval: 50}
    )
    .toBeGreaterThan(0.1);
  expect(seen.size).toBeGreaterThan(3);
  await button(page, /^Pause$/).click();
  await until(() => state(page), "paused");
  await button(page, /^Go on$/).click();
  await expect.poll(() => state(page), {timeout: 500_000}).toBe("done");
  const [, accuracy] = /reads ([\d.]+) % of the test digits/.exec(
    await page.locator(".learning-bar").innerText()
  )!;
  expect(Number(accuracy)).toBeGreaterThan(88);
  await button(page, /Train it anew/).click();
  await expect
    .poll(() => page.locator(".learning-bar p").innerText(), {timeout: 60_000})
    .toMatch(/^epoch 1 of 3, step \d+ /);
  expect(await page.evaluate(() => window.shifts)).toBeLessThan(0.02);
  expect(errors).toEqual([]);
  await close();
}, 600_000);
