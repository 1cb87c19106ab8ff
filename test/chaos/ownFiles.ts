import type {Page} from "playwright";
import {everyCellRan} from "../book/everyCellRan.js";
import type {Site} from "../book/site.js";
import {badFiles, goodFiles} from "../lib/data/seriesFiles.js";
import {atRest} from "../book/atRest.js";
import {comes} from "./comes.js";
import type {Finding, Random} from "./random.js";

const figure = (page: Page) => page.locator(".own-series");
const alert = (page: Page) => figure(page).locator("> [role=alert]").innerText();
const charts = (page: Page) =>
  page
    .locator(".line-chart path:not(.near)")
    .evaluateAll(paths => paths.map(path => path.getAttribute("d")).join());

/**
 * Brings every file of the list, sound and unsound, in an order of its own, to the page that forecasts a series: what fits is shown
 * before it is used, what does not is told in a sentence, and the charts stay as they are.
 */
export async function bringFiles(
  site: Site,
  lang: "en" | "zh",
  random: Random,
  report: (what: string, findings: Finding[]) => void
): Promise<void> {
  const {page, errors, close} = await site.open(`/${lang}/lstm-series.html`);
  await everyCellRan(page);
  const input = page.locator("input[type=file]").first();
  await input.waitFor({state: "attached"});
  // Charts that take long to compute are drawn when they are near.
  await figure(page).scrollIntoViewIfNeeded();
  const before = await atRest(page, () => charts(page), 10_000);
  const files = [
    ...badFiles.map(({what, bytes, [lang]: sentence}) => ({what, bytes, sentence})),
    ...goodFiles.map(({what, bytes}) => ({what, bytes, sentence: ""}))
  ].sort(() => random() - 0.5);
  for (const {what, bytes, sentence} of files) {
    const findings: Finding[] = [];
    await input.setInputFiles({name: `${what}.csv`, mimeType: "text/csv", buffer: Buffer.from(bytes)});
    const isTold = async () =>
      (await alert(page)) === sentence &&
      (sentence !== "" || (await figure(page).innerText()).includes(`${what}.csv`));
    if (!(await comes(isTold))) findings.push(`says “${await alert(page)}”`);
    if ((await charts(page)) !== before) findings.push("the charts have changed");
    if (errors.length > 0) findings.push(`console: ${errors.splice(0)[0]!.slice(0, 200)}`);
    report(`${what}: ${sentence ? "refused" : "shown"}`, findings);
  }
  await close();
}
