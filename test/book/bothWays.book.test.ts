import {readdirSync} from "node:fs";
import {afterAll, afterEach, beforeAll, describe, expect, it} from "vitest";
import {Cell, until} from "./cell.js";
import {atRest, settled} from "./settled.js";
import {openSite, type OpenPage, type Site} from "./site.js";

let site: Site;
let open: OpenPage;

beforeAll(async () => {
  site = await openSite();
});

afterEach(() => open.close());
afterAll(() => site.close());

const pages = readdirSync("docs/[lang]").map(name => name.replace(/\.md$/, ""));

/** Times differ from run to run; everything else must not. */
const shown = async (cell: Cell) =>
  ((await cell.output().textContent()) ?? "")
    .replace(/[\d.]+ (ms|s|毫秒|秒)/g, "… $1")
    .replace(/(milliseconds|PerSecond): [\d.]+/g, "$1: …");

/** The two editions of a page share its cells, so each page is tried in one of them, by turns. */
const editions = pages.map((page, index) => `/${index % 2 ? "zh" : "en"}/${page}.html`);

describe("every live cell of the book", () => {
  it.each(editions)("gives the same compiled by the build and compiled in the page: %s", async path => {
    open = await site.open(path);
    await settled(open.page);
    await atRest(open.page, () => open.page.locator("main").innerText());
    const count = await open.page.locator(".cell:not(.source)").count();
    for (let index = 0; index < count; ++index) {
      const cell = new Cell(open.page, open.page.locator(".cell:not(.source)").nth(index));
      await until(() => cell.element.getAttribute("data-state"), "live");
      const before = await shown(cell);
      const text = await cell.code().locator("code").textContent();
      await cell.run(`${text}\n// compiled in the page`);
      await until(() => cell.element.getAttribute("data-state"), "edited");
      await until(() => shown(cell), before);
      expect(await cell.problem().isVisible(), text ?? "").toBe(false);
      await cell.button(/Reset|还原/).click();
      await until(() => shown(cell), before);
    }
    expect(open.errors).toEqual([]);
    expect(open.foreign).toEqual([]);
  });
});
