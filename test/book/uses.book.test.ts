import {afterAll, beforeAll, expect, test} from "vitest";
import {settled} from "./settled.js";
import {openSite, type Site} from "./site.js";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

const words = {
  en: {reads: "read as", share: /At ε = 0\.1 it still reads (\d+).%.*and (\d+).% along coin tosses/},
  zh: {reads: "认作", share: /ε = 0\.1 时，沿梯度的符号改动，还认对 (\d+)%；.*仍认对 (\d+)%/}
};

test.each(["en", "zh"] as const)(
  "/%s/uses: a small change along the gradient makes the 4 another digit, coin tosses do not",
  async lang => {
    const {page, errors, foreign, close} = await site.open(`/${lang}/uses`);
    await settled(page);
    const {reads, share} = words[lang];
    const read = page.locator(".nudged-digit .reads");
    await expect.poll(() => read.nth(2).innerText()).toContain(reads);
    expect(await read.nth(0).innerText()).toContain(`${reads} 4`);
    expect(await read.nth(2).innerText()).not.toContain(`${reads} 4`);
    expect(await read.nth(3).innerText()).toContain(`${reads} 4`);
    // Without a change all three are the same.
    await page.locator(".nudged-digit input[type=range]").focus();
    await page.keyboard.press("Home");
    await expect.poll(() => read.nth(2).innerText()).toContain(`${reads} 4`);
    await page.locator("details", {hasText: "300"}).first().locator("summary").click();
    const found = share.exec((await page.locator("main").innerText()).replace(/[\u2060\u00a0]/g, " "));
    expect(Number(found?.[1])).toBeLessThan(60);
    expect(Number(found?.[2])).toBeGreaterThan(90);
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await close();
  }
);
