import {gzipSync} from "node:zlib";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {chapters, languageNames, languages} from "../../src/lib/book/chapters.js";
import type {Language} from "../../src/lib/book/chapters.js";
import {Cell, checkEditAndReset, until} from "./cell.js";
import {itsTurn} from "./itsTurn.js";
import {listPages} from "./listPages.js";
import {loadedScripts, noteFirstOutput} from "./javascript.js";
import {atRest} from "./atRest.js";
import {inFull, settled} from "./settled.js";
import {openSite, seriousFindings, type OpenPage, type Site} from "./site.js";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

const address = (language: Language, page: string) => `/${language}/${page === "index" ? "" : page}`;
const pages = languages.flatMap(language => chapters.map(chapter => ({language, ...chapter})));

const telephone = {width: 390, height: 844};

/** What a cell shows. Times differ from run to run and are left out; everything else must be the same. */
const shown = async (cell: Cell) => {
  const text = await cell.output().evaluate(output => {
    const copy = output.cloneNode(true) as HTMLElement;
    for (const name of copy.querySelectorAll(".dressed-entry > .dressed-name")) {
      if (/seconds?$/i.test(name.textContent)) name.nextElementSibling!.textContent = "…";
    }
    return copy.textContent;
  });
  return text.replace(/[\d.]+ (ms|s|毫秒|秒)/g, "… $1");
};

/** Compiles a cell in the page: it gives what the build's compilation of the same text gave. */
async function checkBothWays(cell: Cell): Promise<void> {
  await until(() => cell.element.getAttribute("data-state"), "live");
  const before = await shown(cell);
  const [text, markup] = [await cell.code().locator("code").textContent(), await cell.markup()];
  await cell.run(`${text}\n// compiled in the page`);
  await until(() => cell.element.getAttribute("data-state"), "edited");
  await until(() => shown(cell), before);
  expect(await cell.problem().isVisible(), text ?? "").toBe(false);
  await cell.button(/Reset|还原/).focus();
  await cell.page.keyboard.press("Enter");
  await until(() => shown(cell), before);
  await until(() => cell.markup(), markup);
}

test("4.1 comes to a telephone in no more than 500 kB before anything is trained, text gzipped", async () => {
  const {page, requests, close} = await site.open("/en/cnn-digits", {viewport: telephone});
  await settled(page);
  await page.waitForTimeout(2000);
  const sizes = await Promise.all(
    [...new Set(requests)].map(async address => {
      const response = await fetch(address);
      const bytes = Buffer.from(await response.arrayBuffer());
      const isText = /text|javascript|json|svg/.test(response.headers.get("content-type") ?? "");
      return /^(data|blob):/.test(address) ? 0 : isText ? gzipSync(bytes).length : bytes.length;
    })
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(500_000);
  await close();
});

describe.each(pages)("/$language/$page", ({language, page: name, title}) => {
  const isList = listPages.includes(name);
  // One edition of each page is opened on a large screen, the other on a telephone, by turns.
  let open: OpenPage;
  beforeAll(async () => {
    const options = itsTurn(language, name) ? {} : {viewport: telephone};
    open = await site.open(address(language, name), options, noteFirstOutput);
  });
  afterAll(() => open.close());

  test("every cell ran, the console stayed clean, nothing came from elsewhere, the formulas are typeset", async () => {
    const {page, errors, foreign} = open;
    await settled(page);
    expect(await page.locator("html").getAttribute("lang")).toBe(languageNames[language].tag);
    const heading = await page.locator("h1").innerText();
    if (name !== "index") expect(heading).toBe(title[language]);
    expect(await page.locator(".observablehq--error").allInnerTexts()).toEqual([]);
    if (!isList) expect(await page.locator(".katex-html").count()).toBeGreaterThan(0);
    expect(await page.locator("math annotation").count()).toBe(await page.locator(".katex-html").count());
    expect(await page.locator(".katex-error").count()).toBe(0);
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
  });

  // A list has neither live cells nor a first output to wait for.
  if (!isList) {
    test("no more JavaScript is loaded than a page needs, gzipped: the cover opens with 60 kB, a chapter with 200 kB", async () => {
      await settled(open.page);
      const {beforeFirstOutput, untilNow} = await loadedScripts(open.page);
      expect(beforeFirstOutput).toBeLessThanOrEqual(name === "index" ? 60_000 : 200_000);
      expect(untilNow).toBeLessThanOrEqual(215_000);
    });
  }

  test("a page asks for fewer than 60 files", async () => {
    await settled(open.page);
    const asked = open.requests.filter(address => !/^(data|blob):/.test(address));
    expect(asked.length).toBeLessThan(60);
  });

  // The two editions of a page share its cells, so all of them are tried in one edition, by turns.
  if (!isList && itsTurn(language, name)) {
    test("every live cell gives the same compiled by the build and compiled in the page, and Reset brings it back", async () => {
      const {page, errors, foreign} = open;
      await atRest(page, () => page.locator("main").innerText());
      const cells = page.locator(".cell:not(.source)");
      const count = await cells.count();
      expect(count).toBeGreaterThan(0);
      for (let n = 0; n < count; ++n) await checkBothWays(new Cell(page, cells.nth(n)));
      expect(errors).toEqual([]);
      expect(foreign).toEqual([]);
    });
  }

  if (!isList) {
    test("the first and the last live cell run an edit, and Reset brings them back", async () => {
      const {page, errors} = open;
      const count = await page.locator(".cell").count();
      expect(count).toBeGreaterThan(0);
      for (const index of new Set([0, count - 1])) await checkEditAndReset(new Cell(page, index));
      expect(errors).toEqual([]);
    });
  }

  test("axe finds nothing serious, light and dark; on a telephone nothing sticks out", async () => {
    const {page} = open;
    await page.setViewportSize(telephone);
    // The page makes what now scrolls reachable by keyboard, and figures are drawn anew.
    await atRest(page, () => page.evaluate(() => document.body.outerHTML.length));
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({colorScheme});
      await settled(page);
      await inFull(page);
      // In the dark other colours, and nothing else.
      expect(await seriousFindings(page, colorScheme === "dark" ? ["color-contrast"] : undefined)).toEqual(
        []
      );
      await until(() => page.evaluate(() => document.documentElement.scrollWidth <= 390), true);
    }
  });
});

describe("the frame", () => {
  test.each([
    ["zh-CN", /\/zh\/index\.html$/],
    ["en-GB", /\/en\/index\.html$/],
    ["fr-FR", /\/en\/index\.html$/]
  ])("a browser in %s is taken to its edition", async (locale, expected) => {
    const {page, close} = await site.open("/", {locale});
    await page.waitForURL(expected);
    await close();
  });

  test("what scrolls sideways is reached by keyboard, also if the fonts come late", async () => {
    const {page, close} = await site.open("/zh/convolution", {viewport: telephone});
    let late = 0;
    await page.route("**/*.woff2", async route => {
      ++late;
      await new Promise(done => setTimeout(done, 2000));
      await route.continue();
    });
    await page.reload();
    await settled(page);
    await page.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)));
    expect(late).toBeGreaterThan(0);
    const read = () =>
      page.locator(".formula, figure.source pre").evaluateAll(elements =>
        elements
          .filter(element => element.checkVisibility())
          .map(element => ({
            text: element.textContent.slice(0, 60),
            scrolls: element.scrollWidth > element.clientWidth + 1,
            reached: (element as HTMLElement).tabIndex === 0,
            // The arrow keys go from letter to letter of a formula; Enter opens the editor of a cell.
            answers: element.matches(".formula:has([data-letter]), .cell pre")
          }))
      );
    const wrong = async () =>
      (await read()).filter(({scrolls, reached, answers}) => reached !== (scrolls || answers));
    expect((await read()).filter(({scrolls}) => scrolls).length).toBeGreaterThan(0);
    expect(await wrong()).toEqual([]);
    for (const tab of await page.getByRole("tab").all()) {
      await tab.click();
      await until(wrong, []);
    }
    await close();
  });

  test("the language switch keeps the place", async () => {
    const {page, close} = await site.open("/en/convolution");
    await settled(page);
    await page.evaluate(() => document.querySelector("#gpu")!.scrollIntoView());
    // By the mouse itself: a locator's click would scroll the page first.
    const {x, y} = (await page.locator("a.language").boundingBox())!;
    await page.mouse.click(x + 5, y + 5);
    await page.waitForURL(/\/zh\/convolution(\.html)?#gpu$/);
    await settled(page);
    const heading = page.locator("#gpu");
    expect(await heading.innerText()).toMatch(/[一-鿿]/);
    await until(async () => {
      const {y} = (await heading.boundingBox())!;
      return y >= 0 && y < 120;
    }, true);
    await close();
  });

  test("what learns by itself rests while it is out of sight, and can be stopped", async () => {
    const {page, close} = await site.open("/en/convolution");
    await settled(page);
    const line = page.locator("p.verdict", {hasText: "largest difference from wanted"});
    const step = async () => Number(/Step (\d+)/.exec((await line.textContent()) ?? "")?.[1]);
    expect(await atRest(page, step)).toBe(0);
    const cell = page.locator(".cell", {hasText: "const learned"});
    await cell.scrollIntoViewIfNeeded();
    await until(async () => (await step()) > 5, true);
    await cell.getByRole("button", {name: "Stop"}).click();
    const at = await atRest(page, step);
    expect(at).toBeLessThan(600);
    expect(await cell.getByRole("button", {name: "Stop"}).count()).toBe(0);
    await close();
  });

  test("the list of chapters leads from page to page by keyboard", async () => {
    const {page, close} = await site.open("/en/");
    await page.locator("details.chapters summary").focus();
    await page.keyboard.press("Enter");
    const links = page.locator("details.chapters nav a");
    await until(() => links.count(), chapters.length);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(new RegExp(`/en/${chapters[1].page}(\\.html)?$`));
    await close();
  });
});
