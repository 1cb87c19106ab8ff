import type {Page} from "playwright";
import {languages} from "../../src/lib/book/chapters.js";
import type {Heights} from "../../src/lib/book/heights.js";
import {everyCellRan} from "../book/everyCellRan.js";
import type {Site} from "../book/site.js";

/** The screens at which a height is reserved; the narrower one is a telephone. */
const widths = {wide: 1280, phone: 390} as const;

/** Down the whole page, so that what waits to be seen is there too, and up again. */
async function seeAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
      scrollTo({top: y, behavior: "instant"});
      await new Promise(done => setTimeout(done, 100));
    }
    scrollTo({top: 0, behavior: "instant"});
  });
}

/** Line of a fence, below the front matter → the height of what its cell shows. */
type ByLine = Map<number, number>;

async function heightsOf(page: Page): Promise<ByLine> {
  await everyCellRan(page);
  // What is reserved is left out of account, margins count as they do where something is, and every rung of a ladder is shown.
  await page.addStyleTag({
    content:
      ".observablehq--block[data-line] {display: flow-root; min-height: 0 !important} " +
      ".rung[hidden] {display: block !important; content-visibility: visible !important}"
  });
  await seeAll(page);
  const read = () =>
    page.evaluate(() =>
      JSON.stringify(
        [...document.querySelectorAll<HTMLElement>(".observablehq--block[data-line]")].map(block => [
          Number(block.dataset.line),
          block.getBoundingClientRect().height
        ])
      )
    );
  let heights = await read();
  for (let quiet = 0; quiet < 10; ++quiet) {
    await page.waitForTimeout(200);
    const now = await read();
    if (now !== heights) [heights, quiet] = [now, 0];
  }
  return new Map(JSON.parse(heights) as [number, number][]);
}

/** What each cell's output of a page takes once all has come to rest, in whichever edition it is higher. */
export async function measureHeights(site: Site, name: string): Promise<Map<number, Heights>> {
  const found = new Map<number, Heights>();
  for (const language of languages) {
    for (const screen of ["wide", "phone"] as const) {
      const viewport = {width: widths[screen], height: 900};
      const {page, close} = await site.open(`/${language}/${name}.html`, {viewport});
      for (const [line, height] of await heightsOf(page)) {
        const heights = found.get(line) ?? {wide: 0, phone: 0};
        heights[screen] = Math.max(heights[screen], Math.ceil(height));
        found.set(line, heights);
      }
      await close();
    }
  }
  return found;
}
