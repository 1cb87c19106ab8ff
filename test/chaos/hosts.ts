import type {BrowserContextOptions, Page} from "playwright";
import {policyWithoutEdits} from "../../src/lib/book/contentPolicy.js";
import {chapters} from "../../src/lib/book/chapters.js";
import {everyCellRan} from "../book/everyCellRan.js";
import {openSite} from "../book/site.js";
import {fillStorage, refuseStorage} from "../book/storage.js";
import {comes} from "./comes.js";
import {pick} from "./random.js";
import type {Finding, Random} from "./random.js";

type Lang = "en" | "zh";

/** A host or a browser that does not give all that others give. */
interface Host {
  name: string;
  policy?: string;
  /** Runs in the page before its own scripts. */
  script?: string;
  options?: BrowserContextOptions;
  prepare?: (page: Page) => Promise<void>;
  /** What is said at a cell that a reader has edited, where edits cannot run; and below, where they are not kept. */
  refuses?: Record<Lang, RegExp>;
  doesNotKeep?: Record<Lang, RegExp>;
}

const notKept = {en: /will not be here at your next visit/, zh: /在下次打开时不会保留/};

const hosts: readonly Host[] = [
  {
    name: "allows no evaluated code",
    policy: policyWithoutEdits,
    refuses: {en: /does not allow it to run code that a reader writes/, zh: /不允许运行读者写的代码/}
  },
  {name: "has no WebGL 2", script: "delete window.WebGL2RenderingContext;"},
  {name: "refuses storage", script: refuseStorage, doesNotKeep: notKept},
  {name: "has no room left", prepare: fillStorage, doesNotKeep: notKept},
  {name: "wants no motion", options: {reducedMotion: "reduce"}},
  {name: "forces its colours", options: {forcedColors: "active"}},
  {
    name: "is a small telephone",
    options: {viewport: {width: 320, height: 568}, isMobile: true, hasTouch: true}
  }
];

/**
 * So many visits to pages by chance, each from one of these in turn: every cell runs, the console stays clean, an edit of the first
 * live cell runs or says why it cannot, is kept or said not to be, and Reset brings the page back.
 */
export async function visit(
  count: number,
  random: Random,
  report: (what: string, findings: Finding[]) => void
): Promise<void> {
  for (let n = 0; n < count; ++n) {
    const host = hosts[n % hosts.length]!;
    const lang = pick(["en", "zh"] as const, random);
    const {page} = pick(chapters, random);
    const path = `/${lang}/${page}.html`;
    report(`${path} in a browser or from a host that ${host.name}`, await afterVisit(path, lang, host));
  }
}

async function afterVisit(path: string, lang: Lang, host: Host): Promise<Finding[]> {
  const findings: Finding[] = [];
  const site = await openSite("dist", host.policy);
  try {
    const {page, errors, foreign, close} = await site.open(path, host.options, host.script);
    await everyCellRan(page);
    await host.prepare?.(page);
    if (await page.locator(".cell:not(.source)").count())
      findings.push(...(await afterEdit(page, lang, host)));
    const failed = await page.locator(".cell[data-state=failed], .observablehq--error").count();
    if (failed > 0) findings.push(`${failed} cells failed`);
    const wrong = [...errors, ...foreign];
    if (wrong.length > 0) findings.push(`console: ${wrong[0]!.slice(0, 200)}`);
    await close();
  } catch (error) {
    findings.push(String(error).split("\n")[0]!);
  } finally {
    await site.close();
  }
  return findings;
}

/** Adds a line to the first live cell, as a reader does, and takes it back. */
async function afterEdit(page: Page, lang: Lang, {refuses, doesNotKeep}: Host): Promise<Finding[]> {
  const findings: Finding[] = [];
  const cell = page.locator(".cell:not(.source)").first();
  const text = await cell.locator("pre code").textContent();
  const put = (text: string) =>
    cell.evaluate(
      (element, text) => void element.dispatchEvent(new CustomEvent("cell-put", {detail: text})),
      text
    );
  await put(`${text}\ndisplay("chaos " + (40 + 2));`);
  if (refuses) {
    const problem = cell.locator(".cell-problem");
    if (!(await comes(async () => refuses[lang].test(await problem.innerText()))))
      findings.push(`says “${await problem.innerText()}”`);
  } else if (
    !(await comes(async () => (await cell.locator(".observablehq--block").innerText()).includes("chaos 42")))
  )
    findings.push("the edit does not run");
  const notice = page.locator(".work-not-kept");
  if (doesNotKeep && !(await comes(async () => doesNotKeep[lang].test((await notice.textContent()) ?? ""))))
    findings.push("does not say that the edit is not kept");
  await cell
    .locator("button", {hasText: {en: "Reset", zh: "还原"}[lang]})
    .first()
    .evaluate((button: HTMLButtonElement) => button.click());
  if (!(await comes(async () => (await cell.getAttribute("data-state")) === "live")))
    findings.push(`is ${await cell.getAttribute("data-state")} after Reset`);
  return findings;
}
