import type {Page} from "playwright";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {chapters, languages} from "../../src/lib/book/chapters.js";
import {until} from "./cell.js";
import {settled} from "./settled.js";
import {openSite, type OpenPage, type Site} from "./site.js";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

/** Each code that is shown and cut, by a line too long or by an end that is not reached, with its first words. */
function cutListings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const listings = [...document.querySelectorAll("main :is(pre, .cm-scroller)")];
    return listings
      .filter(listing => listing.checkVisibility())
      .flatMap(listing => {
        const around: Element[] = [];
        for (let box = listing; box.tagName !== "MAIN"; box = box.parentElement!) around.push(box);
        const wide = listing.scrollWidth - listing.clientWidth;
        const high = Math.max(
          ...around
            .filter(box => getComputedStyle(box).overflowY !== "visible")
            .map(box => box.scrollHeight - box.clientHeight)
        );
        const text = (listing.textContent ?? "").trim().slice(0, 60);
        return wide > 1 || high > 1 ? [`${wide} px to the right, ${high} px below: ${text}`] : [];
      });
  });
}

/** The same for every rung of every ladder, and each is the one shown after its tab was chosen. */
async function cutRungs(page: Page): Promise<string[]> {
  const cut: string[] = [];
  for (const tab of await page.locator(".ladder [role=tab]").all()) {
    await tab.click();
    await until(() => tab.getAttribute("aria-selected"), "true");
    cut.push(...(await cutListings(page)));
  }
  return cut;
}

/** What scrolls sideways without a shade at its edge that says so. */
function unshaded(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("main *")]
      .filter(element => {
        const {overflowX} = getComputedStyle(element);
        return /auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
      })
      .filter(element => element.checkVisibility())
      .filter(element => {
        const {backgroundImage, backgroundAttachment} = getComputedStyle(element);
        return !(backgroundImage.includes("gradient") && backgroundAttachment.includes("local"));
      })
      .map(({tagName, className}) => `${tagName.toLowerCase()}.${className}`)
  );
}

const pages = languages.flatMap(language => chapters.map(({page: name}) => ({language, name})));

describe.each(pages)("/$language/$name", ({language, name}) => {
  let open: OpenPage;
  beforeAll(async () => void (open = await site.open(`/${language}/${name}`)));
  afterAll(() => open.close());

  test.each([1280, 1440])(
    "at %i px every listing is whole, on every rung, unfolded ones too",
    async width => {
      const {page} = open;
      await settled(page);
      await page.evaluate(() =>
        document.querySelectorAll<HTMLDetailsElement>("main details").forEach(fold => (fold.open = true))
      );
      await page.setViewportSize({width, height: 900});
      expect(await cutListings(page)).toEqual([]);
      expect(await cutRungs(page)).toEqual([]);
    }
  );

  test("at 390 px the page does not scroll sideways, and what does shows a shade", async () => {
    const {page} = open;
    await settled(page);
    await page.setViewportSize({width: 390, height: 844});
    await until(() => page.evaluate(() => document.documentElement.scrollWidth <= 390), true);
    expect(await unshaded(page)).toEqual([]);
  });
});

test("the shade is seen at the side where more follows, and gone at the end", async () => {
  const {page, close} = await site.open("/en/convolution", {viewport: {width: 390, height: 844}});
  await settled(page);
  const formula = page.locator(".formula").and(page.locator("[tabindex='0']")).first();
  await formula.scrollIntoViewIfNeeded();
  /** How much darker the formula's end is than its middle, near its upper edge, where it has no ink. */
  const shade = async (side: "left" | "right") => {
    const png = (await formula.screenshot()).toString("base64");
    return page.evaluate(
      async ([data, at]) => {
        const picture = await createImageBitmap(
          new Blob([Uint8Array.from(atob(data), character => character.charCodeAt(0))])
        );
        const context = new OffscreenCanvas(picture.width, picture.height).getContext("2d")!;
        context.drawImage(picture, 0, 0);
        const light = (x: number) => context.getImageData(x, 3, 1, 1).data[1]!;
        return light(picture.width / 2) - light(at === "left" ? 1 : picture.width - 2);
      },
      [png, side] as const
    );
  };
  expect(await shade("right")).toBeGreaterThan(8);
  expect(await shade("left")).toBe(0);
  await formula.evaluate(element => element.scrollTo({left: element.scrollWidth}));
  expect(await shade("right")).toBe(0);
  expect(await shade("left")).toBeGreaterThan(8);
  await close();
});
