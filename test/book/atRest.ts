import type {Page} from "playwright";

/** Reads again and again until nothing has changed for so many milliseconds, and gives what it read. */
export async function atRest<T>(page: Page, read: () => Promise<T>, quiet = 1000): Promise<T> {
  let [value, since] = [await read(), Date.now()];
  while (Date.now() - since < quiet) {
    await page.waitForTimeout(200);
    const now = await read();
    if (!Object.is(now, value)) [value, since] = [now, Date.now()];
  }
  return value;
}
