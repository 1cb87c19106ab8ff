import type {Server} from "node:http";
import puppeteer, {type Browser, type Page} from "puppeteer-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {chapters, languages} from "../../src/lib/book/chapters.js";
import {serveFolder} from "../../src/lib/book/server.js";
import {findFirefox} from "../browser/firefox.js";
import {itsTurn} from "./itsTurn.js";

const {path, told} = findFirefox();
console.log(told);

let browser: Browser;
let server: Server;
let url: string;

interface OpenPage {
  page: Page;
  errors: string[];
  foreign: string[];
}

/**
 * Firefox says this also of a right formula of which half has come when it draws the page (tried with a host that waits
 * within one). Whether a formula is wrong is therefore looked up in the page: see `wrongFormulas`.
 */
const halfReceived = /^Error: Invalid markup: Incorrect number of children for <m\w+\/> tag/;

/** Elements of formulas with more or fewer parts than they have by MathML's rules. */
const wrongFormulas = (page: Page) =>
  page.$$eval("math *", elements => {
    const [two, three] = [
      ["msub", "msup", "mfrac", "mroot", "munder", "mover"],
      ["msubsup", "munderover"]
    ];
    return elements
      .filter(
        ({localName, childElementCount: count}) =>
          (two.includes(localName) && count !== 2) || (three.includes(localName) && count !== 3)
      )
      .map(({outerHTML}) => outerHTML);
  });

async function open(address: string): Promise<OpenPage> {
  const page = await browser.newPage();
  const errors: string[] = [];
  const foreign: string[] = [];
  page.on("console", message => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", error => {
    if (!halfReceived.test(String(error))) errors.push(String(error));
  });
  page.on("request", request => {
    if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url())) foreign.push(request.url());
  });
  await page.goto(url + address, {timeout: 120_000});
  await page.waitForFunction(
    () =>
      (document.querySelector(".cell-bar") ||
        (document.querySelector("h1") && !document.querySelector(".cell"))) &&
      !document.querySelector("observablehq-loading, .cell:not(:has(.cell-bar))"),
    {timeout: 120_000}
  );
  return {page, errors, foreign};
}

/** Text of the first element that fits; empty while there is none. */
const textOf = (page: Page, selector: string) =>
  page.evaluate(chosen => document.querySelector<HTMLElement>(chosen)?.innerText ?? "", selector);

if (path !== undefined) {
  describe("in Firefox", () => {
    beforeAll(async () => {
      ({server, url} = await serveFolder("dist"));
      // By WebDriver BiDi, which any Firefox speaks; Playwright drives only a Firefox of its own.
      browser = await puppeteer.launch({browser: "firefox", executablePath: path, headless: true});
    });
    afterAll(async () => {
      await browser.close();
      await new Promise(done => server.close(done));
    });

    // The two editions of a page share its cells, so each page is opened in one of them, by turns.
    const addresses = languages.flatMap(language =>
      chapters.filter(({page}) => itsTurn(language, page)).map(({page}) => `/${language}/${page}.html`)
    );
    test.each(addresses)(
      "%s opens: every cell has run, the console is clean, nothing came from elsewhere",
      async address => {
        const {page, errors, foreign} = await open(address);
        expect(await page.$$eval(".observablehq--error", all => all.map(each => each.textContent))).toEqual(
          []
        );
        expect(await wrongFormulas(page)).toEqual([]);
        expect(errors).toEqual([]);
        expect(foreign).toEqual([]);
        await page.close();
      }
    );

    test("an edited cell runs, and its error is told with its line", async () => {
      const {page, errors} = await open("/en/rnn.html");
      /** Adds a line to the first cell and runs it. */
      const add = async (line: string) => {
        await page.focus(".cell pre");
        if (!(await page.$(".cell .cm-content"))) await page.keyboard.press("Enter");
        await page.waitForSelector(".cell .cm-content");
        await page.focus(".cell .cm-content");
        await press("Control", "End");
        await page.keyboard.press("Enter");
        await page.keyboard.type(line);
        await press("Shift", "Enter");
      };
      const press = async (held: "Control" | "Shift", key: "End" | "Enter") => {
        await page.keyboard.down(held);
        await page.keyboard.press(key);
        await page.keyboard.up(held);
      };
      await add("display(6 * 777)");
      await expect
        .poll(() => textOf(page, ".cell .observablehq--block"), {timeout: 60_000})
        .toMatch(/4,?662/);
      expect(errors).toEqual([]);
      await add("display(kernal)");
      await expect
        .poll(() => textOf(page, ".cell .cell-problem"), {timeout: 60_000})
        .toMatch(/^Line \d+: kernal is not defined/);
      await page.close();
    });

    test("a training runs to its end; without WebGL on the processor, and says so", async () => {
      const {page, errors} = await open("/en/autoencoder-digits.html");
      const hasWebGl = await page.evaluate(
        () => document.createElement("canvas").getContext("webgl2") !== null
      );
      const notice = await textOf(page, ".device-notice");
      if (!hasWebGl) expect(notice).toContain("this page runs on the processor");
      for (const [name, value] of Object.entries({codeSize: "2", batchSize: "256", epochs: "1"})) {
        await page.select(`select[name=${name}]`, value);
      }
      await page.click(".training-panel button.primary");
      await expect
        .poll(() => page.$eval(".training-panel", panel => panel.getAttribute("data-state")), {
          timeout: 200_000,
          interval: 500
        })
        .toBe("done");
      expect(await textOf(page, ".training-panel")).toMatch(/after epoch 1: 0\.\d/);
      expect(errors).toEqual([]);
      await page.close();
    });
  });
} else {
  // It is neither skipped nor taken for the others: the name of the one test that is left says that nothing was run.
  test(told, () => expect(path).toBeUndefined());
}
