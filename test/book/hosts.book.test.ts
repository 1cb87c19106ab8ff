import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {policyWithoutEdits} from "../../src/lib/book/contentPolicy.js";
import {chapters, languages} from "../../src/lib/book/chapters.js";
import {Cell, until} from "./cell.js";
import {itsTurn} from "./itsTurn.js";
import {listPages} from "./listPages.js";
import {settled} from "./settled.js";
import {openSite, type Site} from "./site.js";
import {panel, start, train} from "./trainingPanel.js";

test("no page has a script in its text, so that a host need not allow any", async () => {
  const pages = (await readdir("dist", {recursive: true})).filter(name => name.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(languages.length * chapters.length);
  for (const page of pages) {
    const html = await readFile(join("dist", page), "utf8");
    expect(html.match(/<script(?![^>]* src="\.)[^>]*>|\son[a-z]+="|<base/g), page).toBeNull();
  }
});

// What the README's policy allows is shown by all other tests of the book: they run under it.
describe("a host that allows no evaluated code", () => {
  let site: Site;
  beforeAll(async () => void (site = await openSite("dist", policyWithoutEdits)));
  afterAll(() => site.close());

  // The two editions of a page have the same cells: one of them is opened, by turns.
  test("every page opens, its author's cells run, and the console stays clean", async () => {
    for (const language of languages) {
      for (const {page: name} of chapters.filter(({page}) => itsTurn(language, page))) {
        const path = `/${language}/${name === "index" ? "" : name}`;
        const {page, errors, foreign, close} = await site.open(path);
        await settled(page);
        expect(await page.locator(".observablehq--error").allInnerTexts(), path).toEqual([]);
        expect([...errors, ...foreign], path).toEqual([]);
        await close();
      }
    }
  });

  test.each([
    [
      "en",
      "does not allow it to run code that a reader writes, so edited cells cannot run here; all else does.",
      "Reset"
    ],
    ["zh", "不允许运行读者写的代码", "还原"]
  ])(
    "/%s: an edited cell says what the host must allow, and keeps its result",
    async (lang, sentence, reset) => {
      const {page, errors, close} = await site.open(`/${lang}/rnn`);
      await settled(page);
      const cell = new Cell(page, 0);
      const before = await cell.output().innerText();
      const text = await cell.code().innerText();
      await cell.run(`${text}\ndisplay("mine");`);
      await until(() => cell.problem().innerText(), expect.stringContaining(sentence));
      expect((await cell.problem().locator("code").allInnerTexts()).sort()).toEqual([
        "'unsafe-eval'",
        "script-src"
      ]);
      expect(await cell.element.getAttribute("data-state")).toBe("failed");
      expect(await cell.output().innerText()).toBe(before);
      expect(errors).toEqual([]);

      // What is kept says the same on the next visit; the author's text is back at once.
      await page.reload();
      await settled(page);
      expect(await page.locator(".observablehq--error").count()).toBe(0);
      await cell.button(reset).first().click();
      await until(() => cell.element.getAttribute("data-state"), "live");
      expect(await cell.output().innerText()).toBe(before);
      expect(errors).toEqual([]);
      await close();
    }
  );

  test.each(["en", "zh"])("/%s: a shader's text says the same", async lang => {
    const {page, errors, close} = await site.open(`/${lang}/convolution`);
    await settled(page);
    const shader = page.locator('figure.source[data-file="kernels/conv2d.ts"][data-region="shader-direct"]');
    const rung = page.locator(".rung", {has: shader});
    await page.locator(`[id="${await rung.getAttribute("aria-labelledby")}"]`).click();
    await shader.locator(".cell-bar").waitFor();
    const cell = new Cell(page, shader);
    await cell.run(`// mine
${await cell.code().locator("code").textContent()}`);
    await until(() => cell.problem().innerText(), expect.stringContaining("Content-Security-Policy"));
    expect(errors).toEqual([]);
    await close();
  });

  test("a training runs to its end", async () => {
    const {page, errors, close} = await site.open("/en/cnn-digits");
    await settled(page);
    await page.locator("select[name=filters]").selectOption("4");
    await page.locator("select[name=units]").selectOption("16");
    await page.locator("select[name=epochs]").selectOption("1");
    await train(page);
    expect(await panel(page).innerText()).toMatch(/Test accuracy after epoch 1: [89]\d/);
    expect(await start(page).isVisible()).toBe(true);
    expect(errors).toEqual([]);
    await close();
  });
});

describe("a browser without", () => {
  let site: Site;
  beforeAll(async () => void (site = await openSite()));
  afterAll(() => site.close());
  const addresses = languages.flatMap(language =>
    chapters.map(({page}) => [`/${language}/${page}.html`, language, itsTurn(language, page)] as const)
  );
  // The two editions of a page share its cells: with scripts each page is opened in one of them, by turns.
  const byTurns = addresses.filter(([, , turn]) => !turn);

  test.each(addresses)(
    "JavaScript: %s says so, and has a dash for each number it works out",
    async (path, language) => {
      const {page, errors, close} = await site.open(path, {javaScriptEnabled: false});
      const sentence = page.locator("main > noscript > .no-script");
      expect(await sentence.isVisible()).toBe(true);
      expect(await sentence.innerText()).toContain(
        {en: "JavaScript is switched off", zh: "JavaScript 没有启用"}[language]
      );
      const before = (selector: string) =>
        page.evaluate(
          chosen =>
            [...document.querySelectorAll(chosen)].map(
              element => getComputedStyle(element, "::before").content
            ),
          selector
        );
      const numbers = await before(".live-value > observablehq-loading");
      expect(new Set(numbers)).toEqual(new Set(numbers.length ? ['"—"'] : []));
      const figures = await before(".observablehq--block.reserved, .cover-picture");
      const isList = listPages.some(name => path.endsWith(`/${name}.html`));
      expect(figures.length > 0).toBe(!isList);
      const said = {en: '"A live part, which needs JavaScript"', zh: '"此处内容需要 JavaScript"'}[language];
      expect(new Set(figures)).toEqual(new Set(isList ? [] : [said]));
      // Nowhere else does a value stand in a line of text.
      expect(await page.locator(":not(.live-value) > observablehq-loading").count()).toBe(0);
      expect(errors).toEqual([]);
      await close();
    }
  );

  test.each(byTurns)("WebGL: %s, if it trains, says what it runs on", async (path, language) => {
    const {page, errors, close} = await site.open(path, {}, "delete window.WebGL2RenderingContext");
    await settled(page);
    const should = [
      "index",
      "networks",
      "depth",
      "latent",
      "cnn-digits",
      "lstm-series",
      "autoencoder-digits",
      "autoencoder",
      "lstm"
    ];
    const trains = should.some(name => path.endsWith(`/${name}.html`));
    await until(async () => (await page.locator(".training-panel, .learning-bar").count()) > 0, trains);
    const notice = page.locator(".device-notice.slow");
    if (trains) {
      await until(
        () => notice.first().innerText(),
        expect.stringContaining({en: "runs on the processor", zh: "本页改在 CPU 上运行"}[language])
      );
      expect(await notice.count()).toBe(1);
    }
    // Where networks are trained only if the reader wishes it, it is said then.
    const contest = page.locator(".contest, .curve-point").first();
    if (!trains && (await contest.count()) > 0) {
      expect(await notice.count()).toBe(0);
      await contest.locator("button.primary").click();
      await until(
        () => notice.first().innerText(),
        expect.stringContaining({en: "runs on the processor", zh: "本页改在 CPU 上运行"}[language])
      );
      await contest.locator("button.primary + button").click();
    }
    expect(errors).toEqual([]);
    await close();
  });
});
