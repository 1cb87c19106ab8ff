import type {Page} from "playwright";
import {everyCellRan} from "../book/everyCellRan.js";
import type {Site} from "../book/site.js";
import {atRest} from "../book/atRest.js";
import {comes} from "./comes.js";
import {pick} from "./random.js";
import type {Finding, Random} from "./random.js";

/** How a GPU is lost: for a while, as a driver that is reset does (the browser brings the context back), or with its process. */
const losses = ["lost", "reset", "crashed"] as const;
type Loss = (typeof losses)[number];

/** When: before anything is trained, while it is got ready and trained, while it is paused, after it was stopped. */
const moments = ["before", "running", "running", "running", "paused", "stopped"] as const;
type Moment = (typeof moments)[number];

export interface Accident {
  path: string;
  loss: Loss;
  moment: Moment;
  /** Milliseconds after *Train* was pressed. */
  after: number;
}

const pages = [
  ...["", "cnn-digits", "autoencoder", "autoencoder-digits", "lstm", "lstm-series"],
  ...["networks", "depth", "latent"]
];

/** So many accidents: every page and every kind of loss in turn, at random moments. */
export function accidents(count: number, random: Random): Accident[] {
  return Array.from({length: count}, (_, n) => ({
    path: `/${pick(["en", "zh"], random)}/${pages[n % pages.length]}`,
    loss: losses[Math.floor(n / pages.length + n) % losses.length],
    moment: pick(moments, random),
    after: Math.round(8000 * random())
  }));
}

// As text: the runner would rewrite the import, which must give the page's own module.
const context = `(await import(document.querySelector('link[href*="tfjs-core"]').href)).findBackend("webgl").gpgpu.gl`;
const lose = `(async () => ${context}.getExtension("WEBGL_lose_context").loseContext())()`;
const reset = `(async () => {
  const gl = ${context};
  const extension = gl.getExtension("WEBGL_lose_context");
  gl.canvas.addEventListener("webglcontextlost", () => setTimeout(() => extension.restoreContext(), 300));
  extension.loseContext();
})()`;

export async function loseGpu(page: Page, loss: Loss): Promise<void> {
  if (loss === "lost") await page.evaluate(lose);
  else if (loss === "reset") await page.evaluate(reset);
  else {
    const session = await page.context().browser()!.newBrowserCDPSession();
    await session.send("Browser.crashGpuProcess").catch(() => undefined);
    await session.detach();
  }
}

const steering = (page: Page) => page.locator(".training-panel, .learning-bar").first();
const main = (page: Page) => steering(page).locator("button.primary");
const state = (page: Page) => steering(page).getAttribute("data-state");
const progress = (page: Page) =>
  steering(page)
    .locator("progress")
    .evaluate((bar: HTMLProgressElement) => bar.value);

const told = /GPU/;
/** What no page may say: numbers that are none, a training that learns nothing from nothing. */
const insane = /NaN|Infinity|∞|\bundefined\b|(loss|损失)[^.\n]{0,12}\b0(\.0*)?(?![.\d])/;

/** Causes one accident on a page that was opened for it, and tells what went wrong; nothing if all went well. */
export async function afterAccident(site: Site, {path, loss, moment, after}: Accident): Promise<Finding[]> {
  const findings: Finding[] = [];
  const wrong = (what: string) => findings.push(what);
  const {page, errors, close} = await site.open(path);
  try {
    await everyCellRan(page);
    const words = () => steering(page).innerText();
    const seen = async () => numbersOf(await page.locator("main").innerText());
    const before = moment === "before" ? await atRest(page, seen, 2000) : "";
    if (moment !== "before") {
      await main(page).click();
      await page.waitForTimeout(after);
    }
    if (moment === "paused" && (await state(page)) === "running") {
      await main(page).click();
      await comes(async () => (await state(page)) !== "running", 15_000);
    }
    if (moment === "stopped") await stop(page);
    const was = await state(page);
    const underWay = was === "running" || was === "paused";

    // Noted as it happens: the sentence may be there only until the page has a new connection.
    await page.evaluate(`{
      const bar = document.querySelector(".training-panel, .learning-bar");
      window.saidOfGpu = [];
      new MutationObserver(() => window.saidOfGpu.push(bar.textContent)).observe(bar, {subtree: true, childList: true, characterData: true});
    }`);
    await loseGpu(page, loss);
    const said = () => page.evaluate(() => (window as unknown as {saidOfGpu: string[]}).saidOfGpu.join("\n"));
    if (!(await comes(async () => told.test(await said()), 15_000))) wrong("says nothing of the GPU");

    if (underWay) {
      if (!(await comes(async () => (await state(page)) === "lost", 15_000)))
        wrong(`is ${await state(page)}`);
      await page.waitForTimeout(1500);
      if (insane.test(await words())) wrong(`shows “${insane.exec(await words())![0]}”`);
      await main(page).click();
      if (!(await goesOn(page))) wrong(`does not go on: ${await words()}`);
    } else {
      if (!(await comes(async () => (await state(page)) === was, 30_000)))
        wrong(`was ${was}, is ${await state(page)}`);
      if (moment === "before") {
        const same = async () => (await seen()) === before;
        if (!/\/(en|zh)\/$/.test(path) && !(await comes(same, 20_000)))
          wrong("shows other numbers than before");
      }
      await main(page).click();
      if (!(await goesOn(page))) wrong(`does not train: ${await words()}`);
    }
    if (insane.test(await words())) wrong(`shows “${insane.exec(await words())![0]}”`);
    if (path.length > 4) {
      await stop(page);
      await main(page).click();
      if (!(await goesOn(page))) wrong(`does not train again: ${await words()}`);
    }
    const failed = await page.locator(".cell[data-state=failed], .observablehq--error").count();
    if (failed > 0) wrong(`${failed} cells failed`);
    const uncaught = errors.filter(error => !/WebGL|GPU|context/i.test(error));
    if (uncaught.length > 0) wrong(`console: ${uncaught[0].slice(0, 200)}`);
  } catch (error) {
    wrong(String(error).split("\n")[0]);
  } finally {
    await close();
  }
  return findings;
}

/** The numbers of a page, without the times that its cells took: those differ from run to run. */
const numbersOf = (text: string) =>
  (text.replace(/^(?:< )?[\d.,]+\s?(ms|s|毫秒|秒)$/gm, "").match(/\d+(?:[.,]\d+)*/g) ?? []).join(" ");

async function stop(page: Page): Promise<void> {
  const button = steering(page).locator("button").nth(1);
  if (!(await button.isEnabled())) return;
  await button.click();
  // The panel is drawn with the next frame.
  await comes(() => button.isDisabled(), 15_000);
}

/** Whether the training takes steps again. */
async function goesOn(page: Page): Promise<boolean> {
  if (!(await comes(async () => (await state(page)) !== "lost", 15_000))) return false;
  const from = await progress(page);
  return comes(
    async () =>
      (await state(page)) === "done" || ((await state(page)) === "running" && (await progress(page)) > from),
    90_000
  );
}
