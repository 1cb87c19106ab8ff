import type {Page} from "playwright";
import {expect} from "vitest";

/** Reads again and again until a second has passed in which nothing changed, and gives what it read. */
export async function atRest<T>(page: Page, read: () => Promise<T>): Promise<T> {
  for (let before = await read(); ;) {
    await page.waitForTimeout(1000);
    const now = await read();
    if (now === before) return now;
    before = now;
  }
}

/** Waits until every cell of a page has run: none is pending, the live ones have their buttons, and the checks of the GPU, where there are some, are done. */
export async function settled(page: Page): Promise<void> {
  await page.locator("h1").waitFor();
  await expect
    .poll(() => page.locator("observablehq-loading").count(), {timeout: 120_000, interval: 100})
    .toBe(0);
  await expect.poll(() => page.locator(".cell:not(:has(.cell-bar))").count(), {timeout: 30_000}).toBe(0);
  const checks = page.locator(".kernel-checks .summary");
  if (await checks.count()) {
    await expect.poll(() => checks.innerText(), {timeout: 120_000}).toMatch(/checks passed|全部通过/);
  }
}
