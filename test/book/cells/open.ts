import type {Page} from "playwright";
import {afterAll, afterEach, beforeAll, expect, inject} from "vitest";
import {cellsBookIsBuilt} from "./build.js";
import {openSite, type OpenPage, type Site} from "../site.js";

interface CellsBook extends Pick<Site, "open"> {
  /**
   * A page that the tests of a file share, for those that need not be the first to change something there. It is brought
   * back to the author's text as a reader does it; after a test that failed it is opened anew.
   */
  share(path: string): Promise<OpenPage>;
}

/** The book of cells for the tests of a file: served while they run; the pages that a test has opened are closed after it. */
export function cellsBook(): CellsBook {
  let site: Site;
  const pages: OpenPage[] = [];
  const shared = new Map<string, OpenPage>();
  const closeShared = async () => {
    for (const page of shared.values()) await page.close();
    shared.clear();
  };
  beforeAll(async () => {
    site = await openSite(await cellsBookIsBuilt(inject("cellsBook")));
  });
  afterEach(async ({task}) => {
    for (const page of pages.splice(0)) await page.close();
    if (task.result?.state === "fail") await closeShared();
  });
  afterAll(() => site.close());
  return {
    async open(...where) {
      const page = await site.open(...where);
      pages.push(page);
      return page;
    },
    async share(path) {
      const known = shared.get(path);
      const open = known ?? (await site.open(path));
      shared.set(path, open);
      if (known) await bringBack(open.page);
      for (const list of [open.errors, open.foreign]) list.length = 0;
      return open;
    }
  };
}

/** Leaves the editor and takes back all that was changed. */
async function bringBack(page: Page): Promise<void> {
  const editors = page.locator(".cm-content");
  while ((await editors.count()) > 0) {
    await editors.first().focus();
    await page.keyboard.press("Escape");
  }
  const resetAll = page.locator(".cells-changed").getByRole("button", {name: /Reset all|全部还原/});
  if (await resetAll.isVisible()) await resetAll.click();
  const states = page.locator(".cell-state");
  await expect.poll(() => states.allTextContents(), {timeout: 15_000}).toSatisfy(isLive);
}

const isLive = (states: string[]) => states.every(state => state.startsWith("▸"));
