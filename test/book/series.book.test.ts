import type {Page} from "playwright";
import {afterAll, beforeAll, expect, test} from "vitest";
import {until} from "./cell.js";
import {settled} from "./settled.js";
import {openSite, type Site} from "./site.js";
import {panel, train} from "./trainingPanel.js";

let site: Site;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

const choose = (page: Page, name: string) => page.locator(".choice label", {hasText: name}).click();
/** Opens a file of the reader's. */
const bring = (page: Page, name: string, lines: readonly string[]) =>
  page
    .locator("input[type=file]")
    .setInputFiles({name, mimeType: "text/csv", buffer: Buffer.from(`${lines.join("\n")}\n`)});
/** The numbers of a row of the table of errors: MAE, RMSE, percent of persistence's RMSE. */
const errorsIn = async (page: Page, row: number) =>
  (await page.locator(".results tbody tr").nth(row).locator("td").allInnerTexts()).map(parseFloat);

test("/en/lstm-series: a small network that learns the changes of CO₂ soon beats persistence one step ahead", async () => {
  const {page, errors, foreign, close} = await site.open("/en/lstm-series");
  await settled(page);
  await choose(page, "monthly CO₂");
  await choose(page, "changes");
  for (const [name, value] of Object.entries({
    units: "16",
    windowSize: "12",
    learningRate: "0.01",
    epochs: "5"
  })) {
    await page.locator(`select[name=${name}]`).selectOption(value);
  }
  await train(page, 120_000);
  await expect.poll(() => panel(page).innerText()).toMatch(/Loss on held-out data after epoch 5/);
  // The table follows the training: the last epoch's errors come a moment later.
  await expect.poll(async () => (await errorsIn(page, 5))[2], {timeout: 30_000}).toBeLessThan(80);
  await until(async () => {
    const [mae] = await errorsIn(page, 5);
    return (await page.locator("main").innerText()).includes(`wrong by ${mae}\u00a0ppm at this moment`);
  }, true);
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
  await close();
});

test("/zh/lstm-series: the other series, changes instead of values, and the reader's own file", async () => {
  const {page, errors, close} = await site.open("/zh/lstm-series");
  await settled(page);
  expect(await errorsIn(page, 0)).toEqual([2.35, 3.07, 100]);
  await choose(page, "每月 CO₂");
  await until(() => page.locator("main").innerText(), expect.stringContaining("RMSE（ppm）"));
  const before = await errorsIn(page, 0);
  await choose(page, "变化量");
  await until(() => page.locator("main").innerText(), expect.stringMatching(/low −2\.6/));
  // What the network learns does not change the rivals, but for the one example less.
  expect((await errorsIn(page, 0))[0] / before[0]).toBeCloseTo(1, 1);
  expect(await panel(page).innerText()).toContain("尚未训练");

  const lines = Array.from({length: 300}, (_, t) => `${1700 + t}年,${t % 7}`);
  await bring(page, "week.csv", ["date,value", ...lines]);
  await page.getByRole("button", {name: "用这个序列", exact: true}).click();
  // It repeats itself every seven steps, so the seasonal baseline is never wrong.
  await until(() => errorsIn(page, 1), [0, 0, 0]);
  expect(errors).toEqual([]);
  await close();
});

test.each([
  ["en", "what came"],
  ["zh", "实际发生的"]
])("/%s/lstm-series: a letter lights its lines in the charts, and a line its letter", async (lang, came) => {
  const {page, errors, close} = await site.open(`/${lang}/lstm-series`);
  await settled(page);
  const forecast = page.locator(".line-chart").first();
  const name = (letter: string) => forecast.locator(`[data-letter=${letter}] text`);
  const litLines = (letter: string) =>
    page.locator(`.line-chart g[data-letter=${letter}].lit path:not(.near)`).count();
  await expect.poll(() => name("y-hat").count(), {timeout: 30_000}).toBe(4);

  // ŷ is what the network and its three rivals say.
  await page.locator(".letters tr[data-letter=y-hat] button").first().hover();
  await until(() => litLines("y-hat"), 4);
  expect(await litLines("y")).toBe(0);

  // y is what was measured, before and after; and the whole series, in its two parts.
  await name("y").filter({hasText: came}).hover();
  await until(() => litLines("y"), 4);
  expect(await litLines("y-hat")).toBe(0);
  expect(await page.locator(".katex [data-letter=y].lit").count()).toBeGreaterThan(3);

  // No chart shows a letter that the page does not know.
  const known = await page
    .locator("template#letters")
    .evaluate((template: HTMLTemplateElement) =>
      [...template.content.querySelectorAll<HTMLElement>("[data-key]")].map(({dataset}) => dataset.key)
    );
  const shown = await page
    .locator(".line-chart [data-letter]")
    .evaluateAll(parts => parts.map(part => part.getAttribute("data-letter")!));
  expect([...new Set(shown)].sort()).toEqual(["h", "t", "y", "y-hat"]);
  expect(known).toEqual(expect.arrayContaining(shown));
  expect(errors).toEqual([]);
  await close();
});

test("/en/lstm-series: a file that does not fit changes nothing; one that fits is shown, used and given back", async () => {
  const {page, errors, foreign, requests, close} = await site.open("/en/lstm-series");
  await settled(page);
  const figure = page.locator(".own-series");
  const charts = () =>
    page.locator(".line-chart path:not(.near)").evaluateAll(paths => paths.map(p => p.getAttribute("d")));
  const [before, drawn] = [await errorsIn(page, 0), await charts()];
  // The reader of files comes with the first file.
  const readers = () => requests.filter(address => /d3-dsv/.test(address)).length;
  expect(readers()).toBe(0);

  const day = (t: number) =>
    new Date(Date.UTC(2023, 0, 1 + t)).toLocaleDateString("de-DE", {timeZone: "UTC"});
  const lines = Array.from({length: 120}, (_, t) => `${day(t)};${t % 7},5`);
  await bring(page, "bad.csv", ["Tag;Wert", ...lines.map((line, t) => (t === 40 ? `${day(t)};warm` : line))]);
  await until(
    () => figure.locator("> [role=alert]").innerText(),
    "Line 42 has “warm” in the column “Wert”, but a number is expected, such as 12,8."
  );
  expect(readers()).toBeGreaterThan(0);
  expect(await errorsIn(page, 0)).toEqual(before);
  expect(await charts()).toEqual(drawn);

  // Dropped anywhere on the page.
  await page
    .locator("h1")
    .first()
    .evaluate(
      (heading, text) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], "werte.csv"));
        for (const type of ["dragover", "drop"])
          heading.dispatchEvent(new DragEvent(type, {bubbles: true, cancelable: true, dataTransfer}));
      },
      ["Tag;Wert", ...lines].join("\n")
    );
  await until(
    () => figure.locator("dd").allInnerTexts(),
    [
      "120, lines 2 to 121",
      "Wert",
      "0.5 to 6.5",
      "2023-01-01 to 2023-04-30",
      "semicolons between the columns, decimal comma, a line of names, UTF-8"
    ]
  );
  expect(await errorsIn(page, 0)).toEqual(before);
  await figure.getByRole("button", {name: "Use it"}).click();
  await until(() => errorsIn(page, 1), [0, 0, 0]);
  // As short as it may be, and with the widest window, nothing on the page fails.
  await page.locator("select[name=windowSize]").selectOption("48");
  await choose(page, "changes");
  await until(() => page.locator("main").innerText(), expect.stringMatching(/low −6/));
  await until(async () => (await errorsIn(page, 1)).slice(0, 2), [0, 0]);
  expect(await page.locator(".cell-problem:visible, .observablehq--error").count()).toBe(0);
  expect((await charts()).filter(d => /NaN|Infinity/.test(d ?? ""))).toEqual([]);

  await figure.getByRole("button", {name: "Back to the book’s data"}).click();
  await page.locator("select[name=windowSize]").selectOption("24");
  await choose(page, "values");
  await until(() => errorsIn(page, 0), before);
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
  await close();
});
