import type {Page} from "playwright";
import {expect} from "vitest";

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

/** Waits until what shows something shows it in full: what waits for a new value, as after an edit, is paler until it has it. */
export async function inFull(page: Page): Promise<void> {
  const pale = page.locator(":is(.observablehq--block, .live-value)[data-state]");
  await expect.poll(() => pale.count(), {timeout: 120_000}).toBe(0);
  await page.waitForTimeout(500); // it comes back by and by
}
