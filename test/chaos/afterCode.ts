import type {Page} from "playwright";
import type {OpenPage, Site} from "../book/site.js";
import {comes} from "./comes.js";
import type {HangingCode} from "./hangingCode.js";
import type {Finding} from "./random.js";

type Lang = "en" | "zh";

/** A page of live cells of which the first two can be edited without harm to others. */
export const codePage = (lang: Lang) => `/${lang}/inside.html`;

/** How long the page may stand, two seconds and what a busy machine adds, in milliseconds. */
const mostBlocked = 2500;

const words = {
  en: {stop: "Stop", interrupted: /^Kept from your last visit and not run: it was still running/},
  zh: {stop: "停止", interrupted: /^这是上次留下的代码，没有运行/}
};

const cell = (page: Page, place: number) => page.locator(".cell:not(.cell-own)").nth(place);
const problem = (page: Page) => cell(page, 0).locator(".cell-problem");

/** Puts a text into a cell and runs it, as a reader does. */
const run = (page: Page, place: number, text: string) =>
  cell(page, place).evaluate(
    (element, text) => void element.dispatchEvent(new CustomEvent("cell-put", {detail: text})),
    text
  );

const within = <T>(promise: Promise<T>, limit: number, otherwise: T): Promise<T> =>
  Promise.race([promise, new Promise<T>(done => setTimeout(() => done(otherwise), limit))]);

/** Does the rest of the page work? Another cell runs and shows what it computes. */
async function isAlive(page: Page): Promise<boolean> {
  const number = Math.floor(1e6 * Math.random());
  await run(page, 3, `display(${number} + 0.5);`);
  const output = cell(page, 3).locator(".observablehq--block");
  return comes(
    async () =>
      (await output.innerHTML()).includes(`data-digits="${number}.5"`) ||
      (await output.innerText()).includes(`${number}.5`)
  );
}

/** Notes how long the page stands. */
const watch = `if (!window.standing) {
  window.standing = {longest: 0, last: performance.now()};
  setInterval(() => {
    const now = performance.now();
    standing.longest = Math.max(standing.longest, now - standing.last);
    standing.last = now;
  }, 10);
}
Object.assign(standing, {longest: 0, last: performance.now()});`;

export async function readyForCode(page: Page): Promise<void> {
  await page.locator(".cell-bar").nth(3).waitFor();
  // The compiler and what watches over the code are loaded once, so that what is looked at is the code.
  await run(page, 0, "const values = [1, 2];");
  await comes(async () => (await cell(page, 0).getAttribute("data-state")) === "edited");
}

export interface Became {
  findings: Finding[];
  /** Milliseconds until the page said what it has to say, and how long it stood. */
  said?: number;
  stood?: number;
}

/** Runs one text in a page that is ready for it, and tells what went wrong. The page is as it was afterwards, or dead. */
export async function afterCode(page: Page, lang: Lang, {code, becomes, says}: HangingCode): Promise<Became> {
  const findings: Finding[] = [];
  const wrong = (what: string) => findings.push(what);
  const {stop} = words[lang];
  const stopButton = cell(page, 0).locator(".cell-bar button", {hasText: stop});
  const note = cell(page, 0).locator(".cell-console > p").last();

  await page.evaluate(watch);
  const began = Date.now();
  await run(page, 0, code);
  if (becomes === "stopped" || becomes === "refused") {
    if (
      !(await comes(
        async () =>
          says!.en.test(await problem(page).innerText()) || says!.zh.test(await problem(page).innerText())
      ))
    )
      wrong(`says “${await problem(page).innerText()}”`);
    else if (!says![lang].test(await problem(page).innerText())) wrong("says it in another language");
  } else if (becomes === "shortened") {
    if (!(await comes(async () => (await note.count()) > 0 && says![lang].test(await note.innerText()))))
      wrong("says nothing of what is left out");
  } else {
    if (!(await comes(async () => stopButton.isVisible()))) wrong("cannot be stopped");
  }
  const said = Date.now() - began;
  if (!(await isAlive(page))) wrong("the rest of the page does not work");
  if (becomes === "goesOn") {
    await stopButton.click({timeout: 3000}).catch(() => wrong("Stop cannot be pressed"));
    if (!(await comes(async () => !(await stopButton.isVisible())))) wrong("Stop does not end it");
    if (await isBusy(page)) wrong("goes on after Stop");
  } else if (await isBusy(page)) wrong("goes on");
  const stood = await page.evaluate(
    () => (window as unknown as {standing: {longest: number}}).standing.longest
  );
  if (stood > mostBlocked) wrong(`the page stood for ${(stood / 1000).toFixed(1)} s`);
  await run(page, 0, "const values = [1, 2];");
  const isClear = async () =>
    (await cell(page, 0).getAttribute("data-state")) === "edited" && !(await problem(page).isVisible());
  if (!(await comes(isClear))) wrong("the cell cannot be run any more");
  return {findings, said, stood};
}

/** Does something keep the page busy for most of half a second? */
const isBusy = (page: Page) =>
  page.evaluate(async () => {
    const end = performance.now() + 500;
    let turns = 0;
    for (; performance.now() < end; ++turns) await new Promise(done => setTimeout(done, 5));
    return turns < 25;
  });

/** Lets one text take the page for good, closes it, and looks at the next visit. */
export async function afterDeath(page: Page, lang: Lang, {code}: HangingCode): Promise<Became> {
  const findings: Finding[] = [];
  const began = Date.now();
  const address = page.url();
  const next = await page.context().newPage();
  void run(page, 0, code).catch(() => undefined);
  const answers = () =>
    within(
      page.evaluate(() => true).catch(() => false),
      1500,
      false
    );
  if (!(await comes(async () => !(await answers())))) findings.push("the page lives");
  await page.close();
  await next.goto(address);
  await next.locator(".cell-bar").nth(3).waitFor();
  if (!(await comes(async () => words[lang].interrupted.test(await problem(next).innerText()))))
    findings.push(`the next visit says “${await problem(next).innerText()}”`);
  if ((await cell(next, 0).locator("pre").innerText()).trim() !== code)
    findings.push("the text is not there");
  if (!(await isAlive(next))) findings.push("the next visit does not work");
  await next.close();
  return {findings, said: Date.now() - began};
}

/** Runs texts one after another, and tells what became of each. */
export async function runCodes(
  site: Pick<Site, "open">,
  lang: Lang,
  codes: readonly HangingCode[],
  tell: (code: HangingCode, became: Became) => void
): Promise<void> {
  let open: OpenPage | undefined;
  const closed = async () => {
    await open?.close();
    open = undefined;
  };
  for (const code of codes) {
    open ??= await site.open(codePage(lang));
    await readyForCode(open.page);
    const act = code.becomes === "kept" ? afterDeath : afterCode;
    const became = await within<Became>(
      act(open.page, lang, code).catch((error: unknown) => ({findings: [String(error).split("\n")[0]!]})),
      60_000,
      {findings: ["the page is dead"]}
    );
    tell(code, became);
    // What went wrong here shall not be laid to the next one's charge.
    if (became.findings.length > 0 || code.becomes === "kept") await closed();
  }
  await closed();
}
