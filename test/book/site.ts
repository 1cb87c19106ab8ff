import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {chromium, type Browser, type BrowserContextOptions, type Page} from "playwright";
import {serveFolder} from "../../src/lib/book/server.js";
import {testArguments, findChrome} from "../browser/chrome.js";

/** A page of the built site, open in a browser, with all it did that a book's page should not do. */
export interface OpenPage {
  page: Page;
  /** Errors in the console and errors nobody caught, as text. */
  errors: string[];
  /** Every address asked for, and those outside of the site. */
  requests: string[];
  foreign: string[];
  close(): Promise<void>;
}

export interface Site {
  url: string;
  /**
   * @param script runs in the page before its own scripts, to take something away from the browser
   * @param prepare is given the empty page before the address is asked for
   */
  open(
    path: string,
    options?: BrowserContextOptions,
    script?: string,
    prepare?: (page: Page) => Promise<void>
  ): Promise<OpenPage>;
  close(): Promise<void>;
}

/**
 * Serves a folder of built pages on a free port and starts a browser to look at it.
 * @param policy the Content-Security-Policy that the host sends; the README's if left out
 */
export async function openSite(folder = "dist", policy?: string): Promise<Site> {
  const {server, url} = await serveFolder(folder, 0, policy);
  const browser = await chromium.launch({executablePath: await findChrome(), args: testArguments});
  return {
    url,
    open: (path, ...how) => openPage(browser, url, path, ...how),
    async close() {
      await browser.close();
      await new Promise(done => server.close(done));
    }
  };
}

async function openPage(
  browser: Browser,
  url: string,
  path: string,
  options?: BrowserContextOptions,
  script?: string,
  prepare?: (page: Page) => Promise<void>
): Promise<OpenPage> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, ...options});
  const page = await context.newPage();
  if (script) await page.addInitScript(script);
  await prepare?.(page);
  const errors: string[] = [];
  const requests: string[] = [];
  const foreign: string[] = [];
  page.on("console", message => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", error => errors.push(String(error)));
  page.on("request", request => {
    const address = request.url();
    requests.push(address);
    if (!address.startsWith(url) && !/^(data|blob):/.test(address)) foreign.push(address);
  });
  await page.goto(url + path);
  return {page, errors, requests, foreign, close: () => context.close()};
}

interface Violation {
  id: string;
  impact: string | null;
  nodes: {html: string; failureSummary?: string}[];
}

/**
 * What axe finds serious or critical on the page as it is now, a line each.
 * @param rules axe's names of the rules to be asked; all of them if left out
 */
export async function seriousFindings(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) {
    await page.evaluate(
      await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
    );
  }
  const options = {resultTypes: ["violations"], ...(rules && {runOnly: rules})};
  // What is well is not brought here: thousands of places on a page.
  const violations: Violation[] = await page.evaluate(
    `axe.run(${JSON.stringify(options)}).then(({violations}) => violations)`
  );
  return violations
    .filter(({impact}) => impact === "serious" || impact === "critical")
    .flatMap(({id, nodes}) =>
      nodes.map(({html, failureSummary}) => `${id}: ${html}\n${failureSummary ?? ""}`)
    );
}
