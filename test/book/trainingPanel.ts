import type {Page} from "playwright";
import {expect} from "vitest";

/** The first panel of a page from which its training is steered. */
export const panel = (page: Page) => page.locator(".training-panel").first();

/** Its main button: start, pause, go on. */
export const start = (page: Page) => panel(page).locator("button.primary");

/** Waits for a state of the training. */
export const reaches = (page: Page, state: string, timeout = 180_000) =>
  expect.poll(() => panel(page).getAttribute("data-state"), {timeout, interval: 200}).toBe(state);

/** Trains with the settings as they are, to the end. */
export async function train(page: Page, timeout?: number): Promise<void> {
  await start(page).click();
  await reaches(page, "done", timeout);
}
