import {chromium, type Page} from "playwright";
import {chromeArguments, findChrome} from "../browser/chrome.js";
import {bundle} from "./bundle.js";

/** Runs `work` in new, empty pages of one browser, each with the script of `entryPoint` in it. */
export async function withPages<Result>(
  entryPoint: string,
  global: string,
  work: (inPage: <T>(task: (page: Page) => Promise<T>) => Promise<T>) => Promise<Result>
): Promise<Result> {
  const script = await bundle(entryPoint);
  const browser = await chromium.launch({executablePath: await findChrome(), args: chromeArguments});
  try {
    return await work(async task => {
      const page = await browser.newPage();
      try {
        await page.addScriptTag({content: script, type: "module"});
        await page.waitForFunction(name => name in window, global);
        return await task(page);
      } finally {
        await page.close();
      }
    });
  } finally {
    await browser.close();
  }
}
