import {afterAll, afterEach, beforeAll, inject} from "vitest";
import {cellsBookIsBuilt} from "./build.js";
import {openSite, type OpenPage, type Site} from "../site.js";

/** The book of cells for the tests of a file: served while they run; the pages that a test has opened are closed after it. */
export function cellsBook(): Pick<Site, "open"> {
  let site: Site;
  const pages: OpenPage[] = [];
  beforeAll(async () => {
    site = await openSite(await cellsBookIsBuilt(inject("cellsBook")));
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close();
  });
  afterAll(() => site.close());
  return {
    async open(...where) {
      const page = await site.open(...where);
      pages.push(page);
      return page;
    }
  };
}
